import Link from "next/link";
import { LazyDumbbellChart } from "@/components/charts/lazy-charts";
import { CHECK_IN_POINTS, POINT_WORDS } from "@/lib/domain/check-in";
import { CHANGE_MEASURES, type BeforeAfter } from "@/lib/domain/outcome-series";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { FigureFrame, type FigureShell } from "./figure-frame";
import { outcomesHref } from "./outcome-href";
import { beforeAfterText, MEASURE_WORDS } from "./texts/before-after-text";

type BeforeAfterFigureProps = { found: BeforeAfter; query: OutcomesQuery; shell: FigureShell };

export function BeforeAfterFigure({ found, query, shell }: BeforeAfterFigureProps) {
  const { measure, point, pairs } = found;
  const { name, unit, max } = MEASURE_WORDS[measure];
  return (
    <FigureFrame text={beforeAfterText(found)} {...shell}>
      {!shell.isPaper && (
        <div className="mb-3 flex flex-col gap-1">
          <Choices label="Measure" items={CHANGE_MEASURES.map((one) => ({ words: MEASURE_WORDS[one].name, href: outcomesHref({ ...query, measure: one }), isOn: one === measure }))} />
          <Choices label="Since treatment" items={CHECK_IN_POINTS.map((one) => ({ words: POINT_WORDS[one], href: outcomesHref({ ...query, point: one }), isOn: one === point }))} />
        </div>
      )}
      {pairs !== null && pairs.length > 0 && (
        <LazyDumbbellChart pairs={pairs} max={max} unit={`${name}, ${unit}. Lower is better.`} beforeWords="before treatment" afterWords={`at ${POINT_WORDS[point]}`} higherWords="higher than before" />
      )}
    </FigureFrame>
  );
}

type ChoicesProps = { label: string; items: readonly { words: string; href: string; isOn: boolean }[] };

function Choices({ label, items }: ChoicesProps) {
  return (
    <nav aria-label={`Before and after: ${label.toLowerCase()}`} className="flex flex-wrap items-center gap-x-4 text-sm print-hidden">
      <span className="text-muted">{label}</span>
      {items.map(({ words, href, isOn }) => (
        <Link
          key={words}
          href={href}
          prefetch={false}
          scroll={false}
          aria-current={isOn ? "true" : undefined}
          className={isOn ? "inline-flex min-h-8 items-center border-b-2 border-primary font-semibold no-underline" : "inline-flex min-h-8 items-center text-link"}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
