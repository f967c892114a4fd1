import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectReliefMedians } from "@/db/queries/outcome-medians";
import { addMonths } from "@/lib/domain/day-bounds";
import { localDay } from "@/lib/domain/opening-hours";
import type { ReliefMedian } from "@/lib/domain/outcome-series";
import { now } from "@/lib/platform/clock";
import type { Tx } from "./audited";
import { countAndKeep, keptOrCounted } from "./outcome-snapshot";

const MONTHS = 24;
/** Medians of two years move slowly, and every request page reads them. */
const FRESH_MS = 24 * 60 * 60_000;
/** The medians of fewer are counted for each page, in a few milliseconds. */
const KEPT_FROM_PEOPLE = 200;
export const RELIEF_MEDIANS_SCOPE = "relief-medians-2";

/** The clinic's medians of everybody first treated in the last two years, at most a day old; null while nobody was. */
export async function readReliefMedians(tx: Tx, clinicId: string): Promise<ReliefMedian[] | null> {
  const isDear = (medians: ReliefMedian[]) => medians.some(({ people }) => people >= KEPT_FROM_PEOPLE);
  const { figures } = await keptOrCounted(tx, { clinicId, scope: RELIEF_MEDIANS_SCOPE, freshMs: FRESH_MS, isDear }, () => countMedians(tx, clinicId));
  return figures.length === 0 ? null : figures;
}

export async function recountReliefMedians(tx: Tx, clinicId: string): Promise<void> {
  await countAndKeep(tx, { clinicId, scope: RELIEF_MEDIANS_SCOPE }, () => countMedians(tx, clinicId));
}

async function countMedians(tx: Tx, clinicId: string): Promise<ReliefMedian[]> {
  const clinic = await findClinic(tx, clinicId);
  return clinic === null ? [] : selectReliefMedians(tx, clinicId, addMonths(localDay(now(), clinic.timeZone), -MONTHS));
}
