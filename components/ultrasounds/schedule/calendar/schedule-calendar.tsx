"use client";

import { createCalendar, destroyCalendar, Interaction, ResourceTimeGrid, type Calendar } from "@event-calendar/core";
import "@event-calendar/core/index.css";
import "./calendar.css";
import clsx from "clsx";
import { useEffect, useEffectEvent, useMemo, useRef, useState, type DragEvent } from "react";
import { createPortal } from "react-dom";
import type { PointedSlot } from "@/components/ultrasounds/booking-form";
import type { Schedule, ScheduleColumns } from "@/lib/domain/schedule";
import { ORDER_DRAG } from "../drag-handle";
import type { ScanLine } from "../scan-card";
import { SCAN_LOOKS } from "../scan-looks";
import { ScanText } from "../scan-text";
import { CardNodes, contentOf } from "./card-nodes";
import { calendarEvents } from "./calendar-events";
import { FIXED, scrollTo, shownOptions } from "./calendar-options";
import { keepPlain } from "./plain-roles";
import { pointedAt, pointedWords } from "./pointed-place";
import { useNow } from "./use-now";

type ScheduleCalendarProps = {
  schedule: Schedule;
  lines: readonly ScanLine[];
  nowMs: number;
  mayMove: boolean;
  onOpen: (appointmentId: string) => void;
  /** Nothing is saved by a drop: it says where somebody pointed. */
  onMove: (appointmentId: string, pointed: PointedSlot) => void;
  onBook: (orderId: string, pointed: PointedSlot) => void;
};

/** Day or week as a grid of times, by room or by person. What an appointment says is drawn by the same words as everywhere. */
export function ScheduleCalendar({ schedule, lines, nowMs, mayMove, onOpen, onMove, onBook }: ScheduleCalendarProps) {
  const target = useRef<HTMLDivElement>(null);
  const calendar = useRef<Calendar>(null);
  const [over, setOver] = useState("");
  const atMs = useNow(nowMs);
  const [nodes] = useState(() => new CardNodes());
  const options = useMemo<Calendar.Options>(
    () => ({ ...shownOptions(schedule), events: calendarEvents(schedule, lines, atMs, mayMove), editable: mayMove }),
    [schedule, lines, atMs, mayMove],
  );
  const moved = useEffectEvent(({ event, newResource, revert }: Calendar.EventDropInfo) => {
    revert();
    onMove(String(event.id), pointedAt(schedule, event.start, newResource?.id ?? event.resourceIds.map(String)[0]));
  });
  const first = useEffectEvent(() => ({ ...options, scrollTime: scrollTo(schedule, atMs) }));
  const shown = useRef<Calendar.Options>({});

  useEffect(() => {
    const element = target.current;
    if (element === null) return;
    const made = createCalendar(element, [ResourceTimeGrid, Interaction], {
      ...FIXED,
      ...first(),
      eventContent: (info) => contentOf(info, nodes),
      eventDrop: moved,
    });
    calendar.current = made;
    const stop = keepPlain(element);
    return () => {
      stop();
      calendar.current = null;
      void destroyCalendar(made);
    };
  }, [nodes]);

  useEffect(() => {
    const made = calendar.current;
    const focused = document.activeElement?.closest<HTMLElement>("[data-scan]")?.dataset.scan;
    if (made === null) return;
    // An option that is set anew scrolls and redraws, also when it is the same.
    const changed = Object.entries(options).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(shown.current[name as keyof Calendar.Options]));
    for (const [name, value] of changed) made.setOption(name as keyof Calendar.Options, value);
    shown.current = options;
    // The cards change their places, and the focus would fall with the one that had it.
    const frame = requestAnimationFrame(() => {
      if (focused && document.activeElement === document.body) target.current?.querySelector<HTMLElement>(`[data-scan="${focused}"]`)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [options]);

  function dragOver(event: DragEvent) {
    if (!event.dataTransfer.types.includes(ORDER_DRAG)) return;
    const place = calendar.current?.dateFromPoint(event.clientX, event.clientY);
    setOver(place ? pointedWords(pointedAt(schedule, place.date, place.resource?.id), schedule) : "");
    if (place) event.preventDefault();
  }
  function drop(event: DragEvent) {
    const place = calendar.current?.dateFromPoint(event.clientX, event.clientY);
    setOver("");
    if (!place) return;
    event.preventDefault();
    onBook(event.dataTransfer.getData(ORDER_DRAG), pointedAt(schedule, place.date, place.resource?.id));
  }

  return (
    <div className="relative">
      <div ref={target} className="schedule-calendar" role="group" aria-label={schedule.by === "sonographer" ? "Appointments by sonographer" : "Appointments by room"} onDragOver={dragOver} onDragLeave={() => setOver("")} onDrop={drop} />
      {over !== "" && <p className="pointer-events-none absolute inset-x-0 bottom-2 z-50 mx-auto w-fit rounded-md bg-ink px-3 py-1 text-sm font-semibold text-canvas">{over}</p>}
      {lines.map((line) => {
        const { appointmentId } = line.scan;
        return createPortal(<Card line={line} columns={schedule.by} onOpen={() => onOpen(appointmentId)} />, nodes.of(appointmentId), appointmentId);
      })}
    </div>
  );
}

function Card({ line, columns, onOpen }: { line: ScanLine; columns: ScheduleColumns; onOpen: () => void }) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      data-scan={line.scan.appointmentId}
      onClick={onOpen}
      className={clsx("flex size-full flex-col justify-start overflow-hidden rounded-md border border-l-4 px-1.5 py-0.5 text-left text-detail leading-4 wrap-anywhere", SCAN_LOOKS[line.look].card)}
    >
      <ScanText line={line} columns={columns} />
    </button>
  );
}
