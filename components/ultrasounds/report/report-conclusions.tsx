import { ceapWords } from "@/lib/domain/ceap";
import type { SignedReport } from "@/lib/domain/care";
import { readLeg } from "@/lib/domain/leg-reading";
import type { Leg } from "@/lib/domain/reflux";
import { CONCLUSION_WORDS } from "@/lib/domain/report-agreement";
import { LEGS_WORDS, PLAN_WORDS } from "@/lib/domain/ultrasound";
import { NOT_RECORDED } from "@/lib/format/missing";
import { ClotLines } from "./clot-lines";

/** What the clinician concluded of each leg, then in words, then what follows. */
export function ReportConclusions({ report, legs }: { report: SignedReport; legs: readonly Leg[] }) {
  return (
    <section aria-labelledby="report-conclusion" className="grid gap-2 print:gap-1">
      <h3 id="report-conclusion" className="text-lg font-semibold print:text-[11pt] print:leading-tight">
        Conclusion
      </h3>
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2 print:grid-cols-2 print:gap-y-1">
        {legs.map((leg) => (
          <LegConclusion key={leg} leg={leg} report={report} />
        ))}
      </dl>
      <p className="whitespace-pre-line wrap-anywhere print:text-[8.5pt] print:leading-tight">{report.conclusion}</p>
      {report.disagreementReason !== null && <Line term="Why it differs from the computed value" words={report.disagreementReason} />}
      {report.plan !== null && <Line term="What follows" words={PLAN_WORDS[report.plan]} />}
    </section>
  );
}

function LegConclusion({ leg, report }: { leg: Leg; report: SignedReport }) {
  const concluded = report.reflux[leg];
  const reading = readLeg(leg, report.findings);
  const { computed } = reading;
  const ceap = report.ceap[leg];
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted print:text-[8pt] print:leading-tight">{LEGS_WORDS[leg]}</dt>
      <dd className="text-lg font-semibold print:text-[11pt] print:leading-tight">
        {concluded === null ? NOT_RECORDED : CONCLUSION_WORDS[concluded]}
        {concluded !== computed && <span className="block text-sm font-normal print:text-[8pt] print:leading-tight">Computed: {CONCLUSION_WORDS[computed].toLowerCase()}</span>}
        <ClotLines reading={reading} />
      </dd>
      <dd className="text-sm print:text-[8pt] print:leading-tight">
        <span className="text-muted">CEAP</span> {ceap === null ? "Not classified" : ceapWords(ceap)}
      </dd>
    </div>
  );
}

function Line({ term, words }: { term: string; words: string }) {
  return (
    <p className="text-sm wrap-anywhere print:text-[8pt] print:leading-tight">
      <span className="text-muted">{term}:</span> {words}
    </p>
  );
}
