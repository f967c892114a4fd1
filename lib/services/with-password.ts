import "server-only";
import { may, type Permission } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { audited } from "./audited";
import { confirmPassword, type Confirmation } from "./sessions/confirm-password";

/** `code`: by which guessing at an unlocked screen is found in the audit log. */
const REFUSALS: Record<Exclude<Confirmation, "right">, { code: string; words: string }> = {
  wrong: { code: "wrong_password", words: "This is not your password. Nothing was signed." },
  throttled: { code: "throttled", words: "Too many wrong passwords. Nothing was signed; try again in 15 minutes." },
  busy: { code: "busy", words: "The server is busy. Nothing was signed; try again in a moment." },
};

type OnOrder = { orderId: string };

/**
 * The service, done only after the person gave their own password again. A wrong one leaves its audit row and changes
 * nothing. Who may not do it at all is refused by the service before any password counts. Throws Invalid on `password`.
 */
export function withPassword<Input extends OnOrder, Result>(permission: Permission, service: (actor: StaffActor, input: Input) => Promise<Result>) {
  return async (actor: StaffActor, { password, ...input }: Input & { password: string }): Promise<Result> => {
    const answer = may(actor, permission) ? await confirmPassword(actor, password) : "right";
    if (answer !== "right") {
      const { code, words } = REFUSALS[answer];
      const refusal = new Invalid(words, [{ field: "password", message: words }], code);
      return audited(actor, permission, { kind: "ultrasound", id: input.orderId }, () => Promise.reject<Result>(refusal));
    }
    // Everything of the input but the password: what the rest of a spread is, the compiler cannot say of a generic type.
    return service(actor, input as unknown as Input);
  };
}
