import { addBusinessTime, isOpenAt, type ClinicCalendar } from "@/lib/domain/opening-hours";

const STEP_MS = 30 * 60_000;
const MINUTE_MS = 60_000;

export type Slot = { startsAt: Date; minutes: number; roomId: string; sonographerId: string };

/** Gives each appointment the first free half-hour, so that the demonstration never asks for a taken one. */
export class Diary {
  private readonly taken: { from: number; to: number; place: number }[] = [];

  constructor(
    private readonly calendar: ClinicCalendar,
    readonly places: readonly { roomId: string; sonographerId: string }[],
  ) {}

  take(soonest: Date, minutes: number): Slot {
    let at = Math.ceil(addBusinessTime(soonest, 0, this.calendar).getTime() / STEP_MS) * STEP_MS;
    for (;;) {
      const until = at + minutes * MINUTE_MS;
      const isOpen = isOpenAt(new Date(at), this.calendar) && isOpenAt(new Date(until - MINUTE_MS), this.calendar);
      const place = isOpen ? this.places.findIndex((_, index) => this.isFree(index, at, until)) : -1;
      const free = this.places[place];
      if (free) {
        this.taken.push({ from: at, to: until, place });
        return { startsAt: new Date(at), minutes, ...free };
      }
      at += STEP_MS;
    }
  }

  private isFree(place: number, from: number, to: number): boolean {
    return !this.taken.some((other) => other.place === place && other.from < to && from < other.to);
  }
}
