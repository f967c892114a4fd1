import "server-only";
import { insertEntranceEvent } from "@/db/queries/audit";
import { findClinic, saveClinic } from "@/db/queries/clinics";
import { countStaff, findLinkByToken, insertStaff, saveLinkUsed } from "@/db/queries/staff";
import type { Origin, Role } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { isLinkUsable } from "@/lib/domain/one-time-link";
import { passwordProblem } from "@/lib/domain/password-rules";
import type { AddFirstAdminInput } from "@/lib/inputs/staff";
import { now } from "@/lib/platform/clock";
import { isCommonPassword } from "@/lib/platform/common-passwords";
import { newId } from "@/lib/platform/id";
import { hashPassword } from "@/lib/platform/password";
import { sha256 } from "@/lib/platform/secret";
import { unattended, type Tx } from "../audited";

/** The first account is administrator and clinician, so that a small clinic can start; roles are changed later. */
const FIRST_ROLES: Role[] = ["clinician", "admin"];

/** Makes the first account through the one-time link of the first start; refused once anybody has an account. */
export async function addFirstAdmin(origin: Origin, input: AddFirstAdminInput): Promise<void> {
  const { token, name, email, password, clinicName, phone, timeZone } = input;
  if (!(await unattended("look up a link", (tx) => findClinicOfLink(tx, token)))) throw linkUseless();
  const problem = passwordProblem(password, [name, email, clinicName], isCommonPassword);
  if (problem) throw new Invalid(problem, [{ field: "password", message: problem }]);
  const passwordHash = await hashPassword(password);
  await unattended("first start", async (tx) => {
    const current = await findClinicOfLink(tx, token);
    if (!current) throw linkUseless();
    const at = now();
    const staffId = newId();
    await saveLinkUsed(tx, current.linkId, at);
    await insertStaff(tx, { id: staffId, clinicId: current.id, name, email, roles: FIRST_ROLES, passwordHash, createdAt: at });
    await saveClinic(tx, current.id, current.version, { name: clinicName, phone, timeZone, triageLeadId: staffId });
    await insertEntranceEvent(tx, {
      id: newId(),
      clinicId: current.id,
      action: "staff.add",
      origin,
      person: { id: staffId, name, roles: FIRST_ROLES },
      subject: { kind: "staff", id: staffId },
      changedFields: ["name", "email", "roles", "password", "clinic"],
      errorCode: null,
    });
  });
}

function linkUseless(): Invalid {
  return new Invalid("This link was used, or its 30 minutes are over. Run the migrate command on the server for a new one.");
}

async function findClinicOfLink(tx: Tx, token: string) {
  const link = await findLinkByToken(tx, sha256(token));
  if (!link || !isLinkUsable(link, "first_admin", now()) || (await countStaff(tx)) > 0) return null;
  const clinic = await findClinic(tx, link.clinicId);
  return clinic && { id: clinic.id, version: clinic.version, linkId: link.id };
}
