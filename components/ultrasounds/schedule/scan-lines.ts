import { noMessageWords } from "@/components/ultrasounds/messages/news-words";
import { messageRefusal } from "@/lib/domain/contact-rules";
import type { OrderToSchedule, Schedule } from "@/lib/domain/schedule";
import { findSimilarNames } from "@/lib/domain/similar-names";
import type { ScanLine } from "./scan-card";
import { scanLook } from "./scan-looks";

/** Every appointment of a schedule as its card needs it, by id. */
export function scanLines(schedule: Schedule, now: Date): Map<string, ScanLine> {
  const { days, timeZone, todayOn } = schedule;
  const similar = similarOrders(schedule);
  const lines = new Map<string, ScanLine>();
  for (const { on, scans } of days) {
    for (const scan of scans) {
      const hasBegun = Date.parse(scan.startsAt) <= now.getTime();
      lines.set(scan.appointmentId, { scan, look: scanLook(scan, now), timeZone, todayOn, isDue: on <= todayOn, hasBegun, hasSimilarName: similar.has(scan.orderId), noMessage: noMessage(schedule, scan) });
    }
  }
  return lines;
}

/** That this patient is not told of an appointment by mail, and why; null when they are. */
export function noMessage({ mailRefusals }: Pick<Schedule, "mailRefusals">, { patientId, person }: Pick<OrderToSchedule, "patientId" | "person">): string | null {
  const refusal = mailRefusals[patientId];
  return refusal === undefined ? null : noMessageWords({ refusal, mayCall: messageRefusal(person) === null });
}

/** Orders whose patient's name could be taken for another one on this screen. */
export function similarOrders({ days, toSchedule }: Schedule): Set<string> {
  const all = [...days.flatMap((day) => day.scans), ...toSchedule];
  return findSimilarNames(all.map(({ orderId, patientId, person }) => ({ id: orderId, patientId, ...person })));
}
