import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { NO_FILTER, type WorklistQuery } from "@/lib/domain/worklist";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import type { WorklistPage } from "./worklist-line";

type WorklistNoticesProps = { page: WorklistPage; failure: string | null; onRetry: () => void; onGo: (query: WorklistQuery) => void };

/** What the list does not show as it should: an outage, an address not wholly understood, urgent requests elsewhere. */
export function WorklistNotices({ page, failure, onRetry, onGo }: WorklistNoticesProps) {
  const urgent = urgentElsewhere(page);
  return (
    <>
      {failure !== null && (
        <Notice tone="warning" className="mx-4 mb-2 sm:mx-6" title={`Not updated since ${page.updatedAt}.`} actions={<Button onClick={onRetry}>Retry</Button>}>
          {failure}
        </Notice>
      )}
      {page.problems.length > 0 && (
        <Notice tone="warning" className="mx-4 mb-2 sm:mx-6" title="This is not quite the list that the address asks for.">
          <ul>
            {page.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {urgent && (
        <Notice
          tone="danger"
          className="mx-4 mb-2 sm:mx-6"
          actions={<Button onClick={() => onGo({ ...freshWorklistQuery("all"), filter: { ...NO_FILTER, urgencies: ["SAME_DAY", "EMERGENCY"] } })}>Show urgent</Button>}
        >
          {urgent}
        </Notice>
      )}
    </>
  );
}

/** Urgent requests of the clinic that this list does not hold. */
function urgentElsewhere({ clinicSafety, safetyTotal }: WorklistPage): string | null {
  const missing = clinicSafety.emergency + clinicSafety.sameDay - safetyTotal;
  if (missing <= 0) return null;
  const verb = missing === 1 ? "urgent request is" : "urgent requests are";
  return `${missing} ${verb} not on this list. The clinic has ${clinicSafety.emergency} emergency and ${clinicSafety.sameDay} same-day.`;
}
