import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { requests } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makeRequests } from "@/db/testing/worklist";
import { FACETS, type WorklistFilter, type WorklistQuery } from "@/lib/domain/worklist";
import type { WorklistViewId } from "@/lib/domain/worklist-views";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { fixClock } from "@/lib/platform/clock";
import { countFacets } from "./count-facets";
import { countViews } from "./count-views";
import { exportRequests } from "./export-requests";
import { listRequests } from "./list-requests";

useTestDatabase();

const NOON = new Date("2026-11-25T17:00:00Z");
let clinic: TestClinic;
let ids: string[];

beforeAll(async () => {
  fixClock(NOON);
  clinic = await makeClinic();
  ids = await makeRequests(clinic, 133, NOON);
  await makeRequests(await makeClinic(), 9, NOON);
});
afterAll(() => fixClock(null));

const ask = (view: WorklistViewId, filter: Partial<WorklistFilter> = {}): WorklistQuery => {
  const query = freshWorklistQuery(view);
  return { ...query, filter: { ...query.filter, ...filter } };
};

describe("the counts beside the choices of a filter", () => {
  it.each([
    ["nothing else", ask("all")],
    ["another filter", ask("all", { urgencies: ["SOON", "ROUTINE"], owners: ["none", "me"] })],
    ["its own filter", ask("all", { stages: ["new", "accepted"], sources: ["form"], legs: ["left"], languages: ["es"] })],
    ["a view and days", ask("triage", { receivedSince: "2026-11-10", receivedUntil: "2026-11-24", flags: ["F01"] })],
    ["a view of one's own", ask("mine", { dues: ["overdue"], veinSigns: ["yes"], categories: ["VENOUS", "MIXED"] })],
  ])("are what the list holds when that one value is chosen, with %s set", async (_what, query) => {
    const { counts } = await countFacets(clinic.actor.nurse, query);
    for (const facet of FACETS) {
      for (const [value, n] of Object.entries(counts?.[facet] ?? {})) {
        if (value === "") continue;
        const { total } = await listRequests(clinic.actor.nurse, { ...query, filter: { ...query.filter, [facet]: [value] } });
        expect([facet, value, n]).toEqual([facet, value, total]);
      }
    }
    expect(Object.keys(counts?.stages ?? {}).length).toBeGreaterThan(0);
  });

  it("leave an audit row, and are refused to an account that is only admin", async () => {
    await countFacets(clinic.actor.nurse, ask("all"));
    expect((await auditTrail(clinic.clinicId, "requests.list")).at(-1)).toMatchObject({ outcome: "ok", actorId: clinic.actor.nurse.staffId });
    await expect(countFacets(clinic.actor.admin, ask("all"))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("never tell a coordinator of pattern, vein signs or flags", async () => {
    const { counts } = await countFacets(clinic.actor.coordinator, ask("all"));
    expect(Object.keys(counts ?? {})).not.toEqual(expect.arrayContaining(["categories"]));
    expect([counts?.categories, counts?.veinSigns, counts?.flags]).toEqual([undefined, undefined, undefined]);
    await expect(countFacets(clinic.actor.coordinator, ask("all", { flags: ["F01"] }))).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a snoozed request", () => {
  const snooze = async (id: string, until: Date) => (await connect()).update(requests).set({ snoozedUntil: until, version: sql`version + 1` }).where(eq(requests.id, id));
  const held = async (query: WorklistQuery) => (await exportRequests(clinic.actor.nurse, query)).rows.map(({ id }) => id);

  it("leaves its working view until its time, is counted beside it, and stays in All, Mine and Overdue", async () => {
    const { rows } = await listRequests(clinic.actor.nurse, ask("triage", { urgencies: ["ROUTINE"] }));
    const [late, soon] = rows.map(({ id }) => id);
    const before = (await countViews(clinic.actor.nurse)).triage;
    await snooze(late ?? "", new Date(NOON.getTime() + 3_600_000));
    await snooze(soon ?? "", new Date(NOON.getTime() - 1));
    expect(await held(ask("triage"))).not.toContain(late);
    expect(await held(ask("triage"))).toContain(soon);
    expect(await held(ask("all"))).toContain(late);
    expect(await held(ask("triage", { snoozed: "shown" }))).toContain(late);
    expect(await held(ask("triage", { snoozed: "only" }))).toEqual([late]);
    expect((await countViews(clinic.actor.nurse)).triage).toBe(before - 1);
    expect(await listRequests(clinic.actor.nurse, ask("triage"))).toMatchObject({ total: before - 1, snoozedTotal: 1 });
    expect(await listRequests(clinic.actor.nurse, ask("triage", { urgencies: ["ROUTINE"] }))).toMatchObject({ snoozedTotal: 1 });
    expect(await listRequests(clinic.actor.nurse, ask("triage", { urgencies: ["SOON"] }))).toMatchObject({ snoozedTotal: 0 });
    expect(await listRequests(clinic.actor.nurse, ask("all"))).toMatchObject({ total: 133, snoozedTotal: 0 });
    fixClock(new Date(NOON.getTime() + 3_600_000));
    expect(await held(ask("triage"))).toContain(late);
    fixClock(NOON);
  });

  it("never leaves a view when it is an emergency or same-day, whoever wrote a time into it", async () => {
    const { rows } = await listRequests(clinic.actor.nurse, ask("triage", { urgencies: ["EMERGENCY", "SAME_DAY"] }));
    const urgent = rows[0]?.id ?? "";
    await snooze(urgent, new Date(NOON.getTime() + 3_600_000));
    expect((await held(ask("triage")))).toContain(urgent);
    expect((await listRequests(clinic.actor.nurse, ask("triage"))).safetyTotal).toBe(rows.length);
    expect(ids).toContain(urgent);
  });
});
