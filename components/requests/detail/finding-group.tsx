import type { ReactNode } from "react";
import { StrengthDots } from "@/components/requests/glyphs/strength-dots";
import type { FindingText } from "@/lib/domain/cramp-pattern/finding-texts";

type FindingGroupProps = { title: string; icon: ReactNode; findings: readonly FindingText[] };

export function FindingGroup({ title, icon, findings }: FindingGroupProps) {
  return (
    <section>
      <GroupTitle icon={icon} title={title} count={findings.length} />
      {findings.length === 0 && <p className="border-b py-1.5 text-md text-muted">None</p>}
      <ul>
        {findings.map((finding) => (
          <li key={finding.id} className="border-b text-md break-inside-avoid">
            <details>
              <summary className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 py-1.5 hover:bg-surface sm:grid-cols-[minmax(0,1fr)_3rem_6.5rem_2rem] print:py-1">
                <span className="min-w-0 wrap-anywhere underline decoration-divider underline-offset-4">{finding.text}</span>
                <span>{finding.strength !== null && <StrengthDots strength={finding.strength} />}</span>
                <span className="text-sm text-muted">{sourceWords(finding)}</span>
                <span className="text-right text-sm text-muted">{finding.id}</span>
              </summary>
              <p className="pb-2 text-sm text-muted">
                Rule {finding.id}: {finding.rule}{" "}
                <a href="#answers" className="text-link underline">
                  See the answers
                </a>
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function GroupTitle({ icon, title, count }: { icon: ReactNode; title: string; count: number }) {
  return (
    <h3 className="flex items-center gap-2 border-b pb-1.5 text-base font-semibold [&>svg]:size-4">
      {icon}
      {title} <span className="font-normal text-muted">{count}</span>
    </h3>
  );
}

function sourceWords({ isShownOnly, sources }: FindingText): string {
  if (isShownOnly) return "shown only";
  return sources.length === 0 ? "threshold ours" : sources.join(", ");
}
