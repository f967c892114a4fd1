import "server-only";
import type { z } from "zod";
import type { Origin } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { addressBlock } from "@/lib/platform/client-address";
import { PasswordQueueFull } from "@/lib/platform/password";
import { spendLimit } from "@/lib/services/sessions/spend-limit";
import { failure, type ActionResult } from "./guarded-action";
import { parseInput } from "./parse-input";
import { currentOrigin } from "./request-origin";
import { refuseForeignOrigin } from "./same-origin";

const LIMIT = { name: "public-action", points: 20, seconds: 15 * 60 };

/** A server action for people without an account or a session; counted per address, otherwise like guardedAction. */
export function publicAction<Schema extends z.ZodType>(
  schema: Schema,
  service: (origin: Origin, input: z.output<Schema>) => Promise<void>,
): (input: z.input<Schema>) => Promise<ActionResult<null>> {
  return async (input) => {
    await refuseForeignOrigin();
    const origin = await currentOrigin();
    if ((await spendLimit(LIMIT, addressBlock(origin.ip))) > 0) {
      return failure("invalid", "Too many attempts from here. Wait 15 minutes and try again.");
    }
    const parsed = parseInput(schema, input);
    if (!parsed.ok) return failure("invalid", "Some answers need a change.", parsed.fields);
    try {
      await service(origin, parsed.data);
      return { ok: true, value: null };
    } catch (error) {
      if (error instanceof PasswordQueueFull) return failure("invalid", "The server is busy. Try again in a few seconds.");
      if (!(error instanceof DomainError)) throw error;
      return failure(error.code, error.message, error.fields);
    }
  };
}
