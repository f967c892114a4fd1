import type { StaffActor } from "@/lib/domain/actor";
import { applyBulk } from "@/lib/services/bulk/apply-bulk";
import type { TestClinic } from "./factory";
import { requestRow, seenRequest, type Seen } from "./refusals";

/** Requests as somebody has just seen them. */
export async function seenRequests(clinic: TestClinic, count: number): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let made = 0; made < count; made += 1) seen.push(await seenRequest(clinic));
  return seen;
}

/** Every column of the requests but the version, which only goes up. */
export async function rowsWithoutVersion(seen: readonly Seen[]) {
  const rows = await Promise.all(seen.map(({ requestId }) => requestRow(requestId)));
  return rows.map(({ version: _version, ...row }) => row);
}

export function inTwoDays(): Date {
  return new Date(Date.now() + 2 * 24 * 60 * 60_000);
}

export type Change = Parameters<typeof applyBulk>[1]["change"];

export async function changeAll(actor: StaffActor, rows: readonly Seen[], change: Change): Promise<string> {
  const { bulkId, outcomes } = await applyBulk(actor, { rows: [...rows], change });
  const refused = outcomes.filter(({ why }) => why !== null);
  if (refused.length > 0) throw new Error(`A bulk change of the test was refused: ${refused[0]?.why}`);
  return bulkId;
}
