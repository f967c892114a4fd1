import "server-only";
import { insertEntranceEvent } from "@/db/queries/audit";
import { findFirstClinic } from "@/db/queries/clinics";
import { clearLimit, giveBackLimit, spendLimit, type Limit } from "@/db/queries/limits";
import { insertSession } from "@/db/queries/sessions";
import { findStaffByEmail, type StaffRow } from "@/db/queries/staff";
import type { Origin } from "@/lib/domain/actor";
import { SESSION_ABSOLUTE_MS } from "@/lib/domain/session-limits";
import { addressBlock } from "@/lib/platform/client-address";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { unattended, type Tx } from "../audited";
import { isPasswordRight } from "../own-password";

/** Per account and address, so that a stranger's tries elsewhere never lock out the right person. */
export const ACCOUNT_LIMIT: Limit = { name: "sign-in", points: 5, seconds: 15 * 60 };
export const ADDRESS_LIMIT: Limit = { name: "sign-in-address", points: 50, seconds: 15 * 60 };

export type SignIn = { email: string; password: string; userAgent: string | null };
export type SignInResult =
  | { outcome: "started"; staffId: string; token: string }
  | { outcome: "refused" | "throttled" | "busy" };

/**
 * Starts a session for the right email and password. An unknown account, a wrong password and a disabled account get
 * the same answer after the same work. The password is checked outside any transaction: it takes a tenth of a second.
 */
export async function startSession(origin: Origin, { email, password, userAgent }: SignIn): Promise<SignInResult> {
  const address = addressBlock(origin.ip);
  const accountKey = sha256(`${email.toLowerCase()}|${address}`);
  const person = await unattended("sign in", async (tx) => {
    const spent = [await spendLimit(tx, ACCOUNT_LIMIT, accountKey), await spendLimit(tx, ADDRESS_LIMIT, address)];
    if (spent.every(({ secondsToWait }) => secondsToWait === 0)) return findStaffByEmail(tx, email);
    // One row a lock-out: a flood must not fill the log.
    if (spent.some(({ isFirstRefusal }) => isFirstRefusal)) await recordSignIn(tx, origin, null, null, "throttled");
    return "throttled";
  });
  if (person === "throttled") return { outcome: "throttled" };
  const isRight = await isPasswordRight(person, password);
  if (isRight === "busy") {
    // Nobody looked at it. The tries of the address stay spent: they are what slows a flood.
    await unattended("sign in", (tx) => giveBackLimit(tx, ACCOUNT_LIMIT, accountKey));
    return { outcome: "busy" };
  }
  if (!person || !isRight) {
    await unattended("sign in", (tx) => recordSignIn(tx, origin, person, null, "refused"));
    return { outcome: "refused" };
  }
  return unattended("sign in", (tx) => open(tx, origin, person, accountKey, userAgent));
}

async function open(tx: Tx, origin: Origin, person: StaffRow, accountKey: string, userAgent: string | null): Promise<SignInResult> {
  const at = now();
  const token = newSecret();
  const sessionId = newId();
  await insertSession(tx, {
    id: sessionId,
    staffId: person.id,
    tokenSha256: sha256(token),
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(at.getTime() + SESSION_ABSOLUTE_MS),
    // A second factor (TOTP, passkey) sets this after its own check; OIDC sets it from the provider's claims.
    mfaAt: null,
    ip: origin.ip,
    userAgent: userAgent?.slice(0, 300) ?? null,
  });
  await clearLimit(tx, ACCOUNT_LIMIT, accountKey);
  await recordSignIn(tx, origin, person, sessionId, null);
  return { outcome: "started", staffId: person.id, token };
}

async function recordSignIn(tx: Tx, origin: Origin, person: StaffRow | null, sessionId: string | null, refusal: string | null): Promise<void> {
  const clinicId = person?.clinicId ?? (await findFirstClinic(tx))?.id;
  if (!clinicId) return;
  await insertEntranceEvent(tx, {
    id: newId(),
    clinicId,
    action: "sessions.start",
    origin,
    person,
    subject: { kind: "session", id: sessionId },
    changedFields: refusal === null ? ["session"] : [],
    errorCode: refusal,
  });
}
