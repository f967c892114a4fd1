"use client";

import { useRef } from "react";
import { BookingForm, type PointedSlot } from "@/components/ultrasounds/booking-form";
import { studyWords } from "@/components/ultrasounds/study-words";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import type { OrderToSchedule } from "@/lib/domain/schedule";
import { formatBirth } from "@/lib/format/births";
import { formatPersonName } from "@/lib/format/names";
import type { ScheduleActions } from "./schedule-actions";
import { withNoMessage } from "./no-message";
import { useSeenVersion } from "./use-seen-version";
import { useUndoBooking } from "./use-undo-booking";

type BookDialogProps = { order: OrderToSchedule; noMessage: string | null; todayOn: string; isOpen: boolean; onClose: () => void; actions: ScheduleActions; pointed?: PointedSlot };

export function BookDialog({ order, noMessage, todayOn, isOpen, onClose, actions, pointed }: BookDialogProps) {
  const isBooked = useRef(false);
  const toast = useToast();
  const undo = useUndoBooking(actions.undoMove);
  const { orderId, minutes, reference, person } = order;
  const { version, learn } = useSeenVersion(isOpen, order.version);
  /** A booked order leaves the list with what opened this, so the focus goes to the heading. */
  function close() {
    onClose();
    if (isBooked.current) document.getElementById("to-schedule-title")?.focus();
  }
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      title={<span className="wrap-anywhere">{formatPersonName(person.familyName, person.givenName)}</span>}
      description={`Born ${formatBirth(person.bornOn, todayOn)}, ${reference}, ${studyWords(order)}`}
    >
      <BookingForm
        orderId={orderId}
        minutes={minutes}
        pointed={pointed}
        findSlots={actions.findSlots}
        onBook={({ reason: _reason, ...slot }) => learn(actions.scheduleUltrasound({ orderId, version, ...slot }))}
        onDone={(step) => {
          isBooked.current = true;
          onClose();
          // A booking that moves no request along has nothing that could be taken back.
          const isUndoable = order.purpose === "diagnostic";
          toast({ ...withNoMessage(`${reference} is booked`, noMessage), ...(isUndoable && { action: { label: "Undo", hint: "Z", onAction: () => void undo(step) } }) });
        }}
        onCancel={onClose}
      />
    </Dialog>
  );
}
