import clsx from "clsx";
import { CalendarPlus, Calendar, CircleX, FilePen, FileText, type LucideIcon } from "lucide-react";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { Pill } from "@/components/ui/pill";
import type { Tone } from "@/components/ui/tone";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import type { AppointmentNews as AppointmentNewsFacts } from "@/lib/domain/appointment-messages";
import type { UltrasoundOrder } from "@/lib/domain/care";
import { indicationWords } from "@/lib/domain/indications";
import { LEGS_WORDS, PRIORITY_WORDS, PURPOSE_WORDS, STATE_WORDS, STUDY_WORDS, type OrderState } from "@/lib/domain/ultrasound";
import { formatDay, formatInstant } from "@/lib/format/instants";
import { LetterLink } from "../letter/letter-link";
import { AppointmentNews } from "../messages/appointment-news";
import { ShortNotice } from "../short-notice";
import { appointmentWords, noShowWords } from "./appointment-words";
import { OrderFacts } from "./order-facts";
import { OrderSteps } from "./order-steps";
import { ReportResult } from "./report-result";

const LOOKS: Record<OrderState, { tone: Tone; icon: LucideIcon }> = {
  ordered: { tone: "new", icon: CalendarPlus },
  scheduled: { tone: "scheduled", icon: Calendar },
  done: { tone: "scheduled", icon: FilePen },
  reported: { tone: "closed", icon: FileText },
  cancelled: { tone: "closed", icon: CircleX },
};

type OrderCardProps = {
  order: UltrasoundOrder;
  roles: readonly Role[];
  isOpen: boolean;
  bookingRefusal: string | null;
  /** How long its appointment is. */
  minutes: number;
  news: AppointmentNewsFacts | null;
  timeZone: string;
  now: Date;
  actions: CareActions;
};

export function OrderCard({ order, roles, isOpen, bookingRefusal, minutes, news, timeZone, now, actions }: OrderCardProps) {
  const { tone, icon: StateIcon } = LOOKS[order.state];
  const titleId = `order-${order.id}`;
  return (
    <article aria-labelledby={titleId} className="break-inside-avoid border-t py-4 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={titleId} className="text-base font-semibold">
          {PURPOSE_WORDS[order.purpose]}, {LEGS_WORDS[order.legs].toLowerCase()}
        </h3>
        <Pill tone={tone} icon={<StateIcon aria-hidden />}>
          {STATE_WORDS[order.state]}
        </Pill>
        {order.priority !== "routine" && <span className="text-md font-semibold">{PRIORITY_WORDS[order.priority]}</span>}
      </div>
      {order.appointment !== null && <p className="mt-1 text-md font-medium">{appointmentWords(order.appointment, timeZone)}</p>}
      {news !== null && <AppointmentNews news={news} timeZone={timeZone} />}
      {order.noShows > 0 && <p className="text-md font-semibold">{noShowWords(order.noShows)}</p>}
      {order.cancelReason !== null && <p className="mt-1 text-md wrap-anywhere">Cancelled: {order.cancelReason}</p>}
      <p className="mt-1 text-sm text-muted">
        {STUDY_WORDS[order.study]} · {indicationWords(order.indication, order.legs)} · ordered by {order.orderedBy}, {formatInstant(order.orderedAt, timeZone)}
      </p>
      <OrderFacts order={order} />
      <ShortNoticeOf order={order} mayChange={isOpen && rolesMay(roles, "ultrasounds.set_short_notice")} timeZone={timeZone} actions={actions} />
      {order.report !== null && rolesMay(roles, "requests.see_pattern") && <ReportResult report={order.report} legs={order.legs} timeZone={timeZone} />}
      {order.state === "reported" && rolesMay(roles, "ultrasounds.print_letter") && <LetterLink orderId={order.id} className="mt-3 print-hidden" />}
      {order.state !== "cancelled" && (
        <OrderSteps
          key={order.id}
          order={{ id: order.id, version: order.version, purpose: order.purpose, study: order.study, priority: order.priority, state: order.state }}
          appointment={openAppointment(order)}
          may={{
            schedule: isOpen && rolesMay(roles, "ultrasounds.schedule"),
            reschedule: isOpen && rolesMay(roles, "ultrasounds.schedule"),
            arrive: isOpen && rolesMay(roles, "ultrasounds.arrive"),
            no_show: isOpen && rolesMay(roles, "ultrasounds.record_no_show"),
            cancel_appointment: isOpen && rolesMay(roles, "ultrasounds.cancel_appointment"),
            cancel_order: isOpen && rolesMay(roles, "ultrasounds.cancel_order"),
          }}
          refusal={order.purpose === "dvt" && order.priority === "same_day" ? null : bookingRefusal}
          hasStarted={order.appointment !== null && order.appointment.startsAt <= now.toISOString()}
          worksheet={order.state === "ordered" ? null : { href: `/ultrasounds/${order.id}`, label: order.state === "reported" ? "Open report" : "Open worksheet" }}
          minutes={minutes}
          timeZone={timeZone}
          actions={actions}
        />
      )}
    </article>
  );
}

type ShortNoticeOfProps = Pick<OrderCardProps, "order" | "timeZone" | "actions"> & { mayChange: boolean };

/** Only somebody who still waits for the scan can come earlier. */
function ShortNoticeOf({ order, mayChange, timeZone, actions }: ShortNoticeOfProps) {
  const { id, version, state, shortNoticeAt } = order;
  if (state !== "ordered" && state !== "scheduled") return null;
  return (
    <>
      {mayChange && <ShortNotice order={{ orderId: id, version, shortNoticeAt }} timeZone={timeZone} setShortNotice={actions.setShortNotice} />}
      {shortNoticeAt !== null && <p className={clsx("mt-1 text-md", mayChange && "hidden print:block")}>Agreed to short notice, {formatDay(shortNoticeAt, timeZone)}</p>}
    </>
  );
}

function openAppointment({ appointment }: UltrasoundOrder) {
  if (appointment === null) return null;
  const { id, version, state, startsAt, room, sonographer } = appointment;
  return { id, version, state, startsAt, roomId: room.id, sonographerId: sonographer.id };
}
