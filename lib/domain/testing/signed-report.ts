import type { SignedReport } from "../care";
import type { CeapClass } from "../ceap";
import type { SegmentFinding } from "../reflux";

/** A signed report that speaks for the left leg. */
export function signedReport(findings: SegmentFinding[], clinical: CeapClass | null = "C2"): SignedReport {
  const ceap = clinical === null ? null : { clinical, isSymptomatic: true, aetiology: null, anatomy: [], pathophysiology: null };
  return {
    reportVersion: 1, reflux: { left: "yes", right: null }, conclusion: "Reflux.", disagreementReason: null, amendReason: null, signedBy: "Dr", signerCredential: null,
    ceap: { left: ceap, right: null }, plan: "treat", signedAt: "2026-06-03T15:00:00.000Z", findings,
  };
}
