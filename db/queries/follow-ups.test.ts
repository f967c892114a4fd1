import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "../client";
import { checkIns, followUps, requests } from "../schema";
import { useTestDatabase } from "../testing/database";
import { makeClinic, type TestClinic } from "../testing/factory";
import { makeRequests } from "../testing/worklist";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
  await makeRequests(clinic, 60, new Date("2026-11-25T17:00:00Z"));
});

/** What the check-ins themselves say, read the slow way. */
async function fromCheckIns() {
  const db = await connect();
  const result = await db.execute<{ id: string; next: string | null; worse: boolean }>(sql`
    select r.id, (select min(c.due_on)::text from check_ins c where c.request_id = r.id and c.state = 'planned') as next,
      coalesce((select c.answers ->> 'pgic' in ('a_little_worse', 'much_worse', 'very_much_worse')
          or (r.glance ->> 'cramps14d')::numeric > 0 and (c.answers ->> 'cramps14d')::numeric >= 1.25 * (r.glance ->> 'cramps14d')::numeric
        from check_ins c where c.request_id = r.id and c.state = 'answered' order by c.answered_at desc limit 1), false) as worse
    from requests r where r.clinic_id = ${clinic.clinicId} and r.stage = 'follow_up' order by r.id`);
  return result.rows;
}

async function kept() {
  const db = await connect();
  const rows = await db.select().from(followUps).where(eq(followUps.clinicId, clinic.clinicId)).orderBy(followUps.requestId);
  return rows.map((row) => ({ id: row.requestId, next: row.nextCheckInOn, worse: row.isWorse }));
}

describe("what the list keeps of each follow-up", () => {
  it("is what its check-ins say, for every request at that stage and no other", async () => {
    const told = await fromCheckIns();
    expect(told.length).toBeGreaterThan(3);
    expect(told.some(({ worse }) => worse) && told.some(({ worse }) => !worse)).toBe(true);
    expect(await kept()).toEqual(told);
  });

  it("follows a new answer, a cancelled check-in and a corrected baseline", async () => {
    const db = await connect();
    const [one] = await kept();
    const ofOne = eq(checkIns.requestId, one?.id ?? "");
    await db.update(checkIns).set({ answers: { pgic: "much_better", cramps14d: 4 }, version: sql`version + 1` }).where(sql`${ofOne} and state = 'answered'`);
    await db.update(checkIns).set({ state: "cancelled", version: sql`version + 1` }).where(sql`${ofOne} and state = 'planned'`);
    expect(await kept()).toEqual(await fromCheckIns());
    expect((await kept())[0]?.next).toBeNull();
    const setBaseline = (cramps: number) =>
      db.update(requests).set({ glance: sql`jsonb_set(glance, '{cramps14d}', ${String(cramps)}::jsonb)`, version: sql`version + 1` }).where(eq(requests.id, one?.id ?? ""));
    await setBaseline(2);
    expect((await kept())[0]?.worse).toBe(true);
    await setBaseline(20);
    expect((await kept())[0]?.worse).toBe(false);
  });
});
