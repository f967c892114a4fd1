"use client";

import { useId, useState } from "react";
import { TextArea } from "@/components/forms/text-area";
import type { Answer, Slot } from "@/components/requests/detail/request-actions";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { UltrasoundStep } from "@/lib/domain/care";
import { dayAt, formatTime } from "@/lib/format/instants";
import { bookedWords, chosenSlot, isSameSlot, type BookingFields } from "./booking-choice";
import { OverbookField } from "./overbook-field";
import { SlotFields } from "./slot-fields";
import { SlotRefusal } from "./slot-refusal";
import { SlotSuggestions } from "./slot-suggestions";
import { useDaySlots, type FindSlots } from "./use-day-slots";

export type BookedSlot = Slot & { reason: string };

/** What somebody pointed at before the form opened, such as a place in the calendar. */
export type PointedSlot = Partial<Pick<BookingFields, "day" | "time" | "roomId" | "sonographerId">>;

/** What was asked for last, and the slot that it came to. */
type Tried = { fields: BookingFields; slot: ReturnType<typeof chosenSlot> };

type BookingFormProps = {
  orderId: string;
  /** The length to begin with; null for the one that the clinic has set for such an order. */
  minutes: number | null;
  findSlots: FindSlots;
  onBook: (slot: BookedSlot) => Promise<Answer<UltrasoundStep>>;
  onDone: (step: UltrasoundStep) => void;
  onCancel: () => void;
  /** The appointment that moves; then a reason is asked. */
  current?: { startsAt: string; roomId: string; sonographerId: string; timeZone: string };
  pointed?: PointedSlot;
};

/** Day, start, length, room and sonographer of an appointment, on the clinic's clock whatever the browser's zone. A refusal keeps everything typed. */
export function BookingForm({ orderId, minutes, findSlots, onBook, onDone, onCancel, current, pointed }: BookingFormProps) {
  const id = useId();
  const [typed, setTyped] = useState<BookingFields>(() => ({ ...firstFields(minutes, current), ...pointed }));
  const { slots, failure: unknown, isLooking, look } = useDaySlots(findSlots, { orderId, day: typed.day, minutes });
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const [tried, setTried] = useState<Tried | null>(null);
  const fields = { ...typed, day: typed.day ?? slots?.day ?? null, minutes: typed.minutes ?? slots?.minutes ?? 0 };

  function change(changes: Partial<BookingFields>) {
    const next = { ...fields, ...changes };
    setTyped(next);
    const isWholeDay = /^20\d{2}-/.test(next.day ?? "");
    if (isWholeDay && (next.day !== fields.day || next.minutes !== fields.minutes)) look({ day: next.day, minutes: next.minutes });
  }
  async function book(slot: BookedSlot) {
    const answer = await onBook(slot);
    if (!answer.ok && fields.day) look({ day: fields.day, minutes: fields.minutes });
    return answer;
  }

  if (slots === null) return <Looking failure={unknown} onRetry={() => look({ day: typed.day, minutes })} onCancel={onCancel} />;
  const chosen = chosenSlot(fields, slots);
  const send = () => {
    if (isBusy || isLooking) return;
    setTried({ fields, slot: chosen });
    run(book, { ...chosen, overbookReason: null }, onDone);
  };
  const overbooks = errorOf("overbooks");
  const refused = overbooks !== undefined && tried !== null && isSameSlot(tried.fields, fields) ? tried.slot : null;
  /** The very slot that was refused: what is free by now may have given the same fields another room. */
  const overbook = () => {
    if (!isBusy && !isLooking && refused) run(book, { ...refused, reason: fields.reason, overbookReason: fields.overbookReason, overbooks }, onDone);
  };
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        // The reason for booking over something has its own button, and no key sends the form from there.
        const isOverbooking = event.target instanceof HTMLTextAreaElement && event.target.name === "overbookReason";
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isOverbooking) event.currentTarget.requestSubmit();
      }}
    >
      <SlotRefusal id={id} failure={failure} timeZone={slots.timeZone} />
      {unknown !== null && <Notice tone="danger">{unknown}</Notice>}
      <SlotSuggestions slots={slots} chosen={chosen} onPick={(picked) => change({ ...picked, isOtherTime: false })} />
      <SlotFields id={id} fields={fields} slots={slots} isLooking={isLooking} errorOf={errorOf} onChange={change} />
      {current && <TextArea id={`${id}-reason`} name="reason" label="Why it moves (required)" rows={2} value={fields.reason} error={errorOf("reason")} onChange={(event) => change({ reason: event.target.value })} />}
      <p aria-live="polite" className="min-h-5 text-md font-semibold wrap-anywhere">
        {bookedWords(chosen, slots)}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" aria-disabled={isBusy || isLooking}>
          {current ? "Move the appointment" : "Book"}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {current ? "Keep it as it is" : "Cancel"}
        </Button>
      </div>
      {slots.mayOverbook && refused && (
        <OverbookField
          id={`${id}-overbook`} slot={bookedWords(refused, slots)} over={overbooks ?? ""} why={errorOf("overbookReason") ?? ""} value={fields.overbookReason} isBusy={isBusy || isLooking}
          onChange={(overbookReason) => change({ overbookReason })} onOverbook={overbook}
        />
      )}
    </form>
  );
}

function Looking({ failure, onRetry, onCancel }: { failure: string | null; onRetry: () => void; onCancel: () => void }) {
  if (failure === null) {
    return (
      <p role="status" className="appears-late text-muted">
        Looking for free times<VisuallyHidden>, please wait</VisuallyHidden>
      </p>
    );
  }
  return (
    <Notice
      tone="danger"
      actions={
        <>
          <Button onClick={onRetry}>Try again</Button>
          <Button variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        </>
      }
    >
      {failure}
    </Notice>
  );
}

function firstFields(minutes: number | null, current: BookingFormProps["current"]): BookingFields {
  const empty = { day: null, time: "", pickedAt: null, isOtherTime: false, minutes, roomId: "", sonographerId: "", reason: "", overbookReason: "" };
  if (current === undefined) return empty;
  const { startsAt, roomId, sonographerId, timeZone } = current;
  return { ...empty, day: dayAt(startsAt, timeZone), time: formatTime(startsAt, timeZone), pickedAt: startsAt, roomId, sonographerId };
}
