"use client";

import { lazy, Suspense, useState, useSyncExternalStore, type ReactNode } from "react";
import type { PointedSlot } from "@/components/ultrasounds/booking-form";
import type { Schedule } from "@/lib/domain/schedule";
import { BookDialog } from "./book-dialog";
import type { ScanLine } from "./scan-card";
import { ScanDialog } from "./scan-dialog";
import { noMessage } from "./scan-lines";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";

const ScheduleCalendar = lazy(async () => ({ default: (await import("./calendar/schedule-calendar")).ScheduleCalendar }));

type ScheduleBoardProps = { schedule: Schedule; lines: readonly ScanLine[]; nowMs: number; can: ScheduleRights; actions: ScheduleActions; children: ReactNode };

/** What is open in a dialog; `turn` makes each opening a dialog of its own, with nothing left over from the last. */
type Opened = { turn: number; pointed?: PointedSlot } & ({ appointmentId: string } | { orderId: string });

/** The calendar where there is room for it; without scripts, on a phone and until it has come, the same appointments as `children`. */
export function ScheduleBoard({ schedule, lines, nowMs, can, actions, children }: ScheduleBoardProps) {
  const isWide = useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches, () => false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = (what: { pointed?: PointedSlot } & ({ appointmentId: string } | { orderId: string })) => {
    setOpened((last) => ({ turn: (last?.turn ?? 0) + 1, ...what }));
    setIsOpen(true);
  };
  const close = () => {
    setIsOpen(false);
    if (opened) returnFocus("orderId" in opened ? `[data-book="${opened.orderId}"]` : `[data-scan="${opened.appointmentId}"]`);
  };
  const line = opened && "appointmentId" in opened ? lines.find(({ scan }) => scan.appointmentId === opened.appointmentId) : undefined;
  const order = opened && "orderId" in opened ? schedule.toSchedule.find(({ orderId }) => orderId === opened.orderId) : undefined;
  const common = { isOpen, onClose: close, actions, pointed: opened?.pointed };
  return (
    <>
      {isWide ? (
        <Suspense fallback={children}>
          <ScheduleCalendar
            {...{ schedule, lines, nowMs }}
            mayMove={can.schedule}
            onOpen={(appointmentId) => open({ appointmentId })}
            onMove={(appointmentId, pointed) => open({ appointmentId, pointed })}
            onBook={(orderId, pointed) => open({ orderId, pointed })}
          />
        </Suspense>
      ) : (
        children
      )}
      {line && <ScanDialog key={opened?.turn} {...common} line={line} can={can} />}
      {order && <BookDialog key={opened?.turn} {...common} order={order} noMessage={noMessage(schedule, order)} todayOn={schedule.todayOn} />}
    </>
  );
}

/** From here on a column a room has its width. */
const WIDE = "(width >= 48rem)";

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** What was dragged here never had the focus, so closing gives it back to nothing; it goes to what opens the same by keyboard. */
function returnFocus(selector: string): void {
  requestAnimationFrame(() => {
    const focused = document.activeElement;
    if (focused === null || focused.matches("body, main")) document.querySelector<HTMLElement>(selector)?.focus();
  });
}
