import { CircleHelp } from "lucide-react";
import Link from "next/link";
import type { WorklistLine } from "./worklist-line";

/** Characters that fit on a line of the column; a longer first reason takes the second line too. */
const FIRST_LINE = 32;
const SECOND_LINE = 25;

export function WhyCell({ line, from }: { line: WorklistLine; from: string }) {
  const [first = "", second] = line.reasons;
  const shownSecond = second !== undefined && first.length <= FIRST_LINE && second.length <= SECOND_LINE ? second : null;
  const more = line.reasons.length - (shownSecond === null ? 1 : 2);
  const link = more > 0 && (
    <>
      {" · "}
      <Link href={`/requests/${line.id}?from=${from}`} prefetch={false} className="whitespace-nowrap text-detail text-link" aria-label={`${more} more reasons for ${line.name}`}>
        {more} more
      </Link>
    </>
  );
  return (
    <>
      <button type="button" data-place={line.id} aria-label={`Why is ${line.name} here?`} className="float-right grid size-6 place-content-center rounded-md text-muted hover:bg-selected hover:text-primary print-hidden">
        <CircleHelp aria-hidden className="size-4" />
      </button>
      <span className="block">
        {first}
        {shownSecond === null && link}
      </span>
      {shownSecond !== null && (
        <span className="block text-detail text-muted">
          {shownSecond}
          {link}
        </span>
      )}
    </>
  );
}
