import { z } from "zod";

/** Anything may be typed here; what is too long to be an address is refused before it costs anything. */
export const SignInInput = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(4_096),
});
export type SignInInput = z.infer<typeof SignInInput>;

export const EndSessionInput = z.strictObject({ sessionId: z.uuid() });
export type EndSessionInput = z.infer<typeof EndSessionInput>;

export const EndOtherSessionsInput = z.strictObject({});
export type EndOtherSessionsInput = z.infer<typeof EndOtherSessionsInput>;
