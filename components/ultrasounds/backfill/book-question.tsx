"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { BackfillPerson } from "@/lib/domain/backfill";
import { formatWeekdayInstant } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";

type BookQuestionProps = { person: BackfillPerson; timeZone: string; isBusy: boolean; onYes: () => void; onNo: () => void };

/** Asked once before a time is given to somebody: they are told by mail soon after, and an appointment they had is given up. */
export function BookQuestion({ person: { person, booked }, timeZone, isBusy, onYes, onNo }: BookQuestionProps) {
  const yes = useRef<HTMLButtonElement>(null);
  const name = formatPersonName(person.familyName, person.givenName);
  useEffect(() => yes.current?.focus(), []);

  return (
    <div role="group" aria-label={`Book ${name}`} className="flex flex-wrap items-center gap-2 rounded-md bg-surface p-3">
      <p className="min-w-0 grow wrap-anywhere">
        Did {name} say yes on the phone?
        {booked !== null && ` Their appointment of ${formatWeekdayInstant(booked.startsAt, timeZone)} is given up for it.`}
      </p>
      <Button ref={yes} variant="primary" aria-disabled={isBusy} onClick={onYes}>
        Yes, book
      </Button>
      <Button onClick={onNo}>Not yet</Button>
    </div>
  );
}
