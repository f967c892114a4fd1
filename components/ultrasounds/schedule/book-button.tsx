"use client";

import { useRef, useState } from "react";
import { BookingForm } from "@/components/ultrasounds/booking-form";
import { studyWords } from "@/components/ultrasounds/study-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import type { OrderToSchedule } from "@/lib/domain/schedule";
import { STUDY_MINUTES } from "@/lib/domain/ultrasound";
import type { ScheduleActions } from "./schedule-actions";

type BookButtonProps = { order: OrderToSchedule; name: string; birth: string; actions: ScheduleActions };

export function BookButton({ order, name, birth, actions }: BookButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const isBooked = useRef(false);
  const toast = useToast();
  const { orderId, version, study, reference } = order;
  /** A booked order leaves the list with its button, so the focus goes to the heading. */
  function close() {
    setOpen(false);
    if (isBooked.current) document.getElementById("to-schedule-title")?.focus();
  }
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Book<span className="sr-only"> {name}</span>
      </Button>
      <Dialog open={isOpen} onClose={close} title={name} description={`Born ${birth}, ${reference}, ${studyWords(order)}`}>
        <BookingForm
          orderId={orderId}
          minutes={STUDY_MINUTES[study]}
          findSlots={actions.findSlots}
          onBook={({ roomId, sonographerId, startsAt, minutes }) => actions.scheduleUltrasound({ orderId, version, roomId, sonographerId, startsAt, minutes })}
          onDone={() => {
            isBooked.current = true;
            setOpen(false);
            toast({ message: `${reference} is booked` });
          }}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
