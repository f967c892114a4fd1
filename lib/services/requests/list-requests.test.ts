import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import { makeRequests } from "@/db/testing/worklist";
import type { WorklistQuery } from "@/lib/domain/worklist";
import { WORKLIST_VIEWS } from "@/lib/domain/worklist-views";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { fixClock } from "@/lib/platform/clock";
import { countViews } from "./count-views";
import { exportRequests } from "./export-requests";
import { listRequests } from "./list-requests";

useTestDatabase();

const NOON = new Date("2026-11-25T17:00:00Z");
let clinic: TestClinic;
let other: TestClinic;
let ids: string[];

beforeAll(async () => {
  fixClock(NOON);
  clinic = await makeClinic();
  other = await makeClinic();
  ids = await makeRequests(clinic, 133, NOON);
  await makeRequests(other, 7, NOON);
});
afterAll(() => fixClock(null));

const all = (changes: Partial<WorklistQuery> = {}): WorklistQuery => ({ ...freshWorklistQuery("all"), ...changes });
const filtered = (filter: Partial<WorklistQuery["filter"]>, changes: Partial<WorklistQuery> = {}): WorklistQuery => {
  const query = all(changes);
  return { ...query, filter: { ...query.filter, ...filter } };
};

describe("the list", () => {
  it("holds every open request of the clinic once over its pages, and leaves an audit row a page", async () => {
    const seen: string[] = [];
    for (const page of [1, 2, 3]) {
      const list = await listRequests(clinic.actor.nurse, all({ page }));
      expect(list).toMatchObject({ total: 133, from: (page - 1) * 50 + 1, hasNext: page < 3 });
      seen.push(...list.rows.map((row) => row.id));
    }
    expect(seen).toHaveLength(133);
    expect(new Set(seen)).toEqual(new Set(ids));
    expect((await auditTrail(clinic.clinicId, "requests.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 33, actorId: clinic.actor.nurse.staffId });
  });

  it.each([
    [[{ by: "name", isDescending: false }]],
    [[{ by: "night", isDescending: true }, { by: "received", isDescending: false }]],
    [[{ by: "owner", isDescending: true }, { by: "urgency", isDescending: false }, { by: "leg", isDescending: true }]],
    [[{ by: "category", isDescending: false }, { by: "veinSigns", isDescending: true }]],
    [[{ by: "due", isDescending: true }]],
    [[{ by: "status", isDescending: true }]],
  ] as { 0: WorklistQuery["sort"] }[])("steps on by row to the same rows as by page number (sort %#)", async ({ 0: sort }) => {
    const byNumber: string[] = [];
    for (const page of [1, 2, 3]) byNumber.push(...(await listRequests(clinic.actor.nurse, all({ sort, page }))).rows.map((row) => row.id));
    const byRow: string[] = [];
    for (let after: string | null = null; ; ) {
      const list = await listRequests(clinic.actor.nurse, all({ sort, after }));
      byRow.push(...list.rows.map((row) => row.id));
      if (!list.hasNext) break;
      after = byRow.at(-1) ?? null;
    }
    expect(byRow).toEqual(byNumber);
  });

  it("steps on from a row inside the safety block without losing or repeating one", async () => {
    const first = await listRequests(clinic.actor.nurse, all());
    const anchor = first.rows[2];
    const rest = await listRequests(clinic.actor.nurse, all({ after: anchor?.id ?? null }));
    expect(rest.rows.slice(0, 47).map((row) => row.id)).toEqual(first.rows.slice(3).map((row) => row.id));
  });

  it("puts EMERGENCY and SAME_DAY first in every view, whatever the sort", async () => {
    for (const view of WORKLIST_VIEWS) {
      for (const isDescending of [true, false]) {
        const list = await listRequests(clinic.actor.nurse, { ...freshWorklistQuery(view.id), sort: [{ by: "received", isDescending }] });
        const ranks = list.rows.map((row) => (row.urgency === "EMERGENCY" ? 0 : row.urgency === "SAME_DAY" ? 1 : 2));
        expect(ranks).toEqual([...ranks].sort());
        expect(ranks.filter((rank) => rank < 2)).toHaveLength(Math.min(50, list.safetyTotal));
      }
    }
  });

  it("says how many each view holds, and each view holds that many", async () => {
    const counts = await countViews(clinic.actor.clinician);
    for (const view of WORKLIST_VIEWS) {
      const list = await listRequests(clinic.actor.clinician, freshWorklistQuery(view.id));
      expect([view.id, list.total, list.counts[view.id]]).toEqual([view.id, counts[view.id], counts[view.id]]);
      expect(list.rows).toHaveLength(Math.min(50, counts[view.id]));
    }
    expect(counts.all).toBe(133);
    expect(counts.overdue).toBeGreaterThan(0);
    expect(counts.mine).toBeGreaterThan(0);
  });

  it("filters by owner, leg, urgency, language, source, day and due time", async () => {
    const list = await listRequests(clinic.actor.nurse, filtered({ owners: ["none"], legs: ["left"], urgencies: ["ROUTINE"], languages: ["en"], sources: ["form"], receivedSince: "2026-11-01", receivedUntil: "2026-11-24", dues: ["overdue"] }));
    expect(list.total).toBe(list.rows.length);
    for (const row of list.rows) {
      expect(row).toMatchObject({ assignedTo: null, urgency: "ROUTINE", source: "form", firstContactAt: null });
      expect(row.language.startsWith("en")).toBe(true);
      expect(["left", "both_left_worse", "both_right_worse", "both_same"]).toContain(row.glance.crampLeg);
      expect(Date.parse(row.firstContactDueAt)).toBeLessThan(NOON.getTime());
    }
  });

  it("flags people with the same family name and a like given name on one page", async () => {
    const { rows } = await listRequests(clinic.actor.nurse, all({ sort: [{ by: "name", isDescending: false }] }));
    const garcias = rows.filter((row) => row.familyName === "Garcia");
    expect(garcias.filter((row) => row.hasSimilarName).map((row) => row.givenName).sort()).toEqual(expect.arrayContaining(["Ana", "Anna"]));
  });

  it("refuses a page number beyond the twentieth", async () => {
    await expect(listRequests(clinic.actor.nurse, all({ page: 21 }))).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("who sees what", () => {
  it("never shows a row of another clinic, nor steps on from one", async () => {
    const theirs = await listRequests(other.actor.nurse, all());
    expect(theirs.total).toBe(7);
    expect(theirs.rows.every((row) => !ids.includes(row.id))).toBe(true);
    await expect(listRequests(other.actor.nurse, all({ after: ids[0] ?? null }))).rejects.toMatchObject({ code: "not_found" });
    const stranger = clinic.actor.nurse.staffId;
    expect((await listRequests(other.actor.nurse, filtered({ owners: [stranger] }))).rows).toEqual([]);
  });

  it("gives a coordinator the facts and contact tasks, never the pattern or a patient's flag", async () => {
    const { rows } = await listRequests(clinic.actor.coordinator, all());
    expect(rows.every((row) => row.pattern === null)).toBe(true);
    const tasks = rows.flatMap((row) => row.reasons);
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.every((reason) => reason.flag === "contact" && !reason.text.includes("ticked"))).toBe(true);
    const nurses = (await listRequests(clinic.actor.nurse, all())).rows;
    expect(nurses.every((row) => row.pattern !== null)).toBe(true);
    expect(nurses.some((row) => row.reasons.some((reason) => reason.text.includes("ticked chest pain")))).toBe(true);
  });

  it.each([
    ["filter by category", filtered({ categories: ["VENOUS"] })],
    ["filter by vein signs", filtered({ veinSigns: ["yes"] })],
    ["filter by flag", filtered({ flags: ["F01"] })],
    ["sort by category", all({ sort: [{ by: "category", isDescending: false }] })],
    ["sort by vein signs", all({ sort: [{ by: "veinSigns", isDescending: false }] })],
    ["show the pattern", all({ columns: ["pattern"] })],
  ] as const)("refuses a coordinator to %s, on the list and in the export, and records it", async (_what, query) => {
    await expect(listRequests(clinic.actor.coordinator, query)).rejects.toMatchObject({ code: "forbidden" });
    await expect(exportRequests(clinic.actor.coordinator, query)).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "requests.export")).at(-1)).toMatchObject({ outcome: "denied", errorCode: "forbidden" });
    await expect(listRequests(clinic.actor.sonographer, query)).resolves.toBeDefined();
  });

  it("adds roles up: a coordinator who is also a nurse may filter by pattern", async () => {
    const both = await makeStaff(clinic.clinicId, ["coordinator", "nurse"]);
    await expect(listRequests(both, filtered({ categories: ["VENOUS"] }))).resolves.toBeDefined();
  });

  it("refuses an account that is only admin, on every door", async () => {
    await expect(listRequests(clinic.actor.admin, all())).rejects.toMatchObject({ code: "forbidden" });
    await expect(countViews(clinic.actor.admin)).rejects.toMatchObject({ code: "forbidden" });
    await expect(exportRequests(clinic.actor.admin, all())).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the export", () => {
  const queries: WorklistQuery[] = [
    all(),
    all({ sort: [{ by: "name", isDescending: true }] }),
    filtered({ stages: ["new"], urgencies: ["SAME_DAY", "ROUTINE"] }),
    filtered({ categories: ["VENOUS"], veinSigns: ["yes"] }, { sort: [{ by: "night", isDescending: true }] }),
    filtered({ flags: ["F01", "F99"], owners: ["none"] }),
    filtered({ legs: ["both"], sources: ["api"], receivedSince: "2026-11-10" }),
    { ...freshWorklistQuery("mine") },
    { ...freshWorklistQuery("overdue") },
  ];

  it.each(queries.map((query, index) => [index, query] as const))("holds exactly the rows of the list in its order (query %i)", async (_index, query) => {
    const { rows } = await exportRequests(clinic.actor.clinician, query);
    const listed: string[] = [];
    for (let page = 1; page <= 3; page += 1) listed.push(...(await listRequests(clinic.actor.clinician, { ...query, page })).rows.map((row) => row.id));
    expect(rows.map((row) => row.id)).toEqual(listed);
    expect((await auditTrail(clinic.clinicId, "requests.export")).at(-1)).toMatchObject({ outcome: "ok", rowCount: rows.length });
  });
});

describe("an emptied triage", () => {
  it("says how many of today are decided and how fast, from the moves themselves", async () => {
    const quiet = await makeClinic();
    await makeRequests(quiet, 3, NOON);
    const db = await connect();
    for (const minutes of [4, 6, 20]) {
      await db.execute(sql`
        with next as (select * from requests where clinic_id = ${quiet.clinicId} and stage = 'new' order by id limit 1)
        insert into stage_moves (id, clinic_id, request_id, move_number, verb, from_stage, to_stage, reason, actor_kind, actor_name, request_version, occurred_at)
        select gen_random_uuid(), clinic_id, id, 0, 'accept', 'new', 'accepted', 'Fits', 'staff', 'Test', version, received_at + ${`${minutes} minutes`}::interval from next`);
    }
    const list = await listRequests(quiet.actor.nurse, freshWorklistQuery("triage"));
    expect(list.total).toBe(0);
    const received = list.today?.received ?? 0;
    expect(list.today).toMatchObject({ decided: received });
    if (received === 3) expect(list.today?.medianMinutes).toBe(6);
  });
});
