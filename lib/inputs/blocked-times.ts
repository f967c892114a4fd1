import { z } from "zod";

const Day = z.iso.date("Choose a day.");
/** Empty is the whole day: from its start, to its end. */
const Clock = z.string().trim().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "Enter a time like 09:00, or leave it empty.").transform((clock) => (clock === "" ? null : clock));

/** With neither a room nor a person the whole clinic is meant. Days and times are the clinic's. */
export const AddBlockedTimeInput = z
  .strictObject({
    roomId: z.uuid("Choose what is blocked.").nullable(),
    staffId: z.uuid("Choose a person.").nullable(),
    fromDay: Day,
    fromClock: Clock,
    /** Empty is the first day. */
    toDay: Day.or(z.literal("")),
    toClock: Clock,
    reason: z.string().trim().min(1, "Write why, for example: on leave.").max(200, "Use at most 200 characters."),
  })
  .refine(({ roomId, staffId }) => roomId === null || staffId === null, { path: ["roomId"], message: "Choose a room or a person, not both." })
  .transform(({ toDay, ...time }) => ({ ...time, toDay: toDay === "" ? time.fromDay : toDay }))
  .refine(({ fromDay, toDay }) => fromDay <= toDay, { path: ["toDay"], message: "The last day comes before the first." });
export type AddBlockedTimeInput = z.infer<typeof AddBlockedTimeInput>;

export const RemoveBlockedTimeInput = z.strictObject({ blockedTimeId: z.uuid(), version: z.int().min(1) });
export type RemoveBlockedTimeInput = z.infer<typeof RemoveBlockedTimeInput>;
