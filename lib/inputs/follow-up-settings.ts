import { z } from "zod";
import { CHECK_IN_POINTS } from "@/lib/domain/check-in";
import { LAST_DUE_DAY, WIDEST_MARGIN_DAYS, windowProblems } from "@/lib/domain/follow-up-settings";

const Window = z.strictObject({
  dueDays: z.int("Write whole days.").min(1, "At least 1 day.").max(LAST_DUE_DAY, `At most ${LAST_DUE_DAY} days.`),
  marginDays: z.int("Write whole days.").min(0, "At least 0 days.").max(WIDEST_MARGIN_DAYS, `At most ${WIDEST_MARGIN_DAYS} days.`),
});

/** `version` is 0 until the settings were saved for the first time. */
export const SaveFollowUpSettingsInput = z.strictObject({
  version: z.int().min(0),
  windows: z.record(z.enum(CHECK_IN_POINTS), Window).superRefine((windows, context) => {
    for (const { point, part, message } of windowProblems(windows)) context.addIssue({ code: "custom", path: [point, part], message });
  }),
});
export type SaveFollowUpSettingsInput = z.infer<typeof SaveFollowUpSettingsInput>;
