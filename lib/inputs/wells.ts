import { z } from "zod";
import { WELLS_ITEMS } from "@/lib/domain/cramp-pattern/wells";

/** Every item answered; `answersVersion` is the one that the clinician had on the screen. */
export const CompleteWellsInput = z.strictObject({
  requestId: z.uuid(),
  answersVersion: z.int().min(1),
  items: z.record(z.enum(WELLS_ITEMS), z.boolean("Answer yes or no.")),
});
export type CompleteWellsInput = z.infer<typeof CompleteWellsInput>;
