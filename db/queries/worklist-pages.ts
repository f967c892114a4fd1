import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { WorklistQuery, WorklistSort } from "@/lib/domain/worklist";
import type { Tx } from "../client";
import { orderBy, orderKeys, stepsAfter } from "./worklist-order";
import { worklistConditions, type WorklistScope } from "./worklist-scope";

/** Within the safety block the order is fixed: emergencies first, then who has waited longest. */
const SAFETY_ORDER: readonly WorklistSort[] = [
  { by: "urgency", isDescending: true },
  { by: "received", isDescending: false },
];
export const IS_SAFETY = sql`r.stage_order < 20 and r.urgency >= 2`;
const IS_REST = sql`(r.stage_order >= 20 or r.urgency < 2)`;
const IS_OPEN_REST = sql`r.urgency < 2`;

export type Part = { where: SQL; sort: readonly WorklistSort[] };

/** Ended requests stand only in a list that asks for their stages. */
export const reachesEnded = ({ view, filter }: Pick<WorklistQuery, "view" | "filter">): boolean => view === "all" && filter.stages.length > 0;

export function partsOf(scope: WorklistScope, query: Pick<WorklistQuery, "view" | "filter">, sort: readonly WorklistSort[]): { safety: Part; rest: Part } {
  const conditions = worklistConditions({ ...scope, isWalked: true }, query);
  return {
    safety: { where: sql`${conditions} and ${IS_SAFETY}`, sort: SAFETY_ORDER },
    rest: { where: sql`${conditions} and ${reachesEnded(query) ? IS_REST : IS_OPEN_REST}`, sort },
  };
}

/** Ids of one page by number: the safety block first, then the rest in the asked order. */
export async function selectWorklistIdsByOffset(
  tx: Tx,
  scope: WorklistScope,
  query: Pick<WorklistQuery, "view" | "filter">,
  sort: readonly WorklistSort[],
  slice: { offset: number; limit: number; safetyTotal: number },
): Promise<string[]> {
  const { safety, rest } = partsOf(scope, query, sort);
  const { offset, limit, safetyTotal } = slice;
  if (offset >= safetyTotal) return walk(tx, rest.where, orderBy(orderKeys(rest.sort)), limit, offset - safetyTotal);
  if (offset + limit <= safetyTotal) return walk(tx, safety.where, orderBy(orderKeys(safety.sort)), limit, offset);
  const result = await tx.execute<{ safety: string[]; rest: string[] }>(sql`
    select array(${slicedIds(safety, limit, offset)})::text[] as safety, array(${slicedIds(rest, limit, 0)})::text[] as rest`);
  return result.rows.flatMap((both) => [...both.safety, ...both.rest]).slice(0, limit);
}

/** Ids that follow one row, or null when that row is not in this clinic. The cost does not grow with the depth. */
export async function selectWorklistIdsAfter(
  tx: Tx,
  scope: WorklistScope,
  query: Pick<WorklistQuery, "view" | "filter">,
  sort: readonly WorklistSort[],
  slice: { after: string; limit: number },
): Promise<string[] | null> {
  const anchor = await tx.execute<{ isSafety: boolean }>(
    sql`select (${IS_SAFETY}) as "isSafety" from requests r where r.id = ${slice.after} and r.clinic_id = ${scope.clinicId}`,
  );
  const found = anchor.rows[0];
  if (!found) return null;
  const { safety, rest } = partsOf(scope, query, sort);
  if (!found.isSafety) return walkAfter(tx, rest, slice.after, slice.limit);
  const ids = await walkAfter(tx, safety, slice.after, slice.limit);
  if (ids.length >= slice.limit) return ids;
  return [...ids, ...(await walk(tx, rest.where, orderBy(orderKeys(rest.sort)), slice.limit - ids.length, 0))];
}

export async function walkAfter(tx: Tx, part: Part, after: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (const step of stepsAfter(after, orderKeys(part.sort))) {
    if (ids.length >= limit) break;
    ids.push(...(await walk(tx, sql`${part.where} and ${step.where}`, step.order, limit - ids.length, 0)));
  }
  return ids;
}

export async function walk(tx: Tx, where: SQL, order: SQL, limit: number, offset: number): Promise<string[]> {
  const result = await tx.execute<{ id: string }>(idsOf(where, order, limit, offset));
  return result.rows.map((row) => row.id);
}

const slicedIds = ({ where, sort }: Part, limit: number, offset: number): SQL => idsOf(where, orderBy(orderKeys(sort)), limit, offset);

function idsOf(where: SQL, order: SQL, limit: number, offset: number): SQL {
  return sql`select r.id from requests r where ${where} order by ${order} limit ${limit} offset ${offset}`;
}
