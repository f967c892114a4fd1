import "server-only";
import { insertEntranceEvent } from "@/db/queries/audit";
import { findClinic } from "@/db/queries/clinics";
import { endSessionsOfStaff } from "@/db/queries/sessions";
import { findLinkByToken, findStaffInClinic, saveLinkUsed, saveStaff, type OneTimeLink, type StaffRow } from "@/db/queries/staff";
import type { Origin } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { isLinkUsable } from "@/lib/domain/one-time-link";
import { passwordProblem } from "@/lib/domain/password-rules";
import type { ChoosePasswordInput } from "@/lib/inputs/staff";
import { now } from "@/lib/platform/clock";
import { isCommonPassword } from "@/lib/platform/common-passwords";
import { newId } from "@/lib/platform/id";
import { hashPassword } from "@/lib/platform/password";
import { sha256 } from "@/lib/platform/secret";
import { unattended, type Tx } from "../audited";

/** Sets the password of a one-time link's account; the link is then used up and the account's sessions end. */
export async function choosePassword(origin: Origin, { token, password }: ChoosePasswordInput): Promise<void> {
  const owner = await unattended("look up a link", (tx) => findOwner(tx, token));
  if (!owner) throw linkUseless();
  const problem = passwordProblem(password, [owner.person.name, owner.person.email, owner.clinicName], isCommonPassword);
  if (problem) throw new Invalid(problem, [{ field: "password", message: problem }]);
  // Hashed outside the transaction: it takes a tenth of a second, and the embedded database has one connection.
  const passwordHash = await hashPassword(password);
  await unattended("sign in", async (tx) => {
    const current = await findOwner(tx, token);
    if (!current) throw linkUseless();
    const at = now();
    await saveLinkUsed(tx, current.link.id, at);
    await saveStaff(tx, current.person.id, current.person.clinicId, current.person.version, { passwordHash });
    await endSessionsOfStaff(tx, current.person.id, "password changed", at);
    await insertEntranceEvent(tx, {
      id: newId(),
      clinicId: current.person.clinicId,
      action: "staff.choose_password",
      origin,
      person: current.person,
      subject: { kind: "staff", id: current.person.id },
      changedFields: ["password"],
      errorCode: null,
    });
  });
}

function linkUseless(): Invalid {
  return new Invalid("This link was used, or its 30 minutes are over. Ask an administrator for a new one.");
}

async function findOwner(tx: Tx, token: string): Promise<{ link: OneTimeLink; person: StaffRow; clinicName: string } | null> {
  const link = await findLinkByToken(tx, sha256(token));
  if (!link?.staffId || !isLinkUsable(link, "set_password", now())) return null;
  const person = await findStaffInClinic(tx, link.staffId, link.clinicId);
  const clinic = await findClinic(tx, link.clinicId);
  return person && !person.disabledAt ? { link, person, clinicName: clinic?.name ?? "" } : null;
}
