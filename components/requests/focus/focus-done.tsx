import { CircleCheck } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { TodaysTriage } from "@/lib/domain/worklist";
import { TriageDone } from "../worklist/triage-done";

/** Nobody waits for a first decision: what was done today, in true figures. */
export function FocusDone({ today }: { today: TodaysTriage | null }) {
  return (
    <EmptyState
      as="h1"
      icon={<CircleCheck aria-hidden />}
      title={doneTitle(today)}
      body="Nobody is waiting for a first decision."
      actions={
        <>
          <ButtonLink href="/requests?view=to-schedule">To schedule</ButtonLink>
          <ButtonLink href="/requests?view=overdue">Overdue</ButtonLink>
          <ButtonLink href="/requests?view=mine">Mine</ButtonLink>
        </>
      }
    >
      {today !== null && <TriageDone today={today} />}
    </EmptyState>
  );
}

function doneTitle(today: TodaysTriage | null): string {
  if (today === null || today.received === 0) return "No new requests";
  if (today.decided < today.received) return "Triage is empty";
  return today.received === 1 ? "The one request of today decided" : `All ${today.received} requests of today decided`;
}
