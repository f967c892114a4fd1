import clsx from "clsx";
import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { PrintButton } from "@/components/requests/detail/print-button";
import type { Appointment, UltrasoundPage } from "@/lib/domain/care";
import { indicationWords } from "@/lib/domain/indications";
import { APPOINTMENT_WORDS, legsOf, LEGS_WORDS, NEED_WORDS, POSITION_WORDS, PRIORITY_WORDS, PURPOSE_WORDS, QUALITY_WORDS, STUDY_WORDS } from "@/lib/domain/ultrasound";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatDay, formatTime, formatWeekdayInstant } from "@/lib/format/instants";
import { NOT_RECORDED } from "@/lib/format/missing";
import { OrderPill } from "./order-pill";

type OrderLineProps = { page: UltrasoundPage; seesFindings: boolean; /** The worksheet stands below as a form. */ isWritten: boolean };

/** What was asked, when and by whom it is done. What the form below asks is left to it: a line that grows with a save would push the fields down. */
export function OrderLine({ page, seesFindings, isWritten }: OrderLineProps) {
  const { order, exam, request, clinic } = page;
  return (
    <section aria-labelledby="order-title" className="page border-b py-2">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Link href={`/requests/${request.id}`} prefetch={false} className="inline-flex min-h-8 items-center gap-1 font-semibold text-link no-underline hover:underline print-hidden">
          <ChevronLeft aria-hidden className="size-4" />
          Request {request.reference}
        </Link>
        <h2 id="order-title" className="text-lg font-semibold">
          Venous duplex, {LEGS_WORDS[order.legs].toLowerCase()}
        </h2>
        <OrderPill state={order.state} />
        <PrintButton />
      </div>
      <dl className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-sm print:gap-x-4 print:gap-y-0 print:text-[8pt]">
        <Fact term="Study">
          {STUDY_WORDS[order.study]}, {PURPOSE_WORDS[order.purpose].toLowerCase()}
        </Fact>
        <Fact term="Indication">{indicationWords(order.indication, order.legs)}</Fact>
        {order.needs.length > 0 && <Fact term="Needs">{order.needs.map((need) => NEED_WORDS[need]).join(", ")}</Fact>}
        {order.priority !== "routine" && <Fact term="Priority">{PRIORITY_WORDS[order.priority]}</Fact>}
        {seesFindings && <Fact term="Question">{order.clinicalQuestion ?? NOT_RECORDED}</Fact>}
        {order.noSignsReason !== null && <Fact term="Ordered without vein signs">{order.noSignsReason}</Fact>}
        <Fact term="Ordered by">
          {order.orderedBy}, {formatDay(order.orderedAt, clinic.timeZone)}
        </Fact>
        <Fact term="Appointment">{appointmentWords(order.appointment, clinic.timeZone)}</Fact>
        {order.noShows > 0 && <Fact term="Did not attend">{order.noShows === 1 ? "once" : `${order.noShows} times`}</Fact>}
        {exam !== null && (
          <>
            <Fact term="Examined" isPaperOnly={isWritten}>
              {formatCalendarDay(exam.examinedOn)} by {exam.sonographer}
            </Fact>
            {legsOf(order.legs).map((leg) => (
              <Fact key={leg} term={`Position, ${leg} leg`} isPaperOnly={isWritten}>
                {positionWords(leg === "right" ? exam.positionRight : exam.positionLeft)}
              </Fact>
            ))}
            <Fact term="Quality" isPaperOnly={isWritten}>{exam.quality === null ? NOT_RECORDED : QUALITY_WORDS[exam.quality]}</Fact>
          </>
        )}
      </dl>
    </section>
  );
}

function positionWords(position: keyof typeof POSITION_WORDS | null): string {
  return position === null ? NOT_RECORDED : POSITION_WORDS[position];
}

function appointmentWords(appointment: Appointment | null, timeZone: string): string {
  if (appointment === null) return "Not booked";
  const { startsAt, endsAt, room, sonographer, state } = appointment;
  return `${formatWeekdayInstant(startsAt, timeZone)} to ${formatTime(endsAt, timeZone)}, ${room.name}, ${sonographer.name}, ${APPOINTMENT_WORDS[state].toLowerCase()}`;
}

function Fact({ term, isPaperOnly = false, children }: { term: string; isPaperOnly?: boolean; children: ReactNode }) {
  return (
    <div className={clsx("min-w-0 gap-x-1.5", isPaperOnly ? "hidden print:flex" : "flex")}>
      <dt className="shrink-0 text-muted">{term}</dt>
      <dd className="min-w-0 font-medium wrap-anywhere">{children}</dd>
    </div>
  );
}
