import clsx from "clsx";
import { useId, useState } from "react";
import type { DaySlots } from "@/lib/domain/schedule";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatTime, formatWeekdayInstant } from "@/lib/format/instants";
import type { BookingFields } from "./booking-choice";

type SlotSuggestionsProps = { slots: DaySlots; chosen: { startsAt: unknown }; onPick: (picked: Pick<BookingFields, "day" | "time" | "pickedAt" | "roomId" | "sonographerId">) => void };

/** Up to three starts with the reason for each; a press fills the form and books nothing. */
export function SlotSuggestions({ slots, chosen, onPick }: SlotSuggestionsProps) {
  const titleId = useId();
  const nameOf = (all: DaySlots["rooms"], id: string | undefined) => all.find((one) => one.id === id)?.name;
  const [kept, setKept] = useState<DaySlots | null>(null);
  const shown = kept !== null && isKept(kept, slots, chosen) ? kept : slots;
  const late = lateWords(shown);
  if (shown.suggestions.length === 0) return <p>Nothing is free in the next four weeks for this length. Try a shorter one or another time.</p>;
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className="mb-1 text-sm font-semibold">
        Suggestions
      </h3>
      {late !== null && <p className="mb-1.5 font-semibold text-urgent">{late}</p>}
      <ul className="grid gap-1.5">
        {shown.suggestions.map(({ startsAt, day, because, roomIds, sonographerIds }) => {
          const isChosen = startsAt === chosen.startsAt;
          return (
            <li key={startsAt}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => {
                  setKept(shown);
                  onPick({ day, time: formatTime(startsAt, slots.timeZone), pickedAt: startsAt, roomId: roomIds[0] ?? "", sonographerId: sonographerIds[0] ?? "" });
                }}
                className={clsx(
                  "flex min-h-9 w-full flex-wrap items-center gap-x-4 rounded-md border px-3 py-1 text-left text-md",
                  isChosen ? "border-2 border-primary bg-selected" : "border-control bg-canvas hover:bg-surface",
                )}
              >
                <span className="font-semibold">{formatWeekdayInstant(startsAt, slots.timeZone)}</span>
                <span className="text-sm text-muted">
                  {capital(because)}, {nameOf(slots.rooms, roomIds[0])}, {nameOf(slots.sonographers, sonographerIds[0])}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The day of a picked start has suggestions of its own; those that it was picked from stay, in their places, for as long as it is chosen. */
function isKept({ suggestions, minutes }: DaySlots, now: DaySlots, chosen: { startsAt: unknown }): boolean {
  return minutes === now.minutes && suggestions.some(({ startsAt }) => startsAt === chosen.startsAt);
}

function capital(words: string): string {
  return words.replace(/^[a-z]/, (letter) => letter.toLocaleUpperCase("en"));
}

/** Said when no time keeps the order's clock, with the first time after it. */
function lateWords({ isNothingInTime, dueOn, todayOn, suggestions, timeZone }: DaySlots): string | null {
  const [first] = suggestions.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  if (!isNothingInTime || dueOn === null || first === undefined) return null;
  const when = dueOn === todayOn ? "No time today" : dueOn < todayOn ? `The order’s time ended on ${formatCalendarDay(dueOn)}` : `No time within 2 weeks, until ${formatCalendarDay(dueOn)}`;
  return `${when}; the first is ${formatWeekdayInstant(first.startsAt, timeZone)}.`;
}
