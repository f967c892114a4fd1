import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/client";
import { checkIns, patients, requests, treatments } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makeOutcomeRows } from "@/db/testing/outcomes";
import { MOST_SHIFT_DAYS } from "@/lib/domain/registry-export";
import { FEWEST_PEOPLE } from "@/lib/domain/registry-groups";
import { fixClock } from "@/lib/platform/clock";
import { registryDisguise } from "@/lib/platform/registry-key";
import { describeRegistry } from "./describe-registry";
import { exportRegistry } from "./export-registry";

// One key and counted ids, so that who falls out of the first and the last half year is the same in every run.
const counted = vi.hoisted(() => ({ ids: 0 }));
vi.mock("@/lib/platform/id", async (original) => ({
  ...(await original<typeof import("@/lib/platform/id")>()),
  newId: () => `00000000-0000-7000-8000-${(++counted.ids).toString(16).padStart(12, "0")}`,
}));
vi.mock("@/lib/platform/env", async (original) => {
  const real = await original<typeof import("@/lib/platform/env")>();
  return { ...real, env: () => ({ ...real.env(), AUDIT_ANCHOR_KEY: "a key of sixteen letters or more" }) };
});

useTestDatabase();

const TODAY = "2026-11-25";
const disguiseOf = (personId: string) => registryDisguise(personId, MOST_SHIFT_DAYS);
const WHOLE = { part: 1, parts: 1 };
let clinic: TestClinic;
beforeAll(async () => {
  fixClock(new Date(`${TODAY}T17:00:00Z`));
  clinic = await makeClinic();
  await makeOutcomeRows(clinic, { people: 220, today: TODAY, seed: 7 });
  await (await connect()).update(patients).set({ email: "robin@example.test", version: 2 }).where(eq(patients.clinicId, clinic.clinicId));
});
afterAll(() => fixClock(null));

const exported = () => exportRegistry(clinic.actor.clinician, WHOLE);

describe("the registry file", () => {
  it("holds people and no names, contacts, references or ids of the database, and leaves an audit row with its number of rows", async () => {
    const { rows, summary } = await exported();
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.length).toBe(summary.treatments * 5);
    const file = JSON.stringify(rows);
    const db = await connect();
    const ofClinic = await db.select().from(patients).where(eq(patients.clinicId, clinic.clinicId));
    const asked = await db.select().from(requests).where(eq(requests.clinicId, clinic.clinicId));
    const known = [...ofClinic.flatMap(({ familyName, phone, id }) => [familyName, phone, id]), "Robin", "1961-04-03", "robin@example.test", ...asked.flatMap(({ id, reference }) => [id, reference])];
    expect(known.filter((words) => file.includes(words))).toEqual([]);
    expect(file).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|@|\+1312|V-\d{6}/);
    expect((await auditTrail(clinic.clinicId, "outcomes.export_registry")).at(-1)).toMatchObject({ outcome: "ok", rowCount: rows.length, actorKind: "staff", changedFields: [] });
  });

  it("has no cell of fewer than 11 people, by row and by all rows of a person", async () => {
    const { rows } = await exported();
    const cells = new Map<string, Set<string>>();
    const add = (key: string, person: string) => cells.set(key, (cells.get(key) ?? new Set<string>()).add(person));
    const ofPerson = new Map<string, Set<string>>();
    for (const { person, age_band: age, sex, language, modality, leg, vein, treatment_number: number, treated_on: on } of rows) {
      const cell = [age, sex, language, modality, leg, vein, number].join(",");
      add(cell, person);
      ofPerson.set(person, (ofPerson.get(person) ?? new Set<string>()).add(`${cell} on ${on}`));
    }
    for (const [person, own] of ofPerson) add([...own].map((cell) => cell.replace(/ on .*/, "")).toSorted().join(" and "), person);
    expect(cells.size).toBeGreaterThan(0);
    expect(Math.min(...[...cells.values()].map((people) => people.size))).toBeGreaterThanOrEqual(FEWEST_PEOPLE);
  });

  it("keeps the days between treatment and answer as they are stored, under one pseudonym and shift a person", async () => {
    const { rows } = await exported();
    const stored = await (await connect())
      .select({ personId: requests.patientId, point: checkIns.point, treatedOn: treatments.treatedOn, dueOn: checkIns.dueOn })
      .from(checkIns).innerJoin(treatments, eq(treatments.id, checkIns.treatmentId)).innerJoin(requests, eq(requests.id, checkIns.requestId)).where(eq(checkIns.clinicId, clinic.clinicId));
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const raw = new Set(stored.map(({ personId, point, treatedOn, dueOn }) => {
      const { pseudonym, shiftDays } = disguiseOf(personId);
      return `${pseudonym} ${point} ${days("2000-01-01", treatedOn ?? "") + shiftDays} ${days(treatedOn ?? "", dueOn)}`;
    }));
    const told = rows.map((row) => `${row.person} ${row.point} ${days("2000-01-01", row.treated_on)} ${days(row.treated_on, row.due_on)}`);
    expect(told.filter((one) => !raw.has(one))).toEqual([]);
    expect(new Set(stored.map(({ personId }) => disguiseOf(personId).shiftDays)).size).toBeGreaterThan(20);
    const again = (await exported()).rows;
    expect(again).toEqual(rows);
  });

  it("says nothing of the last half year, by which the day of the export could undo a shift", async () => {
    const { rows, summary } = await exported();
    expect(summary.until).toBe("2026-05-27");
    for (const row of rows) {
      expect(row.treated_on <= summary.until).toBe(true);
      if (row.state === "answered") expect(row.answered_on <= summary.until).toBe(true);
      if (row.state === "not_over") expect(row.window_ends_on > summary.until).toBe(true);
    }
  });

  it("holds nobody first treated where the clinic's first day would undo a shift", async () => {
    const { rows, summary } = await exported();
    const [first] = (await (await connect()).select({ on: treatments.treatedOn }).from(treatments).where(eq(treatments.clinicId, clinic.clinicId)).orderBy(treatments.treatedOn).limit(1)).map(({ on }) => on ?? "");
    expect(Date.parse(summary.from) - Date.parse(first ?? "")).toBeGreaterThanOrEqual(MOST_SHIFT_DAYS * 86_400_000);
    expect(summary.from).toMatch(/-01$/);
    expect(rows.filter(({ treated_on: on, baseline_on: before }) => on < summary.from || before < summary.from)).toEqual([]);
  });

  it("counts two records of one person as one", async () => {
    const own = await makeClinic();
    await makeOutcomeRows(own, { people: 60, today: TODAY, seed: 3 });
    const before = await describeRegistry(own.actor.clinician);
    const db = await connect();
    const treated = await db.selectDistinct({ id: requests.patientId }).from(treatments).innerJoin(requests, eq(requests.id, treatments.requestId)).where(eq(treatments.clinicId, own.clinicId)).limit(40);
    const [kept, merged] = treated.filter(({ id }) => disguiseOf(id).shiftDays < 0);
    await db.update(patients).set({ mergedIntoId: kept?.id ?? null, version: 2 }).where(eq(patients.id, merged?.id ?? ""));
    const after = await describeRegistry(own.actor.clinician);
    expect(before.people + before.leftOut - (after.people + after.leftOut)).toBeLessThanOrEqual(1);
    expect(JSON.stringify((await exportRegistry(own.actor.clinician, WHOLE)).rows)).not.toContain(disguiseOf(merged?.id ?? "").pseudonym);
  });
});

describe("its refusals", () => {
  it("is refused to everybody but a clinician, who leave a denied row", async () => {
    for (const role of ["coordinator", "nurse", "sonographer", "admin"] as const) {
      await expect(exportRegistry(clinic.actor[role], WHOLE)).rejects.toMatchObject({ code: "forbidden" });
      expect((await auditTrail(clinic.clinicId, "outcomes.export_registry")).at(-1)).toMatchObject({ outcome: "denied", rowCount: null });
    }
    await expect(describeRegistry(clinic.actor.coordinator)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("holds nobody of another clinic", async () => {
    const other = await makeClinic();
    expect((await exportRegistry(other.actor.clinician, WHOLE)).rows).toEqual([]);
    expect(await describeRegistry(other.actor.clinician)).toMatchObject({ people: 0, treatments: 0, leftOut: 0, parts: 1 });
  });

  it("is refused for a part of another number of files", async () => {
    await expect(exportRegistry(clinic.actor.clinician, { part: 1, parts: 2 })).rejects.toMatchObject({ code: "invalid" });
  });
});
