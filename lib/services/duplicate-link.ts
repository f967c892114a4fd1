import "server-only";
import { lockRequestsInClinic, selectDuplicatesOfRequest, type RequestRow } from "@/db/queries/requests";
import { Invalid } from "@/lib/domain/errors";
import type { Tx } from "./audited";
import { saveLocked } from "./locked-request";

const refusal = (message: string) => new Invalid(message, [{ field: "keptReference", message }]);

/** Points a locked request at the one that is kept: of the same clinic, not itself, and never a chain. */
export async function linkDuplicate(tx: Tx, request: RequestRow, keptId: string | null): Promise<RequestRow> {
  if (keptId === request.id) throw refusal("A request cannot be a duplicate of itself.");
  const [kept] = keptId === null ? [] : await lockRequestsInClinic(tx, [keptId], request.clinicId);
  if (kept === undefined) throw refusal("No request of your clinic has this reference.");
  if (kept.stage === "duplicate") throw refusal(`${kept.reference} is itself a duplicate. Name the request that it keeps.`);
  const pointing = await selectDuplicatesOfRequest(tx, request.id, request.clinicId);
  if (pointing.length > 0) {
    const names = pointing.map(({ reference }) => reference).join(", ");
    throw refusal(`${names} keeps this request. Mark ${kept.reference} as the duplicate instead.`);
  }
  return saveLocked(tx, request, { duplicateOfId: kept.id });
}
