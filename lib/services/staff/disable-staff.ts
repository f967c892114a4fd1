import "server-only";
import { saveFeedsOfStaffRevoked } from "@/db/queries/calendar-feeds";
import { findClinic, saveClinic } from "@/db/queries/clinics";
import { lockOpenRequestsOfStaff } from "@/db/queries/requests";
import { endSessionsOfStaff } from "@/db/queries/sessions";
import { countOtherAdmins, findStaffInClinic, saveEarlierLinksUsed, saveStaff } from "@/db/queries/staff";
import type { StaffActor } from "@/lib/domain/actor";
import { rolesMay } from "@/lib/domain/access";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { accountChanged } from "@/lib/domain/staff-account";
import type { DisableStaffInput } from "@/lib/inputs/staff";
import { now } from "@/lib/platform/clock";
import { audited, type AuditNote, type Tx } from "../audited";
import { saveOwner } from "../request-owner";

export type Disabled = { handedOver: number };

/**
 * Closes an account: its sessions, links and calendar feeds end at once and for good, its open requests go to a colleague or to nobody, and it is no
 * longer triage lead. Nobody disables themselves or the last administrator. `Conflict` when the account changed meanwhile.
 */
export async function disableStaff(actor: StaffActor, { staffId, version, handOverToId }: DisableStaffInput): Promise<Disabled> {
  return audited(actor, "staff.disable", { kind: "staff", id: staffId }, async (tx, note) => {
    if (staffId === actor.staffId) throw new Invalid("You cannot disable your own account.");
    const person = await findStaffInClinic(tx, staffId, actor.clinicId);
    if (!person) throw new NotFound();
    if (person.disabledAt) throw new Invalid("This account is disabled already.");
    if (person.roles.includes("admin") && (await countOtherAdmins(tx, actor.clinicId, staffId)) === 0) {
      throw new Invalid("This is the last administrator. Make somebody else one first.");
    }
    if (handOverToId) await refuseHeir(tx, actor.clinicId, staffId, handOverToId);
    const at = now();
    if (!(await saveStaff(tx, staffId, actor.clinicId, version, { disabledAt: at }))) throw accountChanged(person.version);
    await endSessionsOfStaff(tx, staffId, "account disabled", at);
    await saveEarlierLinksUsed(tx, actor.clinicId, staffId, at);
    await revokeFeeds(tx, note, actor, { staffId, at });
    await clearTriageLead(tx, actor.clinicId, staffId);
    const handedOver = await handOver(tx, note, actor.clinicId, { fromId: staffId, toId: handOverToId });
    note.changed("disabledAt", ...(handedOver > 0 ? ["assignedToId"] : []));
    note.rows(handedOver);
    return { handedOver };
  });
}

/** Each request keeps a row of its own in the audit log: its history must say who gave it to whom. */
async function handOver(tx: Tx, note: AuditNote, clinicId: string, { fromId, toId }: { fromId: string; toId: string | null }): Promise<number> {
  const open = await lockOpenRequestsOfStaff(tx, fromId, clinicId);
  for (const request of open) {
    await saveOwner(tx, request, toId);
    note.alsoChanged({ kind: "request", id: request.id, patientId: request.patientId, changedFields: ["assignedToId"] });
  }
  return open.length;
}

/** Opening the account again must not open an address that may have leaked; each feed keeps a row of its own in the audit log. */
async function revokeFeeds(tx: Tx, note: AuditNote, actor: StaffActor, { staffId, at }: { staffId: string; at: Date }): Promise<void> {
  const revoked = await saveFeedsOfStaffRevoked(tx, staffId, actor.clinicId, { at, staffId: actor.staffId });
  for (const id of revoked) note.alsoChanged({ kind: "calendar_feed", id, changedFields: ["revokedAt"] });
}

async function refuseHeir(tx: Tx, clinicId: string, staffId: string, heirId: string): Promise<void> {
  const heir = await findStaffInClinic(tx, heirId, clinicId);
  if (heir && heirId !== staffId && !heir.disabledAt && rolesMay(heir.roles, "requests.claim")) return;
  throw new Invalid("Choose a colleague who works on requests.", [{ field: "handOverToId", message: "Choose a colleague who works on requests." }]);
}

async function clearTriageLead(tx: Tx, clinicId: string, staffId: string): Promise<void> {
  const clinic = await findClinic(tx, clinicId);
  if (clinic?.triageLeadId === staffId) await saveClinic(tx, clinicId, clinic.version, { triageLeadId: null });
}
