import Link from "next/link";
import type { Schedule } from "@/lib/domain/schedule";
import { OrderItem } from "./order-item";
import { noMessage } from "./scan-lines";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";

type ToScheduleProps = { schedule: Schedule; similar: ReadonlySet<string>; now: Date; can: ScheduleRights; actions: ScheduleActions };

/** Orders without an appointment: the most pressing first, then the oldest. */
export function ToSchedule({ schedule, similar, now, can, actions }: ToScheduleProps) {
  const { toSchedule, toScheduleTotal, todayOn, timeZone } = schedule;
  const more = toScheduleTotal - toSchedule.length;
  return (
    <section id="to-schedule" aria-labelledby="to-schedule-title" className="border-b bg-surface lg:border-b-0 lg:border-r">
      {/* Beside the calendar it scrolls by itself, so that whom you drag and where you drag to are both in sight. */}
      <div className="lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b px-4 py-4 sm:px-6 lg:px-4">
          <h2 id="to-schedule-title" tabIndex={-1} className="text-lg font-semibold">
            To schedule <span className="ml-1 font-normal text-muted">{toScheduleTotal}</span>
          </h2>
          <span className="text-sm text-muted">urgent first, then oldest</span>
          <a href="#schedule" className="text-link inline-flex min-h-6 items-center text-sm lg:hidden">
            Skip to the schedule
          </a>
        </div>
        {toSchedule.length === 0 ? (
          <p className="px-4 py-6 text-muted sm:px-6 lg:px-4">No order waits for an appointment.</p>
        ) : (
          <ol className="sm:grid sm:grid-cols-2 lg:grid-cols-1">
            {toSchedule.map((order) => (
              <OrderItem key={order.orderId} order={order} noMessage={noMessage(schedule, order)} hasSimilarName={similar.has(order.orderId)} {...{ now, todayOn, timeZone, can, actions }} />
            ))}
          </ol>
        )}
        {more > 0 && (
          <p className="px-4 py-3 text-sm sm:px-6 lg:px-4">
            {more} more wait.{" "}
            <Link href="/requests?view=to-schedule" prefetch={false} className="text-link">
              See them in the worklist
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}
