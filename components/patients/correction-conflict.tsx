import { Button } from "@/components/ui/button";
import { Comparison } from "@/components/ui/comparison";
import { Notice } from "@/components/ui/notice";
import { differingFacts, factWords, FACT_WORDS, type Correctable } from "./patient-facts";

type CorrectionConflictProps = { opened: Correctable; saved: Correctable; typed: Correctable; by: string | null; onRestart: () => void };

/** What a colleague saved meanwhile, fact by fact, beside what is typed here and not saved. */
export function CorrectionConflict({ opened, saved, typed, by, onRestart }: CorrectionConflictProps) {
  const mine = differingFacts(opened, typed);
  const theirs = differingFacts(opened, saved);
  return (
    <Notice
      tone="warning"
      title="These details changed while you were writing"
      actions={<Button onClick={onRestart}>Drop mine, start from what is saved</Button>}
    >
      <p>Nothing you typed is lost. Save again to keep yours where both changed; everything else stays as {by ?? "your colleague"} saved it.</p>
      <Comparison
        caption="What changed, and what you typed"
        rows={[...new Set([...theirs, ...mine])].map((fact) => ({
          field: FACT_WORDS[fact],
          opened: factWords(fact, opened),
          now: factWords(fact, saved),
          by: theirs.includes(fact) ? by : null,
          yours: mine.includes(fact) ? factWords(fact, typed) : null,
        }))}
      />
    </Notice>
  );
}
