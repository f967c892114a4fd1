import { z } from "zod";

/** `version` is the order's. */
export const SetShortNoticeInput = z.strictObject({ orderId: z.uuid(), version: z.int().min(1), isAgreed: z.boolean() });
export type SetShortNoticeInput = z.infer<typeof SetShortNoticeInput>;
