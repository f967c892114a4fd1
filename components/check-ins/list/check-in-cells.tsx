import { Ban, Languages, Phone } from "lucide-react";
import Link from "next/link";
import { useContext } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Pill } from "@/components/ui/pill";
import { CheckInPill } from "../check-in-look";
import { SendLink } from "../send-link";
import { ListActionsContext } from "./list-actions-context";
import { LogCall } from "./log-call";
import type { CheckInRow } from "./check-in-page";

export function PersonCell({ row }: { row: CheckInRow }) {
  return (
    <>
      <Link href={row.href} prefetch={false} data-row-link className="text-md font-semibold wrap-anywhere">
        {row.name}
      </Link>
      <span className="block text-detail text-muted">
        Born {row.born} · {row.reference}
      </span>
      {row.language !== null && (
        <span className="flex items-center gap-1 text-detail text-muted">
          <Languages aria-hidden className="size-3.5" />
          {row.language}
        </span>
      )}
    </>
  );
}

export function PointCell({ row }: { row: CheckInRow }) {
  return (
    <>
      <span className="block font-semibold">{row.point}</span>
      <span className="block text-detail text-muted">
        {row.legs}, <span className="whitespace-nowrap">treated {row.treated}</span>
      </span>
    </>
  );
}

export function DueCell({ row }: { row: CheckInRow }) {
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        <CheckInPill status={row.status} /> {row.due}
      </span>
      <span className="block text-detail wrap-anywhere text-muted">{row.answered === null ? row.window : `Answered ${row.answered}`}</span>
      {row.attempts !== null && <span className="block text-detail text-muted">{row.attempts}</span>}
      {row.link !== null && <span className="block text-detail text-muted">{row.link}</span>}
      {row.noMail !== null && <span className="block text-detail text-muted">{row.noMail}</span>}
    </>
  );
}

export function CallCell({ row }: { row: CheckInRow }) {
  if (row.noContact !== null) {
    return (
      <Pill tone="urgent" outlined icon={<Ban aria-hidden />}>
        {row.noContact}
      </Pill>
    );
  }
  return row.phone === null ? null : (
    <a href={row.phone.href} className="inline-flex min-h-6 items-center whitespace-nowrap text-link">
      {row.phone.words}
    </a>
  );
}

export function NextCell({ row }: { row: CheckInRow }) {
  const actions = useContext(ListActionsContext);
  return (
    <div className="flex flex-wrap items-start gap-2">
      {row.isSendable && actions !== null && <SendLink checkInId={row.id} whose={`${row.name}, ${row.point}`} hasLink={row.link !== null} hasEmail={row.hasEmail} send={actions.send} />}
      {row.isCallable && actions !== null && <LogCall row={row} recordContact={actions.recordContact} />}
      <RecordCell row={row} />
    </div>
  );
}

function RecordCell({ row }: { row: CheckInRow }) {
  if (row.recordHref === null) {
    return (
      <ButtonLink href={row.href} aria-label={`Open the request of ${row.name}`}>
        Open
      </ButtonLink>
    );
  }
  return (
    <ButtonLink href={row.recordHref} icon={<Phone aria-hidden className="size-4" />}>
      Record by phone<span className="sr-only"> {row.name}, {row.point}</span>
    </ButtonLink>
  );
}
