"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { FailureNotice } from "@/components/requests/detail/failure-notice";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import type { BackfillPerson, FreedTime } from "@/lib/domain/backfill";
import type { UltrasoundStep } from "@/lib/domain/care";
import { formatWeekdayInstant } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { freedWords } from "./backfill-words";
import { askedByKey } from "./asked-by-key";
import { BookQuestion } from "./book-question";
import type { BackfillActions } from "./freed-times";
import { PersonToCall } from "./person-to-call";

type WhoCanComeProps = { freed: FreedTime; now: Date; timeZone: string; todayOn: string; mayBook: boolean; actions: BackfillActions };

const REASON = "An earlier time became free.";

/** Whom to call about one freed time; after the call a digit or a button asks whether they said yes, and only that books it. */
export function WhoCanCome({ freed, now, timeZone, todayOn, mayBook, actions }: WhoCanComeProps) {
  const [isOpen, setOpen] = useState(false);
  const [askedId, setAskedId] = useState<string | null>(null);
  const isBooked = useRef(false);
  const list = useRef<HTMLOListElement>(null);
  const { run, isBusy, failure, forget } = useRequestAction();
  const toast = useToast();
  const words = freedWords(freed, timeZone);

  function open(): void {
    isBooked.current = false;
    setAskedId(null);
    setOpen(true);
  }
  /** The time leaves the list with its button, so the focus goes to the heading. */
  function close(): void {
    setOpen(false);
    forget();
    if (isBooked.current) document.getElementById("freed-times-focus")?.focus();
  }
  function book(person: BackfillPerson): void {
    if (isBusy) return;
    const slot = { roomId: freed.room.id, sonographerId: freed.sonographer.id, startsAt: freed.startsAt, minutes: person.minutes };
    const done = (step: UltrasoundStep) => {
      isBooked.current = true;
      setOpen(false);
      const isUndoable = person.booked === null && person.purpose === "diagnostic";
      const undo = () => run(actions.undoMove, { requestId: step.requestId, version: step.version }, () => toast({ message: `Undone: ${step.reference} waits again` }));
      toast({ message: `${step.reference} is booked, ${formatWeekdayInstant(freed.startsAt, timeZone)}`, ...(isUndoable && { action: { label: "Undo", hint: "Z", onAction: undo } }) });
    };
    if (person.booked === null) run(actions.scheduleUltrasound, { orderId: person.orderId, version: person.version, ...slot }, done);
    else run(actions.rescheduleUltrasound, { appointmentId: person.booked.appointmentId, version: person.booked.version, ...slot, reason: REASON }, done);
  }

  function ask(person: BackfillPerson): void {
    if (!isBusy) setAskedId(person.orderId);
  }
  function askNothing(): void {
    setAskedId(null);
    list.current?.focus();
  }

  /** A key that is held down asks and answers nothing: the Enter that opened the list would run on into it. */
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat && event.key === "Enter") event.preventDefault();
    const person = mayBook ? askedByKey(event, freed.people) : null;
    if (person === null) return;
    event.preventDefault();
    ask(person);
  });
  useEffect(() => {
    if (!isOpen) return;
    list.current?.focus();
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOpen]);
  /** The list is newer than the dialog after a refused try; whoever left it takes the focus along. */
  useEffect(() => {
    if (isOpen && document.activeElement === document.body) list.current?.focus();
  }, [isOpen, freed.people]);

  return (
    <>
      <Button aria-haspopup="dialog" onClick={open}>
        Who can come<span className="sr-only"> {words}</span>
      </Button>
      <Dialog open={isOpen} onClose={close} width="md" title="Who can come" description={`${words}. Call, and book when they say yes.`}>
        <FailureNotice failure={failure} timeZone={timeZone} />
        <ol ref={list} tabIndex={-1} aria-label="People to call" className="-my-3">
          {freed.people.map((person, place) => (
            <PersonToCall
              key={person.orderId}
              {...{ person, freed, now, timeZone, todayOn }}
              question={mayBook && person.orderId === askedId && <BookQuestion {...{ person, timeZone, isBusy }} onYes={() => book(person)} onNo={askNothing} />}
            >
              {mayBook && (
                <Button variant={place === 0 ? "primary" : "secondary"} hint={String(place + 1)} aria-disabled={isBusy} aria-expanded={person.orderId === askedId} onClick={() => ask(person)}>
                  Book<span className="sr-only"> {formatPersonName(person.person.familyName, person.person.givenName)}</span>
                </Button>
              )}
            </PersonToCall>
          ))}
        </ol>
        {freed.more > 0 && <p className="mt-3 text-sm text-muted">{freed.more === 1 ? "1 more person fits." : `${freed.more} more people fit.`} These come first.</p>}
      </Dialog>
    </>
  );
}
