import type { Metadata } from "next";
import { ScheduleView } from "@/components/ultrasounds/schedule/schedule-view";
import { requireActor } from "@/lib/auth/session";
import { may } from "@/lib/domain/access";
import { parseScheduleQuery } from "@/lib/inputs/schedule-query";
import { now } from "@/lib/platform/clock";
import { listBackfill } from "@/lib/services/ultrasounds/list-backfill";
import { listSchedule } from "@/lib/services/ultrasounds/list-schedule";
import { listUnsigned } from "@/lib/services/ultrasounds/list-unsigned";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Ultrasounds" };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function UltrasoundsPage({ searchParams }: PageProps) {
  const actor = await requireActor("ultrasounds.list");
  const { query, problems } = parseScheduleQuery(await searchParams);
  const schedule = await listSchedule(actor, query);
  const backfill = await listBackfill(actor);
  const unsigned = may(actor, "ultrasounds.sign") ? await listUnsigned(actor) : null;
  return (
    <ScheduleView
      schedule={schedule}
      backfill={backfill}
      unsigned={unsigned}
      problems={[...problems, ...schedule.problems]}
      now={now()}
      person={actor.name}
      can={{
        schedule: may(actor, "ultrasounds.schedule"),
        cancel: may(actor, "ultrasounds.cancel_appointment"),
        arrive: may(actor, "ultrasounds.arrive"),
        recordNoShow: may(actor, "ultrasounds.record_no_show"),
        open: may(actor, "ultrasounds.get"),
        setShortNotice: may(actor, "ultrasounds.set_short_notice"),
        block: may(actor, "blocked_times.add"),
      }}
      actions={{
        findSlots: actions.findSlotsAction,
        scheduleUltrasound: actions.scheduleUltrasoundAction,
        rescheduleUltrasound: actions.rescheduleUltrasoundAction,
        cancelAppointment: actions.cancelAppointmentAction,
        arriveUltrasound: actions.arriveUltrasoundAction,
        recordNoShow: actions.recordNoShowAction,
        setShortNotice: actions.setShortNoticeAction,
        undoMove: actions.undoMoveAction,
        addBlockedTime: actions.addBlockedTimeAction,
        removeBlockedTime: actions.removeBlockedTimeAction,
      }}
    />
  );
}
