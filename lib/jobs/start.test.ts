import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/client";
import { requests } from "@/db/schema";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makeRequest } from "@/db/testing/requests";
import { anchorText, parseAnchor } from "@/lib/domain/audit-anchor";
import { EMERGENCY_UNCLAIMED_MINUTES } from "@/lib/domain/job";
import { fixClock } from "@/lib/platform/clock";
import { isSignedWith } from "@/lib/platform/signature";
import { audited } from "@/lib/services/audited";
import { sealAudit } from "@/lib/services/audit/seal-audit";
import { startJobs, type RunningJobs } from "./start";
import { anchorFile, writeAnchor } from "./write-anchor";

const settings = vi.hoisted(() => ({ dataDir: "", key: "a key for this test only" }));
vi.mock("@/lib/platform/env", async (original) => {
  const real = await original<typeof import("@/lib/platform/env")>();
  return { ...real, env: () => ({ ...real.env(), DATA_DIR: settings.dataDir, AUDIT_ANCHOR_KEY: settings.key, LOG_LEVEL: "silent" }) };
});

useTestDatabase();

let clinic: TestClinic;
let jobs: RunningJobs;

beforeAll(async () => {
  settings.dataDir = mkdtempSync(path.join(tmpdir(), "charley-jobs-"));
  clinic = await makeClinic();
  jobs = startJobs();
});
afterAll(async () => {
  await jobs.stop();
  rmSync(settings.dataDir, { recursive: true });
});

async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let waitedMs = 0; waitedMs < 15_000; waitedMs += 100) {
    if (await isDone()) return;
    await sleep(100);
  }
  throw new Error("It did not happen within 15 seconds.");
}

async function countWaiting(): Promise<number> {
  const db = await connect();
  const result = await db.execute<{ waiting: string }>(sql`select count(*) as waiting from audit_pending`);
  return Number(result.rows[0]?.waiting);
}

const read = () => audited(clinic.actor.nurse, "requests.list", { kind: "request" }, async (_tx, note) => note.rows(0));

async function isEscalated(id: string): Promise<boolean> {
  const db = await connect();
  const [row] = await db.select({ at: requests.escalatedAt }).from(requests).where(eq(requests.id, id));
  return row?.at !== null;
}

describe("the running server", () => {
  it("escalates the emergency that nobody claimed in 15 minutes, and not the one of a moment ago", async () => {
    fixClock(new Date(Date.now() - EMERGENCY_UNCLAIMED_MINUTES * 60_000));
    const old = await makeRequest(clinic.patient, { answers: EMERGENCY_ANSWERS });
    fixClock(null);
    const fresh = await makeRequest(clinic.patient, { answers: EMERGENCY_ANSWERS });
    await until(() => isEscalated(old.id));
    expect(await isEscalated(fresh.id)).toBe(false);
  });

  it("chains read events within seconds", async () => {
    await read();
    await until(async () => (await countWaiting()) === 0);
  });
});

describe("the sealer", () => {
  it("chains every event once when several servers seal at the same time", async () => {
    for (let count = 0; count < 10; count += 1) await read();
    await Promise.all([sealAudit(), sealAudit(), sealAudit()]);
    await until(async () => (await countWaiting()) === 0);
    const db = await connect();
    expect((await db.execute(sql`select * from audit_problems()`)).rows).toEqual([]);
    const counts = await db.execute<{ events: string; entries: string }>(sql`select (select count(*) from audit_events) events, (select count(*) from audit_chain) entries`);
    expect(counts.rows[0]?.events).toBe(counts.rows[0]?.entries);
  });
});

describe("an anchor", () => {
  it("is a signed line with the head of the chain, in a file that only its owner reads", async () => {
    const written = await writeAnchor();
    const line = readFileSync(anchorFile(), "utf8").trim().split("\n").at(-1) ?? "";
    expect(parseAnchor(line)).toEqual(written);
    expect(isSignedWith(anchorText(written), written.hmac, settings.key)).toBe(true);
    expect(isSignedWith(anchorText({ ...written, seq: written.seq + 1 }), written.hmac, settings.key)).toBe(false);
    expect(statSync(anchorFile()).mode & 0o777).toBe(0o600);
  });
});
