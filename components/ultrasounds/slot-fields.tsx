import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import type { DaySlots } from "@/lib/domain/schedule";
import { APPOINTMENT_MINUTES } from "@/lib/domain/ultrasound";
import { formatWeekdayCalendarDay } from "@/lib/format/calendar-days";
import { formatTime } from "@/lib/format/instants";
import { fittingStarts, offeredStart, startWords, type BookingFields } from "./booking-choice";

type SlotFieldsProps = {
  id: string;
  fields: BookingFields & { minutes: number };
  slots: DaySlots;
  isLooking: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (changes: Partial<BookingFields>) => void;
};

const OTHER = "other";

export function SlotFields({ id, fields, slots, isLooking, errorOf, onChange }: SlotFieldsProps) {
  const starts = fittingStarts(fields, slots);
  const offered = offeredStart(fields, slots);
  const isOther = fields.isOtherTime || (!isLooking && fields.time !== "" && offered === undefined);
  const named = (all: DaySlots["rooms"]) => all.map((one) => ({ value: one.id, label: one.name }));
  return (
    <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2" aria-busy={isLooking}>
      <TextInput
        id={`${id}-day`} autoFocus name="day" type="date" label="Day" width="medium" value={fields.day ?? ""} hint={dayWords(slots)}
        onChange={(event) => onChange({ day: event.target.value })}
      />
      <Select
        id={`${id}-minutes`} name="minutes" label="Length" value={String(fields.minutes)} error={errorOf("minutes")}
        options={lengths(fields.minutes).map((minutes) => ({ value: String(minutes), label: `${minutes} min` }))}
        onChange={(event) => onChange({ minutes: Number(event.target.value) })}
      />
      <Select
        id={`${id}-start`} name="start" label="Start" placeholder="Choose" hint={freeWords(starts.length)} error={isOther ? undefined : errorOf("startsAt")}
        value={isOther ? OTHER : (offered?.startsAt ?? "")}
        options={[...starts.map((start) => ({ value: start.startsAt, label: startWords(start, slots) })), { value: OTHER, label: "Another time" }]}
        onChange={({ target: { value } }) => onChange(value === OTHER ? { isOtherTime: true } : { isOtherTime: false, ...pickedTime(value, slots.timeZone) })}
      />
      {isOther ? (
        <TextInput
          id={`${id}-time`} name="time" label="Time" width="short" hint={`On the clinic’s clock, such as 14:20${offered || fields.time === "" ? "" : ". Not a free start."}`}
          value={fields.time} error={errorOf("startsAt")} autoComplete="off" onChange={(event) => onChange({ time: event.target.value, pickedAt: null, isOtherTime: true })}
        />
      ) : (
        <span className="hidden sm:block" />
      )}
      <Select
        id={`${id}-room`} name="roomId" label="Room" placeholder="First free room" value={fields.roomId} error={errorOf("roomId")}
        options={named(slots.rooms)} onChange={(event) => onChange({ roomId: event.target.value })}
      />
      <Select
        id={`${id}-sonographer`} name="sonographerId" label="Sonographer" placeholder="First free sonographer" value={fields.sonographerId} error={errorOf("sonographerId")}
        options={named(slots.sonographers)} onChange={(event) => onChange({ sonographerId: event.target.value })}
      />
    </div>
  );
}

/** A clinic may have set a length that the list does not have. */
function lengths(minutes: number): number[] {
  return [...new Set([...APPOINTMENT_MINUTES, minutes])].filter((one) => one > 0).sort((a, b) => a - b);
}

function pickedTime(startsAt: string, timeZone: string): Pick<BookingFields, "time" | "pickedAt"> {
  return startsAt === "" ? { time: "", pickedAt: null } : { time: formatTime(startsAt, timeZone), pickedAt: startsAt };
}

function dayWords({ day, opensAt, closesAt, closedBecause, timeZone }: DaySlots): string {
  const written = formatWeekdayCalendarDay(day);
  if (opensAt === null || closesAt === null) return `${written}: closed, ${closedBecause ?? "no opening hours"}`;
  return `${written}, ${formatTime(opensAt, timeZone)} to ${formatTime(closesAt, timeZone)}`;
}

function freeWords(count: number): string {
  if (count === 0) return "No free start on this day.";
  return count === 1 ? "1 free start" : `${count} free starts`;
}
