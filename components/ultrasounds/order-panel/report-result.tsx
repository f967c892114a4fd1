import type { SignedReport } from "@/lib/domain/care";
import { readLeg } from "@/lib/domain/leg-reading";
import { SEGMENTS, type Leg, type RefluxConclusion } from "@/lib/domain/reflux";
import { legsOf, type LegsChoice } from "@/lib/domain/ultrasound";
import { formatInstant } from "@/lib/format/instants";
import { NOT_RECORDED } from "@/lib/format/missing";
import { LEG_WORDS } from "@/components/treatments/leg-words";

export const RESULT_WORDS: Record<RefluxConclusion, string> = { yes: "Reflux", no: "No reflux", indeterminate: "Indeterminate" };

type ReportResultProps = { report: SignedReport; legs: LegsChoice; timeZone: string };

/** What the clinician signed, per leg, with the segments that meet their threshold. */
export function ReportResult({ report, legs, timeZone }: ReportResultProps) {
  return (
    <div className="mt-3 rounded-lg bg-surface px-4 py-3">
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        {legsOf(legs).map((leg) => (
          <LegResult key={leg} leg={leg} report={report} />
        ))}
      </dl>
      <p className="mt-2 text-md wrap-anywhere whitespace-pre-line">{report.conclusion}</p>
      {report.disagreementReason !== null && <p className="mt-1 text-sm wrap-anywhere">Differs from the computed value: {report.disagreementReason}</p>}
      <p className="mt-1 text-sm text-muted">
        Signed by {report.signedBy}, {formatInstant(report.signedAt, timeZone)}
        {report.reportVersion > 1 && ` · version ${report.reportVersion}, amended: ${report.amendReason ?? NOT_RECORDED}`}
      </p>
    </div>
  );
}

function LegResult({ leg, report }: { leg: Leg; report: SignedReport }) {
  const conclusion = report.reflux[leg];
  const meets = readLeg(leg, report.findings).meets.map((segment) => SEGMENTS[segment].label);
  return (
    <>
      <dt className="text-md text-muted">{LEG_WORDS[leg]}</dt>
      <dd className="min-w-0 text-md">
        <strong>{conclusion === null ? NOT_RECORDED : RESULT_WORDS[conclusion]}</strong>
        {meets.length > 0 && <span className="text-sm text-muted"> · meets the threshold: {meets.join("; ")}</span>}
      </dd>
    </>
  );
}
