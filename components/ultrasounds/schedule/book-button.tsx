"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { OrderToSchedule } from "@/lib/domain/schedule";
import { BookDialog } from "./book-dialog";
import type { ScheduleActions } from "./schedule-actions";

type BookButtonProps = { order: OrderToSchedule; noMessage: string | null; name: string; todayOn: string; actions: ScheduleActions };

export function BookButton({ order, noMessage, name, todayOn, actions }: BookButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" data-book={order.orderId} onClick={() => setOpen(true)}>
        Schedule…<span className="sr-only"> {name}</span>
      </Button>
      <BookDialog order={order} noMessage={noMessage} todayOn={todayOn} isOpen={isOpen} onClose={() => setOpen(false)} actions={actions} />
    </>
  );
}
