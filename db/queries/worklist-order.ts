import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { WorklistSort, WorklistSortKey } from "@/lib/domain/worklist";

type Of = (alias: SQL) => SQL;
export type OrderKey = { of: Of; isDescending: boolean };

/** None of these is ever null, so that "after this row" has one meaning. The name is the start of the search text. */
const KEYS: Record<WorklistSortKey, Of> = {
  name: (t) => sql`${t}.search_text`,
  status: (t) => sql`${t}.stage_order`,
  urgency: (t) => sql`${t}.urgency`,
  night: (t) => sql`coalesce(${t}.night_share, -1)`,
  leg: (t) => sql`coalesce(${t}.glance ->> 'crampLeg', '')`,
  received: (t) => sql`${t}.received_at`,
  due: (t) => sql`${t}.first_contact_due_at`,
  // The place among all names, worked out once; the name itself would be looked up for every row.
  owner: (t) => sql`coalesce(array_position(array(select s.id from staff s order by lower(s.name), s.id), ${t}.assigned_to_id), 0)`,
  category: (t) => sql`${t}.category`,
  veinSigns: (t) => sql`${t}.vein_signs`,
};

const R = sql.identifier("r");
const ANCHOR = sql.identifier("anchor");

/** The keys in order, ended by the id: no two rows are equal, so pages neither repeat nor skip a row. */
export function orderKeys(sort: readonly WorklistSort[]): OrderKey[] {
  const isLastDescending = sort.at(-1)?.isDescending ?? false;
  const id: OrderKey = { of: (t) => sql`${t}.id`, isDescending: isLastDescending };
  return [...sort.map(({ by, isDescending }) => ({ of: KEYS[by], isDescending })), id];
}

/** No key is ever null, so nothing is said of nulls: one index serves both directions. */
export function orderBy(keys: readonly OrderKey[]): SQL {
  return sql.join(keys.map(({ of, isDescending }) => (isDescending ? sql`${of(sql`${R}`)} desc` : of(sql`${R}`))), sql`, `);
}

export type KeysetStep = { where: SQL; order: SQL };

/**
 * The rows behind the anchor, as a few ranges in order: equal in the first keys and beyond in the next one. Each is one
 * walk along an index; a single "or" of all of them would read the list from its start.
 */
export function stepsAfter(anchorId: string, keys: readonly OrderKey[]): KeysetStep[] {
  const valueOf = ({ of }: OrderKey) => sql`(select ${of(sql`${ANCHOR}`)} from requests anchor where anchor.id = ${anchorId})`;
  return keys.map((key, index) => {
    const beyond = sql`${key.of(sql`${R}`)} ${key.isDescending ? sql`<` : sql`>`} ${valueOf(key)}`;
    const equal = keys.slice(0, index).map((before) => sql`${before.of(sql`${R}`)} = ${valueOf(before)}`);
    return { where: sql.join([...equal, beyond], sql` and `), order: orderBy(keys.slice(index)) };
  }).reverse();
}
