import type { SignedReport } from "@/lib/domain/care";
import { readLeg } from "@/lib/domain/leg-reading";
import type { Leg } from "@/lib/domain/reflux";
import { LEGS_WORDS, PLAN_WORDS } from "@/lib/domain/ultrasound";
import { formatInstant } from "@/lib/format/instants";
import { NOT_RECORDED } from "@/lib/format/missing";
import { ClotLines } from "./clot-lines";
import { ANSWER_WORDS } from "./computed-words";
import { signerWords } from "./signer-words";

/** One signed version, as it was signed. */
export function SignedVersion({ report, legs, timeZone }: { report: SignedReport; legs: readonly Leg[]; timeZone: string }) {
  return (
    <div className="grid gap-3 print:gap-1 print:text-[9pt] print:leading-snug">
      <dl className="grid gap-2 print:grid-cols-2 print:gap-1">
        {legs.map((leg) => {
          const concluded = report.reflux[leg];
          const reading = readLeg(leg, report.findings);
          const { computed } = reading;
          return (
            <div key={leg}>
              <dt className="text-sm text-muted print:text-[8pt]">{LEGS_WORDS[leg]}, reflux</dt>
              <dd className="text-lg font-semibold print:text-sm print:leading-tight">
                {concluded === null ? NOT_RECORDED : ANSWER_WORDS[concluded]}
                {concluded !== computed && <span className="block text-sm font-normal">Computed: {ANSWER_WORDS[computed].toLowerCase()}</span>}
                <ClotLines reading={reading} />
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="whitespace-pre-line wrap-anywhere">{report.conclusion}</p>
      {report.plan !== null && <Reason term="What follows" words={PLAN_WORDS[report.plan]} />}
      {report.disagreementReason !== null && <Reason term="Why it differs from the computed value" words={report.disagreementReason} />}
      {report.amendReason !== null && <Reason term="Why it was amended" words={report.amendReason} />}
      <p className="text-sm text-muted print:text-[9pt]">
        {report.reportVersion === 1 ? "Signed" : "Amended"} by {signerWords(report.signedBy, report.signerCredential)}, {formatInstant(report.signedAt, timeZone)}
      </p>
    </div>
  );
}

function Reason({ term, words }: { term: string; words: string }) {
  return (
    <p className="text-sm wrap-anywhere print:text-[9pt]">
      <span className="text-muted">{term}:</span> {words}
    </p>
  );
}
