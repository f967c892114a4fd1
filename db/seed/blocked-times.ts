import { addDays } from "@/lib/domain/day-bounds";
import { localDay } from "@/lib/domain/opening-hours";
import { addBlockedTime } from "@/lib/services/schedule/add-blocked-time";
import type { SeededClinic } from "./clinic";

// Beyond the days that the demonstration books, so that nothing stands in the way.
const DAYS_AHEAD = 21;

/** Two days away for one sonographer, and a morning in which a room is out of use. */
export async function blockTimes({ calendar, staff, diary }: SeededClinic, until: Date): Promise<void> {
  const day = (ahead: number) => addDays(localDay(until, calendar.timeZone), DAYS_AHEAD + ahead);
  const [, away] = staff.sonographers;
  await addBlockedTime(staff.coordinator, { roomId: null, staffId: away.staffId, fromDay: day(0), fromClock: null, toDay: day(1), toClock: null, reason: "Conference" });
  const roomId = diary.places[1]?.roomId ?? null;
  await addBlockedTime(staff.coordinator, { roomId, staffId: null, fromDay: day(2), fromClock: "08:00", toDay: day(2), toClock: "12:00", reason: "Service of the machine" });
}
