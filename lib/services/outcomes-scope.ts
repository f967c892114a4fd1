import "server-only";
import { findClinic } from "@/db/queries/clinics";
import type { OutcomeScope } from "@/db/queries/outcomes";
import { dayEnd, dayStart } from "@/lib/domain/day-bounds";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { isTooLong, outcomePeriod, wholeMonths, type OutcomePeriod } from "@/lib/domain/outcomes";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { now } from "@/lib/platform/clock";
import type { Tx } from "./audited";

/** The asked days and filters on the clinic's calendar. Throws Invalid for more than ten years. */
export async function readOutcomeScope(tx: Tx, clinicId: string, query: OutcomesQuery): Promise<{ scope: OutcomeScope; period: OutcomePeriod }> {
  const clinic = await findClinic(tx, clinicId);
  if (clinic === null) throw new NotFound("This clinic does not exist.");
  const { timeZone } = clinic;
  const today = localDay(now(), timeZone);
  const period = outcomePeriod(query, today);
  if (isTooLong(period)) throw new Invalid("Choose 10 years or less.");
  const scope = {
    clinicId,
    timeZone,
    today,
    from: dayStart(period.from, timeZone).toISOString(),
    before: dayEnd(period.to, timeZone).toISOString(),
    language: query.language ?? null,
    modality: query.modality ?? null,
    category: query.category ?? null,
    leg: query.leg ?? null,
    ageBand: query.ageBand ?? null,
  };
  return { scope, period };
}

/** What is counted for who sees counts only. Throws NotFound, Invalid. */
export async function countedQuery(tx: Tx, clinicId: string, query: OutcomesQuery): Promise<OutcomesQuery> {
  const { scope, period } = await readOutcomeScope(tx, clinicId, query);
  return { ...query, language: undefined, category: undefined, ageBand: undefined, ...wholeMonths(period, scope.today) };
}
