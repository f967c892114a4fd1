import "server-only";
import { sql } from "drizzle-orm";
import type { WorklistQuery, WorklistSort } from "@/lib/domain/worklist";
import type { Tx } from "../client";
import { orderBy, orderKeys } from "./worklist-order";
import { IS_SAFETY, partsOf, reachesEnded, walk, walkAfter, type Part } from "./worklist-pages";
import { worklistConditions, type WorklistScope } from "./worklist-scope";

type Asked = Pick<WorklistQuery, "view" | "filter">;
export type Neighbours = { previousId: string | null; nextId: string | null };

/**
 * The requests before and behind one in a list's own order, or null when this clinic has no such request. The one asked
 * for need not stand on the list any more: a decided request keeps the place it had.
 */
export async function findWorklistNeighbours(tx: Tx, scope: WorklistScope, asked: Asked, sort: readonly WorklistSort[], requestId: string): Promise<Neighbours | null> {
  // An urgent request that has just ended counts with the urgent ones, so that none of the others is stepped over; in a
  // list that shows ended ones it stands among the rest.
  const isSafety = reachesEnded(asked) ? IS_SAFETY : sql`r.urgency >= 2`;
  const found = await tx.execute<{ isSafety: boolean }>(sql`select (${isSafety}) as "isSafety" from requests r where r.id = ${requestId} and r.clinic_id = ${scope.clinicId}`);
  const anchor = found.rows[0];
  if (!anchor) return null;
  const { safety, rest } = partsOf(scope, asked, sort);
  const [before, behind] = anchor.isSafety ? [null, rest] : [safety, null];
  const own = anchor.isSafety ? safety : rest;
  return {
    previousId: (await follow(tx, backwards(own), requestId)) ?? (before && (await firstOf(tx, backwards(before)))),
    nextId: (await follow(tx, own, requestId)) ?? (behind && (await firstOf(tx, behind))),
  };
}

/** The first request of a list, or null when it is empty. */
export async function findWorklistFirst(tx: Tx, scope: WorklistScope, asked: Asked, sort: readonly WorklistSort[]): Promise<string | null> {
  const { safety, rest } = partsOf(scope, asked, sort);
  return (await firstOf(tx, safety)) ?? (await firstOf(tx, rest));
}

export async function isOnWorklist(tx: Tx, scope: WorklistScope, asked: Asked, requestId: string): Promise<boolean> {
  const found = await tx.execute(sql`select 1 from requests r where r.id = ${requestId} and ${worklistConditions(scope, asked)}`);
  return found.rows.length > 0;
}

const backwards = ({ where, sort }: Part): Part => ({ where, sort: sort.map(({ by, isDescending }) => ({ by, isDescending: !isDescending })) });

async function follow(tx: Tx, part: Part, id: string): Promise<string | null> {
  return (await walkAfter(tx, part, id, 1))[0] ?? null;
}

async function firstOf(tx: Tx, { where, sort }: Part): Promise<string | null> {
  return (await walk(tx, where, orderBy(orderKeys(sort)), 1, 0))[0] ?? null;
}
