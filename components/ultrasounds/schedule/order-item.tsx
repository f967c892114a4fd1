import { Ban, Clock, Languages, Phone, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { languageWords } from "@/components/patients/patient-words";
import { Pill } from "@/components/ui/pill";
import { ShortNotice } from "@/components/ultrasounds/short-notice";
import { studyWords } from "@/components/ultrasounds/study-words";
import type { OrderToSchedule } from "@/lib/domain/schedule";
import { NEED_WORDS, PRIORITY_WORDS, PURPOSE_WORDS, type Priority } from "@/lib/domain/ultrasound";
import { formatBirth } from "@/lib/format/births";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatDuration } from "@/lib/format/durations";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import { numberWithUnit } from "@/lib/format/units";
import { BookButton } from "./book-button";
import { DragHandle } from "./drag-handle";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";

type OrderItemProps = { order: OrderToSchedule; noMessage: string | null; hasSimilarName: boolean; now: Date; todayOn: string; timeZone: string; can: ScheduleRights; actions: ScheduleActions };

export function OrderItem({ order, noMessage, hasSimilarName, now, todayOn, timeZone, can, actions }: OrderItemProps) {
  const { person, reference, purpose, minutes, needs, dueOn } = order;
  const isOffered = order.refusal === null && can.schedule;
  const birth = formatBirth(person.bornOn, todayOn);
  const name = formatPersonName(person.familyName, person.givenName);
  const language = languageWords(person.language, person.needsInterpreter);
  return (
    <li className="border-b bg-canvas px-4 py-3 text-sm sm:px-6 lg:px-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="flex min-w-0 items-baseline gap-1 text-md font-semibold">
          {isOffered && <DragHandle orderId={order.orderId} />}
          <span className="min-w-0 wrap-anywhere">{name}</span>
        </h3>
        <span className="text-muted">waits {formatDuration(now.getTime() - Date.parse(order.orderedAt))}</span>
      </div>
      <p className="text-muted">
        {birth}{" "}
        <Link href={`/requests/${order.requestId}`} prefetch={false} className="text-link inline-flex min-h-6 items-center whitespace-nowrap">
          {reference}
        </Link>
      </p>
      <p>
        {studyWords(order)}, {numberWithUnit(minutes, "min")}
        {purpose !== "diagnostic" && `, ${PURPOSE_WORDS[purpose].toLocaleLowerCase("en")}`}
      </p>
      {needs.length > 0 && <p className="font-semibold">{needs.map((need) => NEED_WORDS[need]).join(", ")}</p>}
      {dueOn !== null && <p className={dueOn < todayOn ? "font-semibold text-urgent" : "text-muted"}>{dueWords(dueOn, todayOn)}</p>}
      <div className="flex flex-wrap items-end justify-between gap-x-3 gap-y-1.5">
        <p className="flex flex-wrap gap-x-4">
          <a href={`tel:${person.phone}`} className="text-link inline-flex min-h-6 items-center gap-1">
            <Phone aria-hidden className="size-3.5" />
            {formatPhone(person.phone)}
          </a>
          {language && (
            <span className="inline-flex items-center gap-1 font-semibold">
              <Languages aria-hidden className="size-3.5" />
              {language}
            </span>
          )}
        </p>
        {isOffered && (
          <div className="ml-auto">
            <BookButton order={order} noMessage={noMessage} name={name} todayOn={todayOn} actions={actions} />
          </div>
        )}
      </div>
      <p className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
        <PriorityPill priority={order.priority} />
        {person.isDoNotContact && <Pill tone="urgent" outlined icon={<Ban aria-hidden />}>Do not contact</Pill>}
        {person.diedOn !== null && <Pill tone="closed">Died {formatCalendarDay(person.diedOn)}</Pill>}
        {order.noShows > 0 && <Pill tone="closed">Did not attend {order.noShows === 1 ? "once" : `${order.noShows} times`}</Pill>}
        {hasSimilarName && <Pill tone="info">Similar name on this list</Pill>}
      </p>
      {can.setShortNotice && <ShortNotice order={order} name={name} timeZone={timeZone} setShortNotice={actions.setShortNotice} />}
      {order.refusal !== null && <p className="mt-2 font-semibold">{order.refusal}</p>}
    </li>
  );
}

/** `By 07-Dec-2026`, `Today`, or that the day is over. */
function dueWords(dueOn: string, todayOn: string): string {
  if (dueOn === todayOn) return "To be seen today";
  return dueOn < todayOn ? `Was to be seen by ${formatCalendarDay(dueOn)}` : `To be seen by ${formatCalendarDay(dueOn)}`;
}

/** Lists stay quiet about what is routine. */
function PriorityPill({ priority }: { priority: Priority }) {
  if (priority === "routine") return null;
  const isSameDay = priority === "same_day";
  return (
    <Pill tone={isSameDay ? "urgent" : "info"} outlined={isSameDay} icon={isSameDay ? <TriangleAlert aria-hidden /> : <Clock aria-hidden />}>
      {PRIORITY_WORDS[priority]}
    </Pill>
  );
}
