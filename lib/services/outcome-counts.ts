import "server-only";
import { countNoShows } from "@/db/queries/outcome-no-shows";
import { countStillWaiting, selectWaits } from "@/db/queries/outcome-waits";
import { countJourneys, countProcedures, countYield, selectAskedLanguages } from "@/db/queries/outcomes";
import type { CheckInPoint } from "@/lib/domain/check-in";
import type { OutcomeCounts } from "@/lib/domain/outcome-counts";
import type { OutcomePeriod } from "@/lib/domain/outcomes";
import { parseOutcomesQuery, type OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { now } from "@/lib/platform/clock";
import type { Tx } from "./audited";
import { countAndKeep, keptOrCounted } from "./outcome-snapshot";
import { readOutcomeScope } from "./outcomes-scope";

/** A stored count is not older than this when it is shown. */
export const OUTCOMES_FRESH_MS = 60_000;
/** What is counted faster than this is counted each time; so is what is small, however slow the machine is just now. */
const KEPT_FROM_MS = 250;
const KEPT_FROM_PEOPLE = 2_000;
const DEFAULT_POINT: CheckInPoint = "3m";
/** Raised when OutcomeCounts changes, so that figures of an older program are not read. */
const SCOPE = "outcomes-2?";

export type CountedOutcomes = { counts: OutcomeCounts; period: OutcomePeriod; timeZone: string; computedAt: string };

/** The counts of one address of the outcomes page, kept ones when they are fresh. Throws NotFound, Invalid. */
export async function readOutcomeCounts(tx: Tx, clinicId: string, query: OutcomesQuery): Promise<CountedOutcomes> {
  const { scope, period } = await readOutcomeScope(tx, clinicId, query);
  const place = { clinicId, scope: outcomeScopeName(query, period), freshMs: OUTCOMES_FRESH_MS, isDear: ({ steps }: OutcomeCounts, tookMs: number) => tookMs >= KEPT_FROM_MS && steps.requests >= KEPT_FROM_PEOPLE };
  const { figures, computedAt } = await keptOrCounted(tx, place, () => countOutcomes(tx, clinicId, query));
  return { counts: figures, period, timeZone: scope.timeZone, computedAt };
}

/** Counts the scope of this name again and keeps it; false when the name is of another kind. */
export async function recountOutcomes(tx: Tx, clinicId: string, name: string): Promise<boolean> {
  if (!name.startsWith(SCOPE)) return false;
  const query = parseOutcomesQuery(Object.fromEntries(new URLSearchParams(name.slice(SCOPE.length))));
  await countAndKeep(tx, { clinicId, scope: name }, () => countOutcomes(tx, clinicId, query));
  return true;
}

/** The name under which the figures of these days and filters are kept: no name of a person, whoever asks. */
export function outcomeScopeName({ language, modality, category, leg, ageBand, point }: OutcomesQuery, { from, to }: OutcomePeriod): string {
  const filters = Object.entries({ language, modality, category, leg, ageBand }).filter((filter): filter is [string, string] => filter[1] !== undefined);
  return SCOPE + new URLSearchParams([["from", from], ["to", to], ...filters, ["point", point ?? DEFAULT_POINT]]).toString();
}

async function countOutcomes(tx: Tx, clinicId: string, query: OutcomesQuery): Promise<OutcomeCounts> {
  const { scope, period } = await readOutcomeScope(tx, clinicId, query);
  const point = query.point ?? DEFAULT_POINT;
  return {
    point,
    ...(await countJourneys(tx, scope, point)),
    yields: await countYield(tx, scope),
    treatments: await countProcedures(tx, scope),
    languages: await selectAskedLanguages(tx, scope),
    waits: await selectWaits(tx, scope, period),
    stillWaiting: await countStillWaiting(tx, scope),
    noShows: await countNoShows(tx, scope, now().toISOString()),
  };
}
