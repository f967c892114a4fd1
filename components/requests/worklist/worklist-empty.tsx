import { CircleCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { isFiltered, NO_FILTER, type WorklistQuery } from "@/lib/domain/worklist";
import { viewOf, WORKLIST_VIEWS, type WorklistViewId } from "@/lib/domain/worklist-views";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { TriageDone } from "./triage-done";
import type { WorklistPage } from "./worklist-line";

const NEXT_VIEWS: readonly WorklistViewId[] = ["to-report", "to-schedule", "follow-up-due", "overdue"];

/** Nothing to show, and why: filters too narrow, everybody decided, or an empty list. */
export function WorklistEmpty({ page, onGo }: { page: WorklistPage; onGo: (query: WorklistQuery) => void }) {
  const { query } = page;
  if (isFiltered(query.filter)) {
    const { chips } = page;
    return (
      <EmptyState
        title={`No requests match ${chips.length === 1 ? "this filter" : `these ${chips.length} filters`}`}
        body={chips.map(({ label, value }) => `${label} ${value}`).join(" · ")}
        actions={<Button onClick={() => onGo({ ...query, filter: NO_FILTER, page: 1, after: null })}>Clear all filters</Button>}
      />
    );
  }
  if (query.page > 1 || query.after !== null) {
    return <EmptyState title="This page is empty" body="The list has become shorter." actions={<Button onClick={() => onGo({ ...query, page: 1, after: null })}>First page</Button>} />;
  }
  const others = WORKLIST_VIEWS.filter(({ id }) => NEXT_VIEWS.includes(id) && page.counts[id] > 0);
  const isTriage = query.view === "triage";
  return (
    <EmptyState
      icon={<CircleCheck aria-hidden />}
      title={isTriage ? triageTitle(page) : `No requests in ${viewOf(query.view).label}`}
      body={isTriage ? "Nobody is waiting for a first decision. New requests show here as they come." : "Requests show here when they reach this step."}
      actions={others.map(({ id, label }) => (
        <Button key={id} onClick={() => onGo({ ...freshWorklistQuery(id), columns: query.columns, density: query.density })}>
          {label} <span className="font-normal text-muted tabular-nums">{page.counts[id]}</span>
        </Button>
      ))}
    >
      {isTriage && page.today && <TriageDone today={page.today} />}
    </EmptyState>
  );
}

function triageTitle({ today }: WorklistPage): string {
  if (today === null || today.received === 0) return "No new requests";
  if (today.decided < today.received) return "Triage is empty";
  return today.received === 1 ? "The one request of today decided" : `All ${today.received} requests of today decided`;
}
