import type { SignedReport, Treatment, UltrasoundOrder } from "./care";
import { LEGS, type Leg } from "./reflux";
import { VEINS, type Vein } from "./treatment";
import { reportOfLeg, treatmentMismatch } from "./treatment-match";

/** A vein of a leg that is planned, or that the signed report shows over its threshold and nobody has treated since. */
export type NecessityTarget = { leg: Leg; vein: Vein; plannedOn: string | null };

/** A signed report with the day of its exam. */
export type DatedReport = { report: SignedReport; examinedOn: string };
export type ReportsByLeg = Readonly<Record<Leg, DatedReport | null>>;

/** The report that speaks for each leg, with the day of its exam, given by order. */
export function datedReports(orders: readonly UltrasoundOrder[], examinedOn: ReadonlyMap<string, string>): ReportsByLeg {
  const of = (leg: Leg) => {
    const report = reportOfLeg(orders, leg);
    const order = orders.find((one) => one.report === report);
    const on = order === undefined ? undefined : examinedOn.get(order.id);
    return report === null || on === undefined ? null : { report, examinedOn: on };
  };
  return { left: of("left"), right: of("right") };
}

/** What a payer may be asked about now: planned procedures first, then veins over their threshold that nobody has planned or treated. */
export function necessityTargets(treatments: readonly Treatment[], reports: ReportsByLeg): NecessityTarget[] {
  const planned = treatments.filter(({ state, modality }) => state === "planned" && modality !== "compression");
  const isCovered = (leg: Leg, vein: Vein, examinedOn: string) =>
    treatments.some((one) => one.leg === leg && one.vein === vein && (one.state === "planned" || (one.state === "done" && (one.treatedOn ?? "") >= examinedOn)));
  const open = LEGS.flatMap((leg) => {
    const dated = reports[leg];
    if (dated === null) return [];
    const refluxing = VEINS.filter((vein) => vein !== "tributaries" && treatmentMismatch(leg, vein, dated.report) === null);
    return refluxing.filter((vein) => !isCovered(leg, vein, dated.examinedOn)).map((vein) => ({ leg, vein, plannedOn: null }));
  });
  return [...planned.map(({ leg, vein, plannedOn }) => ({ leg, vein, plannedOn })), ...open];
}

/** The day of each leg's last procedure; null while it had none. Compression is no procedure. */
export function lastTreatedDays(treatments: readonly Pick<Treatment, "leg" | "modality" | "state" | "treatedOn">[]): Record<Leg, string | null> {
  const of = (leg: Leg) => {
    const days = treatments.flatMap((one) => (one.leg === leg && one.state === "done" && one.modality !== "compression" && one.treatedOn !== null ? [one.treatedOn] : []));
    return days.toSorted().at(-1) ?? null;
  };
  return { left: of("left"), right: of("right") };
}
