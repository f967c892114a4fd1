import { LegMap } from "@/components/requests/glyphs/leg-map";
import { legFills } from "@/lib/format/leg-fills";
import { TimingBar } from "@/components/requests/glyphs/timing-bar";
import type { RequestDetail } from "@/lib/domain/request";
import { answerLine } from "./answer-words";

/** Facts of the answers for every role: no interpretation. */
export function FactsLine({ detail }: { detail: RequestDetail }) {
  const { answers, glance } = detail;
  const more = (["crampsSince", "crampMinutes", "worstPain"] as const)
    .map((question) => answerLine(question, answers))
    .filter(({ isAnswered }) => isAnswered)
    .map(({ title, words }) => `${title} ${words}`);
  return (
    <section aria-labelledby="facts-title" className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <h2 id="facts-title" className="sr-only">
        Facts of the answers
      </h2>
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-xl font-semibold first-letter:uppercase">{detail.facts}</p>
        {more.map((line) => (
          <p key={line} className="mt-1 text-sm text-muted">
            {line}
          </p>
        ))}
      </div>
      <div className="min-w-0">
        <TimingBar lastTen={glance.lastTen} />
        <p className="text-xs text-muted">Last ten cramps</p>
      </div>
      <LegMap legs={legFills(glance.crampLeg)} sites={glance.crampSites} size="large" />
    </section>
  );
}
