import "server-only";
import { findCheckInLinkByToken } from "@/db/queries/check-in-links";
import { spendLimit, type Limit } from "@/db/queries/limits";
import type { PatientActor } from "@/lib/domain/actor";
import type { HeldCheckIn } from "@/lib/domain/check-in-link";
import { addressBlock } from "@/lib/platform/client-address";
import { log } from "@/lib/platform/log";
import { sha256 } from "@/lib/platform/secret";
import { audited, unattended } from "../audited";
import { heldLink } from "../check-in-held";

/** A secret has 256 random bits and cannot be guessed: misses are counted for the log, and keep nobody else out. */
const MISSES_LIMIT: Limit = { name: "check-in-miss", points: 50, seconds: 15 * 60 };

/**
 * The check-in of the person who holds this link, or null: unknown, replaced, run out and ended look the same. A secret
 * that nobody was ever given leaves no audit row, so that a flood of them cannot fill the log.
 */
export async function openCheckInLink(actor: PatientActor, { token }: { token: string }): Promise<HeldCheckIn | null> {
  const found = await unattended("look up a link", (tx) => findCheckInLinkByToken(tx, sha256(token), actor.clinicId));
  if (found === null) {
    await countMiss(actor);
    return null;
  }
  return audited(actor, "check-ins.open_link", { kind: "check-in" }, async (tx, note) => {
    return (await heldLink(tx, note, actor, token, { locks: false }))?.held ?? null;
  });
}

/** One log line a flood. */
async function countMiss({ origin }: PatientActor): Promise<void> {
  const spent = await unattended("count an attempt", (tx) => spendLimit(tx, MISSES_LIMIT, addressBlock(origin.ip)));
  if (spent.isFirstRefusal) log().warn({ requestId: origin.httpRequestId, misses: MISSES_LIMIT.points }, "many unknown links of check-ins from one address");
}
