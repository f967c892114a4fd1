"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Verdict = { chained: number; problems: { seq: number | null; problem: string }[] };
type Answer = { ok: true; value: Verdict } | { ok: false; message: string };

export function VerifyChain({ verify }: { verify: (input: Record<string, never>) => Promise<Answer> }) {
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  async function press() {
    setBusy(true);
    try {
      setAnswer(await verify({}));
    } catch {
      setAnswer({ ok: false, message: "The chain could not be verified: the server did not answer." });
    }
    setBusy(false);
  }

  return (
    <div className="flex max-w-xl flex-col items-end gap-2">
      <Button onClick={press} disabled={isBusy}>
        {isBusy ? "Verifying…" : "Verify the chain"}
      </Button>
      <div aria-live="polite">{answer && <VerdictNotice answer={answer} />}</div>
    </div>
  );
}

function VerdictNotice({ answer }: { answer: Answer }) {
  if (!answer.ok) return <Notice tone="danger">{answer.message}</Notice>;
  const { chained, problems } = answer.value;
  if (problems.length === 0) return <Notice tone="success">{`The chain is whole: ${chained} entries, none altered, removed or reordered.`}</Notice>;
  return (
    <Notice tone="danger" title={`The chain has ${problems.length === 1 ? "1 problem" : `${problems.length} problems`}`}>
      <ul className="list-disc pl-5">
        {problems.map(({ seq, problem }) => (
          <li key={`${seq} ${problem}`}>{seq === null ? problem : `Entry ${seq}: ${problem}`}</li>
        ))}
      </ul>
      <p>Keep the database as it is and follow OPERATING.md, section Audit.</p>
    </Notice>
  );
}
