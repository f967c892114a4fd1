import "server-only";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Tx } from "../client";
import { rateLimits } from "../schema";

export type Limit = { name: string; points: number; seconds: number };

export type Spent = { secondsToWait: number; isFirstRefusal: boolean };

/** Spends one point of `key`; 0 seconds to wait when it was allowed. One atomic statement, so that all servers share it. */
export async function spendLimit(tx: Tx, limit: Limit, key: string): Promise<Spent> {
  try {
    await limiterOf(tx, limit).consume(key);
    return { secondsToWait: 0, isFirstRefusal: false };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { secondsToWait: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)), isFirstRefusal: refused.consumedPoints === limit.points + 1 };
  }
}

/** Takes one spent point back, of a try that came to nothing. */
export async function giveBackLimit(tx: Tx, limit: Limit, key: string): Promise<void> {
  await limiterOf(tx, limit).reward(key);
}

export async function clearLimit(tx: Tx, limit: Limit, key: string): Promise<void> {
  await limiterOf(tx, limit).delete(key);
}

function limiterOf(tx: Tx, limit: Limit): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: tx,
    schema: rateLimits,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
    clearExpiredByTimeout: false,
  });
}
