import { hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id minimum: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Two at a time and twenty waiting: a flood of sign-ins must not take the memory of the server. */
const AT_ONCE = 2;
const WAITING_AT_MOST = 20;

/** The hash of a password that nobody has: made with the options above. */
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$DucpqhbTImpgT/qMcucmfg$Ug32fBwdw8QpluVkBoL7s+EaRBqPAA+NCZop9AhLrTA";

let running = 0;
const waiting: (() => void)[] = [];

/** Too many passwords are being checked; the caller may try again shortly. */
export class PasswordQueueFull extends Error {}

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

/** Compares exactly. With no stored hash it does the same work and answers false. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(storedHash ?? NOBODY, password));
  return storedHash !== null && matches;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_AT_MOST) throw new PasswordQueueFull();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // The turn passes to the next in line, who therefore does not count itself again.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
