import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { NO_FILTER, type WorklistQuery } from "@/lib/domain/worklist";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { urgentElsewhere } from "./worklist-words";
import type { WorklistPage } from "./worklist-line";

export function WorklistNotices({ page, onGo }: { page: WorklistPage; onGo: (query: WorklistQuery) => void }) {
  const urgent = urgentElsewhere(page);
  return (
    <>
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
