import "server-only";
import { clearLimit, giveBackLimit, spendLimit } from "@/db/queries/limits";
import { findStaffInClinic } from "@/db/queries/staff";
import type { StaffActor } from "@/lib/domain/actor";
import { addressBlock } from "@/lib/platform/client-address";
import { sha256 } from "@/lib/platform/secret";
import { unattended } from "../audited";
import { isPasswordRight } from "../own-password";
import { ACCOUNT_LIMIT } from "./start-session";

export type Confirmation = "right" | "wrong" | "throttled" | "busy";

/**
 * Whether this is the password of the person who is signed in. The tries are those of signing in, by the same count:
 * an unlocked screen is no second place to guess at. A password that nobody had time to look at costs no try.
 */
export async function confirmPassword(actor: StaffActor, password: string): Promise<Confirmation> {
  const found = await unattended("confirm a password", async (tx) => {
    const account = await findStaffInClinic(tx, actor.staffId, actor.clinicId);
    const key = sha256(`${(account?.email ?? actor.staffId).toLowerCase()}|${addressBlock(actor.origin.ip)}`);
    const { secondsToWait } = await spendLimit(tx, ACCOUNT_LIMIT, key);
    return { account, key, isThrottled: secondsToWait > 0 };
  });
  if (found.isThrottled) return "throttled";
  const isRight = await isPasswordRight(found.account, password);
  if (isRight === "busy") {
    await unattended("confirm a password", (tx) => giveBackLimit(tx, ACCOUNT_LIMIT, found.key));
    return "busy";
  }
  if (isRight) await unattended("confirm a password", (tx) => clearLimit(tx, ACCOUNT_LIMIT, found.key));
  return isRight ? "right" : "wrong";
}
