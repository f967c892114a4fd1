import type { SignedReport, UltrasoundOrder } from "./care";
import { readThreshold, SEGMENT_IDS, SEGMENTS, type Leg, type Segment } from "./reflux";
import type { Vein } from "./treatment";

const SHOWS: Record<Exclude<Vein, "tributaries">, (segment: Segment) => boolean> = {
  gsv: (segment) => segment.startsWith("GSV_") || segment === "SFJ",
  ssv: (segment) => segment.startsWith("SSV_") || segment === "SPJ",
  aagsv: (segment) => segment === "AAGSV",
  pagsv: (segment) => segment === "PAGSV",
  giacomini: (segment) => segment === "GIACOMINI",
  perforator: (segment) => segment.startsWith("PERFORATOR_"),
};

/** The report that speaks for a leg: the newest one signed that concludes on it. Scans for closure or for a clot do not. */
export function reportOfLeg(orders: readonly UltrasoundOrder[], leg: Leg): SignedReport | null {
  const signed = signedReports(orders).filter(({ reflux }) => reflux[leg] !== null);
  return signed.toSorted((a, b) => a.signedAt.localeCompare(b.signedAt)).at(-1) ?? null;
}

export function signedReports(orders: readonly UltrasoundOrder[]): SignedReport[] {
  return orders.flatMap(({ purpose, report }) => (report !== null && (purpose === "diagnostic" || purpose === "repeat") ? [report] : []));
}

/**
 * Why leg or vein do not fit the signed report, in words; null when they do: reflux concluded in that leg, and in that vein.
 * Tributaries have no segment, so the leg decides.
 */
export function treatmentMismatch(leg: Leg, vein: Vein, report: SignedReport | null): string | null {
  if (report?.reflux[leg] !== "yes") return `The signed report does not conclude reflux in the ${leg} leg.`;
  if (vein === "tributaries") return null;
  const isShown = report.findings.some((finding) => finding.leg === leg && SHOWS[vein](finding.segment) && readThreshold(finding) === "meets");
  return isShown ? null : `The signed report shows no reflux over the threshold in this vein of the ${leg} leg.`;
}

/** The segments of the worksheet that show a vein. Tributaries have none of their own: every superficial one of the leg stands for them. */
export function segmentsOfVein(vein: Vein): Segment[] {
  return SEGMENT_IDS.filter((segment) => (vein === "tributaries" ? SEGMENTS[segment].group !== "deep" : SHOWS[vein](segment)));
}
