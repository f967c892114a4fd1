import "server-only";
import { findFirstClinic, insertClinic } from "@/db/queries/clinics";
import { countStaff, insertLink, saveEarlierLinksUsed } from "@/db/queries/staff";
import { linkExpiry, linkPath } from "@/lib/domain/one-time-link";
import type { OpeningHours } from "@/lib/domain/opening-hours";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { unattended, type Tx } from "../audited";

const EIGHT_TO_FIVE = { opens: "08:00", closes: "17:00" };
const OFFICE_HOURS: OpeningHours = {
  monday: EIGHT_TO_FIVE,
  tuesday: EIGHT_TO_FIVE,
  wednesday: EIGHT_TO_FIVE,
  thursday: EIGHT_TO_FIVE,
  friday: EIGHT_TO_FIVE,
  saturday: null,
  sunday: null,
};

/**
 * At the first start: makes the clinic's row when there is none, and, while nobody has an account, the one link, good
 * for 30 minutes, by which the first administrator is made. Returns its path, or null when there is staff.
 */
export async function inviteFirstAdmin(): Promise<string | null> {
  return unattended("first start", async (tx) => {
    const clinicId = await findOrMakeClinic(tx);
    if ((await countStaff(tx)) > 0) return null;
    const at = now();
    const token = newSecret();
    await saveEarlierLinksUsed(tx, clinicId, null, at);
    await insertLink(tx, {
      id: newId(),
      clinicId,
      staffId: null,
      purpose: "first_admin",
      tokenSha256: sha256(token),
      createdAt: at,
      expiresAt: linkExpiry(at),
    });
    return linkPath("first_admin", token);
  });
}

async function findOrMakeClinic(tx: Tx): Promise<string> {
  const found = await findFirstClinic(tx);
  if (found) return found.id;
  const id = newId();
  await insertClinic(tx, {
    id,
    name: "Vein clinic",
    phone: "+12025550100",
    timeZone: "America/New_York",
    openingHours: OFFICE_HOURS,
    emergencyPolicy: "Call the person now. If nobody answers, tell the triage lead and keep calling.",
  });
  return id;
}
