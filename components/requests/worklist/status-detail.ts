import { isEnded, STAGE_WORDS, type Stage } from "@/lib/domain/stages";
import { PURPOSE_WORDS } from "@/lib/domain/ultrasound";
import { isSafetyRow } from "@/lib/domain/worklist";
import type { WorklistRow } from "@/lib/domain/request";
import { dayAt, formatDay, formatInstant, formatTime } from "@/lib/format/instants";
import type { Clock } from "./worklist-line";

const SINCE_WORDS: Record<Stage, string> = {
  new: "Received",
  needs_info: "Asked",
  accepted: "Accepted",
  ultrasound_ordered: "Ordered",
  ultrasound_scheduled: "Scheduled",
  ultrasound_done: "Scanned",
  reported: "Signed",
  treatment_planned: "Planned",
  follow_up: "Treated",
  closed: "Closed",
  declined: "Declined",
  withdrawn: "Withdrawn",
  duplicate: "Marked",
};

/** The date under the status: when the stage began, or the appointment. The pill of a safety row leaves out the stage, so this names it. */
export function statusDetail(row: Pick<WorklistRow, "stage" | "urgency" | "appointment" | "besides" | "receivedAt" | "stageSinceAt">, clock: Clock): string {
  const stage = isSafetyRow(row) && row.stage !== "new" && !isEnded(row.stage) ? `${STAGE_WORDS[row.stage]} · ` : "";
  if (row.stage === "ultrasound_scheduled" && row.appointment) {
    return `${stage}${nearInstant(row.appointment.startsAt, clock)} ${row.appointment.room}`;
  }
  if (row.besides !== null) return `${stage}${PURPOSE_WORDS[row.besides.purpose]}: ultrasound ${row.besides.isScheduled ? "scheduled" : "to schedule"}`;
  if (row.stage === "new") return `Received ${nearInstant(row.receivedAt, clock).replace(/^Today/, "today")}`;
  const isToday = dayAt(row.stageSinceAt, clock.timeZone) === clock.on;
  const since = isToday ? `today ${formatTime(row.stageSinceAt, clock.timeZone)}` : formatDay(row.stageSinceAt, clock.timeZone);
  return `${stage}${SINCE_WORDS[row.stage]} ${since}`;
}

/** `Today 07:48`, or the whole date: a staff date always carries its year. */
export function nearInstant(instant: string, { timeZone, on }: Clock): string {
  return dayAt(instant, timeZone) === on ? `Today ${formatTime(instant, timeZone)}` : formatInstant(instant, timeZone);
}
