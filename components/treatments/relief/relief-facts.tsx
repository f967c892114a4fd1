import type { CheckIn, ReliefPoint } from "@/lib/domain/care";
import { courseFacts, definitionFacts, verdictFacts, type Fact, type FirstTreatmentRelief } from "./relief-facts-of";

type ReliefFactsProps = { points: readonly ReliefPoint[]; checkIns: readonly CheckIn[]; legs: FirstTreatmentRelief };

/** Relief, worse, the way there and whether it lasted; the definitions below, each with its answer. */
export function ReliefFacts({ points, checkIns, legs }: ReliefFactsProps) {
  const verdict = verdictFacts(points);
  if (verdict.length === 0) return null;
  return (
    <div className="rounded-lg border bg-canvas px-4 py-3 break-inside-avoid sm:px-5">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 sm:flex sm:gap-x-8">
        {verdict.map(({ term, words }) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd className="text-lg font-semibold">{words}</dd>
          </div>
        ))}
      </dl>
      <FactList facts={courseFacts(points, checkIns, legs)} className="mt-3" />
      <details className="mt-3">
        <summary className="inline-flex min-h-8 items-center text-sm text-link underline print-hidden">What counts as relief and as worse</summary>
        <FactList facts={definitionFacts(points)} className="mt-2" />
        <p className="mt-2 max-w-prose text-sm text-muted">
          Meaningful relief: much better in the patient’s own word, or at most half the cramps with no worse pain. Worse: a quarter more cramps, or worse in their own word; worse wins. Each leg is compared with the last answers before its first
          treatment. A change after treatment, not proof of its cause.
        </p>
      </details>
    </div>
  );
}

function FactList({ facts, className }: { facts: readonly Fact[]; className: string }) {
  return (
    <dl className={className}>
      {facts.map(({ term, words }) => (
        <div key={term} className="flex flex-wrap justify-between gap-x-4 border-t py-1.5 text-md">
          <dt className="text-muted">{term}</dt>
          <dd className="font-semibold">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
