import { z } from "zod";
import { LEGS } from "@/lib/domain/reflux";
import { ulcerContradictions } from "@/lib/domain/rvcss";
import { reason } from "./request-moves";

const grade = z.literal([0, 1, 2, 3], "Choose 0, 1, 2 or 3.");

const Items = z
  .strictObject({
    pain: grade,
    varicoseVeins: grade,
    oedema: grade,
    pigmentation: grade,
    inflammation: grade,
    induration: grade,
    ulcerCount: grade,
    ulcerDuration: grade,
    ulcerSize: grade,
    compressionUse: grade,
  })
  .superRefine((items, context) => {
    for (const { item, message } of ulcerContradictions(items)) context.addIssue({ code: "custom", path: [item], message });
  });

/** The ten items of one leg on one day; the total follows from them. Replaces nothing and so needs no version. */
export const ScoreRvcssInput = z.strictObject({ requestId: z.uuid(), leg: z.enum(LEGS, "Choose the leg."), scoredOn: z.iso.date("Choose the day of the score."), items: Items });
export type ScoreRvcssInput = z.infer<typeof ScoreRvcssInput>;

/** `version` is the score's. */
export const RemoveRvcssInput = z.strictObject({ scoreId: z.uuid(), version: z.int().min(1), reason: reason("Write why the score is taken away.") });
export type RemoveRvcssInput = z.infer<typeof RemoveRvcssInput>;
