import { z } from "zod";

export const SendCheckInLinkInput = z.strictObject({ checkInId: z.uuid() });
export type SendCheckInLinkInput = z.infer<typeof SendCheckInLinkInput>;
