import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import { FACETS, LEG_FILTERS, type Facet, type FacetCounts, type WorklistQuery } from "@/lib/domain/worklist";
import type { Tx } from "../client";
import { dueToday, facetCondition, facetedConditions, LEGS, overdue, type WorklistScope } from "./worklist-scope";

/** A longer list is not counted by its values. */
const MOST_FACETED = 50_000;

/** Which values a row of the base has; a row may have several of a filter. */
const VALUES: Record<Facet, SQL> = {
  stages: sql`select b.stage as value, b.misses from base b`,
  urgencies: sql`select b.urgency::text as value, b.misses from base b`,
  categories: sql`select b.category as value, b.misses from base b`,
  veinSigns: sql`select b.vein_signs as value, b.misses from base b`,
  flags: sql`select f.flag as value, b.misses from base b join request_flags f on f.request_id = b.id and f.cleared_at is null`,
  owners: sql`select coalesce(b.assigned_to_id::text, 'none') as value, b.misses from base b`,
  languages: sql`select split_part(p.language, '-', 1) as value, b.misses from base b join patients p on p.id = b.patient_id`,
  sources: sql`select b.source as value, b.misses from base b`,
  legs: sql`select coalesce(b.leg, '') as value, b.misses from base b`,
  dues: sql`select unnest(b.dues) as value, b.misses from base b`,
};

/**
 * How many requests of the list have each value of each filter, all other filters kept. The list is read once: a row
 * notes which filters it fails, and counts for a filter when it fails no other. Null when the list is too long.
 */
export async function countFacets(tx: Tx, scope: WorklistScope, query: Pick<WorklistQuery, "view" | "filter">, facets: readonly Facet[]): Promise<FacetCounts | null> {
  const counts = facets.map((facet) => {
    const others = ~(1 << FACETS.indexOf(facet)) & ALL;
    return sql`select ${facet}::text as facet, v.value, count(*)::int as n from (${VALUES[facet]}) v where v.misses & ${others}::int = 0 group by v.value`;
  });
  const result = await tx.execute<{ facet: Facet | null; value: string; n: number }>(sql`
    with base as materialized (
      select r.id, r.patient_id, r.stage, r.urgency, r.category, r.vein_signs, r.assigned_to_id, r.source, r.glance ->> 'crampLeg' as leg,
        array_remove(array[case when ${overdue(scope.at)} then 'overdue' end, case when ${dueToday(scope)} then 'today' end], null) as dues,
        ${missesOf(scope, query.filter)} as misses
      from requests r where ${facetedConditions(scope, query)} limit ${MOST_FACETED + 1})
    select null::text as facet, ''::text as value, count(*)::int as n from base union all ${sql.join(counts, sql` union all `)}`);
  const total = result.rows.find(({ facet }) => facet === null)?.n ?? 0;
  if (total > MOST_FACETED) return null;
  return Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet, result.rows.filter((row) => row.facet === facet))]));
}

const ALL = (1 << FACETS.length) - 1;

function missesOf(scope: WorklistScope, filter: WorklistQuery["filter"]): SQL {
  const misses = FACETS.flatMap((facet, index) => {
    const [condition] = facetCondition(facet, scope, filter);
    return condition === undefined ? [] : [sql`case when ${condition} then 0 else ${1 << index}::int end`];
  });
  return misses.length === 0 ? sql`0` : sql.join(misses, sql` + `);
}

function valuesOf(facet: Facet, rows: readonly { value: string; n: number }[]): Record<string, number> {
  if (facet === "urgencies") return Object.fromEntries(rows.map(({ value, n }) => [urgencyFromRank(Number(value)), n]));
  if (facet !== "legs") return Object.fromEntries(rows.map(({ value, n }) => [value, n]));
  const sumOf = (codes: readonly string[]) => rows.reduce((sum, { value, n }) => (codes.includes(value) ? sum + n : sum), 0);
  return Object.fromEntries(LEG_FILTERS.map((leg) => [leg, sumOf(LEGS[leg])]));
}
