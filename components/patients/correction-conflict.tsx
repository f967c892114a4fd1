import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { differingFacts, factWords, FACT_WORDS, type Correctable } from "./patient-facts";

type CorrectionConflictProps = { opened: Correctable; saved: Correctable; typed: Correctable; by: string | null; onRestart: () => void };

/** What a colleague saved meanwhile, fact by fact, beside what is typed here and not saved. */
export function CorrectionConflict({ opened, saved, typed, by, onRestart }: CorrectionConflictProps) {
  const mine = differingFacts(opened, typed);
  return (
    <Notice
      tone="warning"
      title="These details changed while you were writing"
      actions={<Button onClick={onRestart}>Drop mine, start from what is saved</Button>}
    >
      <p>Nothing you typed is lost. Save again to keep yours where both changed; everything else stays as {by ?? "your colleague"} saved it.</p>
      <dl className="mt-2 grid gap-2">
        {differingFacts(opened, saved).map((fact) => (
          <div key={fact}>
            <dt className="text-sm font-semibold">{FACT_WORDS[fact]}</dt>
            <dd className="wrap-anywhere">
              {by ?? "Saved now"}: {factWords(fact, saved)}
            </dd>
            <dd className="wrap-anywhere">{mine.includes(fact) ? `Yours, not saved: ${factWords(fact, typed)}` : "Not changed by you"}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
