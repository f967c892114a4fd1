import { z } from "zod";
import { SCHEDULE_COLUMNS, SCHEDULE_VIEWS, type ScheduleQuery } from "@/lib/domain/schedule";
import { APPOINTMENT_MINUTES } from "@/lib/domain/ultrasound";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const Day = z.iso.date().refine((day) => /^20\d{2}/.test(day));

const PARAMS = {
  day: { schema: Day, problem: "That is not a day of this century, so this is today. Write the day like 2026-11-23." },
  view: { schema: z.enum(SCHEDULE_VIEWS), problem: "The schedule has a day and a week. This is the day." },
  by: { schema: z.enum(SCHEDULE_COLUMNS), problem: "The schedule goes by room or by sonographer. This is by room." },
  room: { schema: z.uuid(), problem: "That is no room of this clinic. Every room is shown." },
} as const;

/**
 * The address of the schedule. What it does not know is left out and named in `problems`, so that nobody takes today
 * for the day they asked for. Values are never repeated back.
 */
export function parseScheduleQuery(params: SearchParams): { query: ScheduleQuery; problems: string[] } {
  const problems: string[] = [];
  function read<T>(name: keyof typeof PARAMS, schema: z.ZodType<T>): T | null {
    const given = params[name];
    if (given === undefined || given === "") return null;
    const parsed = schema.safeParse(given);
    if (!parsed.success) problems.push(PARAMS[name].problem);
    return parsed.success ? parsed.data : null;
  }
  const query: ScheduleQuery = {
    day: read("day", PARAMS.day.schema),
    view: read("view", PARAMS.view.schema) ?? "day",
    by: read("by", PARAMS.by.schema) ?? "room",
    room: read("room", PARAMS.room.schema),
  };
  if (Object.keys(params).some((name) => !Object.hasOwn(PARAMS, name))) problems.push("The address names something that the schedule does not have; it was left out.");
  return { query, problems };
}

/** The address that shows this. Ids and days only: no name stands in an address. */
export function scheduleHref({ day, view, by, room }: ScheduleQuery): string {
  const params = new URLSearchParams();
  if (day !== null) params.set("day", day);
  if (view !== "day") params.set("view", view);
  if (by !== "room") params.set("by", by);
  if (room !== null) params.set("room", room);
  return params.size === 0 ? "/ultrasounds" : `/ultrasounds?${params.toString()}`;
}

export const FindSlotsInput = z.strictObject({
  orderId: z.uuid(),
  /** Null: the first day that has a free start. */
  day: Day.nullable(),
  /** Null: as the clinic has set it for such an order. */
  minutes: z.int().refine((minutes) => APPOINTMENT_MINUTES.some((choice) => choice === minutes), "Choose a length from the list.").nullable(),
});
export type FindSlotsInput = z.infer<typeof FindSlotsInput>;
