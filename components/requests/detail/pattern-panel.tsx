import { CircleMinus, CircleQuestionMark, Info, Plus } from "lucide-react";
import { CATEGORY_TITLES, isTimingOnly, VEIN_SIGNS_TEXTS } from "@/lib/domain/cramp-pattern/category-texts";
import { CONFLICT_TEXTS } from "@/lib/domain/cramp-pattern/conflicts";
import { findingText, type FindingText } from "@/lib/domain/cramp-pattern/finding-texts";
import { SOURCES } from "@/lib/domain/cramp-pattern/sources";
import type { RequestDetail } from "@/lib/domain/request";
import { blockingFlags } from "@/lib/domain/triage";
import { ChangeList } from "./change-list";
import { FindingGroup } from "./finding-group";
import { MissingGroup } from "./missing-group";

type PatternPanelProps = { detail: RequestDetail; pattern: NonNullable<RequestDetail["pattern"]> };

/** Folded, with the reason, while an emergency or same-day flag is open: safety is looked at first. */
export function PatternPanel({ detail, pattern }: PatternPanelProps) {
  const blocking = blockingFlags(detail.flags.filter(({ cleared }) => cleared === null));
  return (
    <section id="pattern" aria-labelledby="pattern-title" className="min-w-0 rounded-lg border bg-canvas print:break-inside-auto!">
      <details open={blocking.length === 0} className="group">
        <summary className="flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-lg px-4 py-3 hover:bg-surface sm:px-5">
          <h2 id="pattern-title" className="text-xl font-semibold">
            {blocking.length === 0 ? CATEGORY_TITLES[pattern.category] : "Pattern summary"}
          </h2>
          <span className="text-muted">Pattern summary, not a diagnosis</span>
          <span className="ml-auto text-sm text-link underline group-open:hidden print-hidden">Show</span>
          <span className="ml-auto hidden text-sm text-link underline group-open:inline print-hidden">Hide</span>
          {blocking.length > 0 && (
            <span className="basis-full text-md">
              Folded while {blocking.map(({ flag }) => flag).join(", ")} is open: safety comes first.
            </span>
          )}
        </summary>
        <PatternBody detail={detail} pattern={pattern} withTitle={blocking.length > 0} />
      </details>
    </section>
  );
}

function PatternBody({ detail, pattern, withTitle }: PatternPanelProps & { withTitle: boolean }) {
  const findings = pattern.findings.map((id) => findingText(id, detail.answers));
  const on = (side: FindingText["side"]) => findings.filter((finding) => finding.side === side);
  return (
    <>
      <div className="border-t px-4 py-4 sm:px-5">
        <p className="mb-3 text-md">
          {withTitle && <strong>{CATEGORY_TITLES[pattern.category]}. </strong>}
          <strong>{VEIN_SIGNS_TEXTS[pattern.veinSigns]}</strong>
          {isTimingOnly(pattern) && " · timing only: weak evidence"}
          {detail.answers.cramps14d === 0 && " · no cramps in 14 days"}
        </p>
        <div className="grid gap-x-8 gap-y-5 md:grid-cols-2 print:grid-cols-1">
          <FindingGroup title="Points for" icon={<Plus aria-hidden />} findings={on("for")} />
          <div className="grid content-start gap-5">
            <FindingGroup title="Points against" icon={<CircleMinus aria-hidden />} findings={on("against")} />
            <MissingGroup answers={detail.answers} icon={<CircleQuestionMark aria-hidden />} />
            <FindingGroup title="Context, never changes the summary" icon={<Info aria-hidden />} findings={on("context")} />
          </div>
        </div>
        {pattern.conflicts.length > 0 && (
          <section aria-labelledby="conflicts-title" className="mt-5">
            <h3 id="conflicts-title" className="text-base font-semibold">
              Answers that do not fit together
            </h3>
            <ul className="list-disc pl-5 text-md">
              {pattern.conflicts.map((id) => (
                <li key={id}>
                  {CONFLICT_TEXTS[id]} <span className="text-sm text-muted">{id}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ChangeList changes={pattern.couldChange} />
      </div>
      <div className="rounded-b-lg border-t bg-surface px-4 py-2.5 text-sm text-muted sm:px-5">
        Rules {pattern.rulesVersion}. Thresholds are clinic proposals, not validated. Many people with healthy veins have night cramps.
        <details className="mt-1 print-hidden">
          <summary className="inline text-link underline">Sources and limits</summary>
          <p className="mt-1">The summary reads the patient’s answers only. It names no cause, gives no probability, and decides nothing.</p>
          <ul className="mt-1">
            {Object.entries(SOURCES).map(([tag, title]) => (
              <li key={tag} className="wrap-anywhere">
                {tag} {title}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </>
  );
}
