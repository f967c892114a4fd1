import { Ban, Languages, Phone } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Pill } from "@/components/ui/pill";
import { CallUrgency } from "./call-urgency";
import type { UnfinishedRow } from "./unfinished-rows";

export type RowSteps = { isBusy: boolean; onNoAnswer: (row: UnfinishedRow) => void; onDismiss: (row: UnfinishedRow) => void };

export function PersonCell({ row }: { row: UnfinishedRow }) {
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="text-md font-semibold wrap-anywhere">{row.name}</span>
        <CallUrgency urgency={row.urgency} />
      </span>
      <span className="block text-detail text-muted">{row.born}</span>
      {row.language !== null && (
        <span className="flex items-center gap-1 text-detail text-muted">
          <Languages aria-hidden className="size-3.5" />
          {row.language}
        </span>
      )}
    </>
  );
}

export function PhoneCell({ row }: { row: UnfinishedRow }) {
  return (
    <>
      <CallCell row={row} />
      <span className="block text-detail text-muted">{row.tried}</span>
    </>
  );
}

function CallCell({ row }: { row: UnfinishedRow }) {
  if (row.noContact !== null) {
    return (
      <Pill tone="urgent" outlined icon={<Ban aria-hidden />}>
        {row.noContact}
      </Pill>
    );
  }
  if (row.phone === null) return <span className="block text-muted">Phone not asked</span>;
  return (
    <a href={row.phone.href} className="inline-flex min-h-6 items-center whitespace-nowrap text-link">
      {row.phone.words}
    </a>
  );
}

export function StoppedCell({ row }: { row: UnfinishedRow }) {
  return (
    <>
      <span className="block">{row.stopped}</span>
      <span className="block text-detail text-muted">{row.where}</span>
    </>
  );
}

export function StepsCell({ row, steps }: { row: UnfinishedRow; steps: RowSteps }) {
  return (
    <span className="flex flex-wrap gap-2">
      <ButtonLink href={`/requests/new/${row.id}`} data-row-link icon={row.noContact === null ? <Phone aria-hidden className="size-4" /> : undefined}>
        {row.noContact === null ? "Call and finish" : "Open"}
        <span className="sr-only">: {row.name}</span>
      </ButtonLink>
      {row.phone !== null && (
        <Button variant="quiet" aria-disabled={steps.isBusy} onClick={() => steps.onNoAnswer(row)}>
          No answer<span className="sr-only">: {row.name}</span>
        </Button>
      )}
      <Button variant="quiet" onClick={() => steps.onDismiss(row)}>
        Dismiss<span className="sr-only">: {row.name}</span>
      </Button>
    </span>
  );
}
