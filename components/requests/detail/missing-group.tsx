import type { ReactNode } from "react";
import { type Answers, isLegMissing, isMissing, type Question } from "@/lib/domain/cramp-pattern/answers";
import { crampTiming } from "@/lib/domain/cramp-pattern/timing";
import { CHANGING_QUESTIONS } from "@/lib/domain/cramp-pattern/trial-answers";
import { answerLine } from "./answer-words";
import { GroupTitle } from "./finding-group";

/** What the summary could not read. Missing is never "no". */
export function MissingGroup({ answers, icon }: { answers: Answers; icon: ReactNode }) {
  const missing = [...(crampTiming(answers) === "UNKNOWN" ? (["lastTenCramps"] as const) : []), ...CHANGING_QUESTIONS.filter((question) => isGap(question, answers))];
  if (missing.length === 0) return null;
  return (
    <section>
      <GroupTitle icon={icon} title="Not asked or not sure" count={missing.length} />
      <ul>
        {missing.map((question) => {
          const { title, words } = answerLine(question, answers);
          return (
            <li key={question} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b py-1.5 text-md">
              <a href={`#answer-${question}`} className="min-w-0 underline decoration-divider underline-offset-4">
                {title}
              </a>
              <span className="text-right text-muted">{words}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function isGap(question: Question, answers: Answers): boolean {
  if (question === "visibleVeins" || question === "eveningSwelling" || question === "skinChange") return isLegMissing(answers[question]);
  return isMissing(answers[question]);
}
