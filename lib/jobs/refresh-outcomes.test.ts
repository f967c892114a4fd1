import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { checkIns, outcomeSnapshots } from "@/db/schema";
import { tryOutcomeCountLock } from "@/db/queries/outcome-snapshots";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { quantile } from "@/db/testing/outcome-numbers";
import { makeOutcomeRows } from "@/db/testing/outcomes";
import type { SystemActor } from "@/lib/domain/actor";
import { fixClock, now } from "@/lib/platform/clock";
import { unattended } from "@/lib/services/audited";
import { readReliefMedians } from "@/lib/services/relief-medians";
import { exportOutcomes } from "@/lib/services/outcomes/export-outcomes";
import { getOutcomes } from "@/lib/services/outcomes/get-outcomes";
import { listStaleOutcomes } from "@/lib/services/outcomes/list-stale-outcomes";
import { refreshOutcomes } from "@/lib/services/outcomes/refresh-outcomes";
import { refreshOutcomes as runJob } from "./refresh-outcomes";

useTestDatabase();

const TODAY = "2026-11-25";
const NOON = new Date(`${TODAY}T17:00:00Z`).getTime();
const OPENING = "outcomes-2?from=2025-11-26&to=2026-11-25&point=3m";
const at = (seconds: number) => fixClock(new Date(NOON + seconds * 1_000));

let clinic: TestClinic;
let other: TestClinic;
let system: SystemActor;
beforeAll(async () => {
  at(0);
  clinic = await makeClinic();
  other = await makeClinic();
  system = { ...clinic.system, job: "outcomes.refresh" };
  await makeOutcomeRows(clinic, { people: 60, today: TODAY, seed: 11 });
  await makeOutcomeRows(other, { people: 4, today: TODAY, seed: 12 });
});
afterAll(() => fixClock(null));

const kept = async (clinicId: string) => {
  const db = await connect();
  return db.select().from(outcomeSnapshots).where(eq(outcomeSnapshots.clinicId, clinicId)).orderBy(outcomeSnapshots.scope);
};
const forgetAnswers = async () => {
  const db = await connect();
  const found = and(eq(checkIns.clinicId, clinic.clinicId), eq(checkIns.state, "answered"), eq(checkIns.point, "3m"));
  await db.update(checkIns).set({ state: "planned", answers: null, answeredAt: null, version: sql`version + 1` }).where(found);
};

describe("kept figures", () => {
  it("are the raw figures, field by field, for as long as a minute; then they are counted again", async () => {
    const raw = await getOutcomes(clinic.actor.clinician, {});
    expect(await kept(clinic.clinicId)).toEqual([]);
    await refreshOutcomes(system, { scope: OPENING });
    expect(await kept(clinic.clinicId)).toMatchObject([{ scope: OPENING }]);
    await forgetAnswers();
    at(60);
    const served = await getOutcomes(clinic.actor.clinician, {});
    expect(served).toEqual(raw);
    expect(await exportOutcomes(clinic.actor.nurse, {})).toEqual(raw);
    at(61);
    const again = await getOutcomes(clinic.actor.clinician, {});
    expect(again.computedAt).toBe(now().toISOString());
    expect(again.points.find(({ point }) => point === "3m")).toMatchObject({ answered: 0, improved: 0, worse: 0 });
  });

  it("of one address are not those of another", async () => {
    at(61);
    await refreshOutcomes(system, { scope: OPENING });
    at(62);
    expect((await getOutcomes(clinic.actor.clinician, { leg: "left" })).computedAt).toBe(now().toISOString());
    expect((await getOutcomes(clinic.actor.clinician, { point: "1m" })).computedAt).toBe(now().toISOString());
    expect((await getOutcomes(other.actor.clinician, {})).computedAt).toBe(now().toISOString());
    expect((await getOutcomes(clinic.actor.clinician, { point: "3m" })).computedAt).not.toBe(now().toISOString());
  });

  it("leave an audit row of the counting, and hold neither a name nor an id", async () => {
    expect((await auditTrail(clinic.clinicId, "outcomes.refresh")).at(-1)).toMatchObject({ outcome: "ok", subjectKind: "outcome", actorKind: "system" });
    const text = JSON.stringify(await kept(clinic.clinicId)).replaceAll(clinic.clinicId, "");
    expect(text).not.toMatch(/Family|Robin|V-\d|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it("are shown as they were while somebody else counts them again, and are not counted twice", async () => {
    const db = await connect();
    at(62);
    const before = await getOutcomes(clinic.actor.clinician, {});
    at(190);
    await db.transaction(async (tx) => {
      expect(await tryOutcomeCountLock(tx, clinic.clinicId, OPENING)).toBe(true);
      if (process.env.TEST_DATABASE_URL) expect((await getOutcomes(clinic.actor.clinician, {})).computedAt).toBe(before.computedAt);
    });
    expect((await getOutcomes(clinic.actor.clinician, {})).computedAt).toBe(now().toISOString());
  });

  it("that took seconds to count are shown up to five minutes old, with their time, while the job counts them again", async () => {
    const db = await connect();
    at(200);
    await refreshOutcomes(system, { scope: OPENING });
    await db.update(outcomeSnapshots).set({ tookMs: 3_000 }).where(eq(outcomeSnapshots.clinicId, clinic.clinicId));
    at(500);
    expect((await getOutcomes(clinic.actor.clinician, {})).computedAt).toBe(new Date(NOON + 200_000).toISOString());
    expect(await listStaleOutcomes({ largeFrom: 1_000_000 })).toContainEqual({ clinicId: clinic.clinicId, scope: OPENING });
    at(501);
    expect((await getOutcomes(clinic.actor.clinician, {})).computedAt).toBe(now().toISOString());
    await db.delete(outcomeSnapshots).where(eq(outcomeSnapshots.clinicId, clinic.clinicId));
    at(190);
  });

  it("are not counted by staff, whatever their role", async () => {
    for (const actor of Object.values(clinic.actor)) await expect(refreshOutcomes(actor as never, { scope: OPENING })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the job that counts again", () => {
  const staleOf = async (clinicId: string, largeFrom: number) => (await listStaleOutcomes({ largeFrom })).filter((one) => one.clinicId === clinicId).map(({ scope }) => scope);

  it("keeps the opening page and the medians of a large clinic warm though nobody asked, and leaves a small one alone", async () => {
    at(200);
    const count = (await getOutcomes(clinic.actor.clinician, { from: "2020-01-01" })).steps[0]?.people ?? 0;
    expect(count).toBeGreaterThan(50);
    await runJob({ largeFrom: 50 });
    expect((await kept(clinic.clinicId)).map(({ scope, computedAt }) => [scope, computedAt])).toEqual([[OPENING, now()], ["relief-medians-2", now()]]);
    expect(await kept(other.clinicId)).toEqual([]);
    expect(await staleOf(clinic.clinicId, 50)).toEqual([]);
    at(230);
    expect(await staleOf(clinic.clinicId, 50)).toEqual([OPENING]);
  });

  it("counts what was asked for within a day, the last asked first, and forgets the rest", async () => {
    const db = await connect();
    const figures = {};
    const asked = (scope: string, hoursAgo: number) => ({ clinicId: other.clinicId, scope, figures, tookMs: 300, computedAt: new Date(NOON - hoursAgo * 3_600_000), askedAt: new Date(NOON - hoursAgo * 3_600_000) });
    const scopeOf = (day: string) => `outcomes-2?from=2026-01-01&to=${day}&leg=left&point=1m`;
    await db.insert(outcomeSnapshots).values([asked(scopeOf("2026-02-01"), 5), asked(scopeOf("2026-03-01"), 2), asked(scopeOf("2026-04-01"), 25)]);
    expect(await staleOf(other.clinicId, 1_000_000)).toEqual([scopeOf("2026-03-01"), scopeOf("2026-02-01")]);
    expect((await kept(other.clinicId)).map(({ scope }) => scope)).toEqual([scopeOf("2026-02-01"), scopeOf("2026-03-01")]);
    await runJob({ largeFrom: 1_000_000 });
    expect((await kept(other.clinicId)).every(({ computedAt }) => computedAt.getTime() === now().getTime())).toBe(true);
    const served = await getOutcomes(other.actor.clinician, { from: "2026-01-01", to: "2026-03-01", leg: "left", point: "1m" });
    await db.delete(outcomeSnapshots).where(eq(outcomeSnapshots.clinicId, other.clinicId));
    expect(await getOutcomes(other.actor.clinician, { from: "2026-01-01", to: "2026-03-01", leg: "left", point: "1m" })).toEqual(served);
  });

  it("begins nothing more once its time is over", async () => {
    at(400);
    await runJob({ largeFrom: 50, budgetMs: -1 });
    expect((await kept(clinic.clinicId)).some(({ computedAt }) => computedAt.getTime() === now().getTime())).toBe(false);
  });

  it("keeps going when one count fails, and says so", async () => {
    at(500);
    const db = await connect();
    await db.insert(outcomeSnapshots).values({ clinicId: other.clinicId, scope: "outcomes-2?from=2001-01-01&to=2026-03-01&point=3m", figures: {}, tookMs: 1, computedAt: new Date(NOON), askedAt: new Date(NOON + 499_000) });
    await expect(runJob({ largeFrom: 50 })).rejects.toThrow("were not counted again: 1");
    expect((await kept(clinic.clinicId)).some(({ computedAt }) => computedAt.getTime() === now().getTime())).toBe(true);
    await db.delete(outcomeSnapshots).where(eq(outcomeSnapshots.clinicId, other.clinicId));
  });
});

describe("the clinic's medians", () => {
  it("are of the people first treated within two years, one answer each, and hidden where fewer than ten gave the number", async () => {
    const medians = await unattended("run a job", (tx) => readReliefMedians(tx, clinic.clinicId));
    expect(medians?.[0]).toMatchObject({ point: "baseline" });
    for (const { people, crampsPerWeek, worstPain } of medians ?? []) if (people < 10) expect([crampsPerWeek, worstPain]).toEqual([null, null]);
    expect(medians?.find(({ point }) => point === "1w")).toMatchObject({ crampsPerWeek: null });
    const few = await unattended("run a job", (tx) => readReliefMedians(tx, other.clinicId));
    expect((few ?? []).every(({ crampsPerWeek, nightsWokenPerWeek, worstPain }) => crampsPerWeek === null && nightsWokenPerWeek === null && worstPain === null)).toBe(true);
    const nobody = await makeClinic();
    expect(await unattended("run a job", (tx) => readReliefMedians(tx, nobody.clinicId))).toBeNull();
  });

  it("are the middle of the answers", async () => {
    const db = await connect();
    const { rows } = await db.execute<{ pain: number }>(sql`
      select (q.answers ->> 'worstPain')::float8 as pain from request_answers q where q.clinic_id = ${clinic.clinicId} and jsonb_typeof(q.answers -> 'worstPain') = 'number'
        and q.request_id in (select distinct on (r.patient_id) r.id from treatments t join requests r on r.id = t.request_id where t.clinic_id = ${clinic.clinicId} order by r.patient_id, t.treated_on, t.id)`);
    const [baseline] = (await unattended("run a job", (tx) => readReliefMedians(tx, clinic.clinicId))) ?? [];
    expect(baseline?.worstPain).toBe(quantile(rows.map(({ pain }) => pain), 0.5));
  });
});
