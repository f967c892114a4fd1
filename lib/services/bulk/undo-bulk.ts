import "server-only";
import { findBulkChangeOfStaff, selectBulkSubjectsInClinic, selectStandingItemsOfBulk } from "@/db/queries/bulk-changes";
import type { StaffActor } from "@/lib/domain/actor";
import type { UndoneBulk } from "@/lib/domain/bulk";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { UndoBulkInput } from "@/lib/inputs/bulk";
import { audited } from "../audited";
import { refusalOf } from "../refusal";
import { restoreRequest } from "./restore-request";

/** Takes the actor's own bulk change back, each request in its own transaction. What somebody changed since stays as it is, and is named. */
export async function undoBulk(actor: StaffActor, { bulkId }: UndoBulkInput): Promise<UndoneBulk> {
  const rows = await audited(actor, "requests.bulk", { kind: "bulk", id: bulkId }, async (tx, note) => {
    const bulk = await findBulkChangeOfStaff(tx, bulkId, actor.staffId, actor.clinicId);
    if (bulk === null) throw new NotFound("This change does not exist in your clinic, or somebody else made it.");
    const items = await selectStandingItemsOfBulk(tx, bulkId, actor.clinicId);
    if (items.length === 0) throw new Invalid("This change was undone already.");
    note.rows(items.length);
    return selectBulkSubjectsInClinic(tx, items.map(({ requestId }) => requestId), actor.clinicId);
  });
  const undone: UndoneBulk = { restored: [], refused: [] };
  for (const { requestId, version, reference, familyName, givenName } of rows) {
    const row = { requestId, version, reference, familyName, givenName };
    const why = await refusalOf(() => restoreRequest(actor, { bulkId, requestId }));
    if (why === null) undone.restored.push(row);
    else undone.refused.push({ ...row, why });
  }
  return undone;
}
