import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { deleteForgottenSnapshots, findOutcomeSnapshotInClinic, selectAskedScopes, selectLargeClinics } from "@/db/queries/outcome-snapshots";
import { localDay } from "@/lib/domain/opening-hours";
import { outcomePeriod } from "@/lib/domain/outcomes";
import { now } from "@/lib/platform/clock";
import { unattended, type Tx } from "../audited";
import { outcomeScopeName } from "../outcome-counts";
import { RELIEF_MEDIANS_SCOPE } from "../relief-medians";

const ASKED_WITHIN_MS = 24 * 60 * 60_000;
const MEDIANS_HOLD_MS = 60 * 60_000;
/** Counted a moment ago, by a page for example. */
const OUTCOMES_HOLD_MS = 15_000;
const AT_MOST = 100;
/** What takes longer to count would keep the database busy for figures of many years; whoever asks for those waits. */
const DEAREST_MS = 10_000;

export type StaleOutcomes = { clinicId: string; scope: string };

/**
 * The kept figures to count again: the opening page of every clinic with `largeFrom` requests or more, then what somebody asked for
 * within a day, the last asked first.
 */
export async function listStaleOutcomes({ largeFrom }: { largeFrom: number }): Promise<StaleOutcomes[]> {
  return unattended("run a job", async (tx) => {
    const at = now().getTime();
    await deleteForgottenSnapshots(tx, new Date(at - ASKED_WITHIN_MS));
    const always = (await Promise.all((await selectLargeClinics(tx, largeFrom)).map((clinicId) => openingScopes(tx, clinicId)))).flat();
    const wanted = await selectAskedScopes(tx, new Date(at - ASKED_WITHIN_MS), AT_MOST);
    const isAlways = ({ clinicId, scope }: StaleOutcomes) => always.some((one) => one.clinicId === clinicId && one.scope === scope);
    return [...always, ...wanted.filter((one) => one.tookMs <= DEAREST_MS && !isAlways(one))].filter(({ scope, computedAt }) => at - computedAt.getTime() >= holdOf(scope)).map(({ clinicId, scope }) => ({ clinicId, scope }));
  });
}

function holdOf(scope: string): number {
  return scope === RELIEF_MEDIANS_SCOPE ? MEDIANS_HOLD_MS : OUTCOMES_HOLD_MS;
}

async function openingScopes(tx: Tx, clinicId: string): Promise<(StaleOutcomes & { computedAt: Date })[]> {
  const clinic = await findClinic(tx, clinicId);
  if (clinic === null) return [];
  const opening = outcomeScopeName({}, outcomePeriod({}, localDay(now(), clinic.timeZone)));
  const kept = async (scope: string) => ({ clinicId, scope, computedAt: (await findOutcomeSnapshotInClinic(tx, clinicId, scope))?.computedAt ?? new Date(0) });
  return [await kept(opening), await kept(RELIEF_MEDIANS_SCOPE)];
}
