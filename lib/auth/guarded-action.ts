import "server-only";
import type { z } from "zod";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, DomainError, type ConflictState, type FieldError } from "@/lib/domain/errors";
import { parseInput } from "./parse-input";
import { currentActor } from "./session";
import { refuseForeignOrigin } from "./same-origin";

export type ActionFailure = {
  ok: false;
  code: "signed_out" | "invalid" | "conflict" | "forbidden" | "not_found";
  message: string;
  fields: FieldError[];
  current: ConflictState | null;
};
export type ActionResult<T> = { ok: true; value: T } | ActionFailure;

/**
 * The only way to make a server action: same origin → an Actor → parsed input → service.
 * A refusal comes back as a message the person can act on; anything else is a bug and is thrown.
 */
export function guardedAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  service: (actor: StaffActor, input: z.output<Schema>) => Promise<Result>,
): (input: z.input<Schema>) => Promise<ActionResult<Result>> {
  return async (input) => {
    await refuseForeignOrigin();
    const actor = await currentActor();
    if (!actor) return failure("signed_out", "You were signed out. Sign in again in another tab; what you typed stays here.");
    const parsed = parseInput(schema, input);
    if (!parsed.ok) return failure("invalid", "Some answers need a change.", parsed.fields);
    try {
      return { ok: true, value: await service(actor, parsed.data) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return failure(error.code, error.message, error.fields, error instanceof Conflict ? error.current : null);
    }
  };
}

export function failure(
  code: ActionFailure["code"],
  message: string,
  fields: FieldError[] = [],
  current: ConflictState | null = null,
): ActionFailure {
  return { ok: false, code, message, fields, current };
}
