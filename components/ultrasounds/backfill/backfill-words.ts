import { languageWords } from "@/components/patients/patient-words";
import { studyWords } from "@/components/ultrasounds/study-words";
import type { BackfillPerson, FreedTime } from "@/lib/domain/backfill";
import { NEED_WORDS, PRIORITY_WORDS, PURPOSE_WORDS } from "@/lib/domain/ultrasound";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatDuration } from "@/lib/format/durations";
import { formatDay, formatWeekdayInstant } from "@/lib/format/instants";
import { numberWithUnit } from "@/lib/format/units";

const BECAUSE: Record<FreedTime["because"], string> = { cancelled: "cancelled", no_show: "did not attend", moved: "moved" };

/** `Tue 24-Nov-2026 10:00, 60 min, Room 1, Sam Ortiz` */
export function freedWords({ startsAt, minutes, room, sonographer }: FreedTime, timeZone: string): string {
  return `${formatWeekdayInstant(startsAt, timeZone)}, ${numberWithUnit(minutes, "min")}, ${room.name}, ${sonographer.name}`;
}

/** `Freed: cancelled. 3 people could come.` */
export function fitWords({ because, people, more }: FreedTime): string {
  const count = people.length + more;
  return `Freed: ${BECAUSE[because]}. ${count === 0 ? "Nobody who agreed to short notice fits." : count === 1 ? "1 person could come." : `${count} people could come.`}`;
}

/** Why this person, in the order in which it counted. */
export function whyWords(person: BackfillPerson, freed: FreedTime, now: Date, timeZone: string): string[] {
  const { booked, orderedAt, agreedAt, priority, purpose, minutes, needs, bookBy, isLate } = person;
  const language = languageWords(person.person.language, person.person.needsInterpreter);
  return [
    booked === null ? `Waits ${formatDuration(now.getTime() - Date.parse(orderedAt))}` : `Booked later, ${formatWeekdayInstant(booked.startsAt, timeZone)}: would come earlier`,
    ...(priority === "routine" ? [] : [PRIORITY_WORDS[priority] + (bookBy === null ? "" : `, by ${formatCalendarDay(bookBy)}${isLate ? ": this is later" : ""}`)]),
    ...(purpose === "diagnostic" ? [] : [PURPOSE_WORDS[purpose]]),
    `Agreed to short notice, ${formatDay(agreedAt, timeZone)}`,
    `${studyWords(person)}: ${numberWithUnit(minutes, "min")} fit ${numberWithUnit(freed.minutes, "min")}`,
    ...needs.filter((need) => need !== "interpreter" || language === null).map((need) => `Needs: ${NEED_WORDS[need].toLocaleLowerCase("en")}`),
    ...(language === null ? [] : [language]),
  ];
}
