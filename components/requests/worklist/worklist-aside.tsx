import { Phone, Target } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";

type WorklistAsideProps = { unfinished: number; mayCall: boolean };

/** What waits outside the list: forms that stopped half-way, and a caller. Drawn on the server, so that the list stays light. */
export function WorklistAside({ unfinished, mayCall }: WorklistAsideProps) {
  if (!mayCall) return null;
  return (
    <>
      {unfinished > 0 && (
        <ButtonLink href="/requests/not-finished" variant="quiet">
          Not finished <span className="font-normal tabular-nums">{unfinished}</span>
        </ButtonLink>
      )}
      <ButtonLink href="/requests/focus" icon={<Target aria-hidden className="size-4" />} aria-label="Focus triage: one request at a time">
        Focus
      </ButtonLink>
      <ButtonLink href="/requests/new" icon={<Phone aria-hidden className="size-4" />}>
        <span>
          New<span className="sr-only 2xl:not-sr-only"> request</span> by phone
        </span>
      </ButtonLink>
    </>
  );
}
