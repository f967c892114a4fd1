"use client";

import { Phone } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import type { Action } from "../detail/request-actions";

type StartCallProps = { unfinished: number; start: Action<Record<never, never>, { draftId: string }> };

/** Before a call: what to say first, and the button that opens the form. */
export function StartCall({ unfinished, start }: StartCallProps) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, startWork] = useTransition();

  function onStart() {
    if (isBusy) return;
    startWork(async () => {
      const answer = await start({}).catch(() => ({ ok: false, message: "The server did not answer. Try again." }) as const);
      if (answer.ok) router.push(`/requests/new/${answer.value.draftId}`);
      else setRefusal(answer.message);
    });
  }

  return (
    <div className="page max-w-3xl">
      <PageHeading title="New request by phone" lead="The questions of the patient form on one page, in the order of a call." />
      <ul className="grid max-w-prose list-disc gap-1.5 pl-5">
        <li>The danger signs come first: ask them before the name.</li>
        <li>Read each question as it stands. “I’m not sure” is an answer.</li>
        <li>What you type is saved as you type. A call that breaks off waits under “Not finished”, for you or a colleague.</li>
      </ul>
      <div role="alert" className="mt-4 empty:hidden">
        {refusal !== null && <Notice tone="danger" title={refusal} />}
      </div>
      <div className="mt-5 flex flex-wrap gap-2 pb-8">
        <Button variant="primary" icon={<Phone aria-hidden className="size-4" />} aria-disabled={isBusy} onClick={onStart}>
          Start the call
        </Button>
        {unfinished > 0 && (
          <ButtonLink href="/requests/not-finished">
            Not finished <span className="font-normal text-muted tabular-nums">{unfinished}</span>
          </ButtonLink>
        )}
        <ButtonLink href="/requests" variant="quiet">
          Back to the requests
        </ButtonLink>
      </div>
    </div>
  );
}
