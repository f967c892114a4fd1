import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { saveRequest } from "@/db/queries/requests";
import { staff } from "@/db/schema";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { auditTrail } from "@/db/testing/audit-trail";
import { changeAll, inTwoDays, rowsWithoutVersion, seenRequests, type Change } from "@/db/testing/bulk";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenNow, seenRequest, type Seen } from "@/db/testing/refusals";
import { assignRequest } from "@/lib/services/requests/assign-request";
import { noteRequest } from "@/lib/services/requests/note-request";
import { snoozeRequest } from "@/lib/services/requests/snooze-request";
import { listBulkChanges } from "./list-bulk-changes";
import { undoBulk } from "./undo-bulk";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

/** Requests that differ in every field a bulk change may replace. */
async function variedRequests(): Promise<Seen[]> {
  const [plain, owned, snoozed] = await seenRequests(clinic, 3);
  if (!plain || !owned || !snoozed) throw new Error("The test made three requests.");
  await assignRequest(clinic.actor.coordinator, { ...owned, assignToId: clinic.actor.clinician.staffId });
  await snoozeRequest(clinic.actor.coordinator, { ...snoozed, until: inTwoDays() });
  return Promise.all([plain, owned, snoozed].map(({ requestId }) => seenNow(requestId)));
}

const CHANGES: Record<string, () => Change> = {
  assign: () => ({ kind: "assign", assignToId: clinic.actor.nurse.staffId }),
  "take from everybody": () => ({ kind: "assign", assignToId: null }),
  ask: () => ({ kind: "ask_information", topic: "missing_answers", reason: "Which leg?" }),
  snooze: () => ({ kind: "snooze", until: new Date(Date.now() + 5 * 24 * 60 * 60_000) }),
  wake: () => ({ kind: "snooze", until: null }),
};

describe("taking a bulk change back", () => {
  it.each(Object.entries(CHANGES))("restores every field of every request after: %s", async (_name, change) => {
    const rows = await variedRequests();
    const before = await rowsWithoutVersion(rows);
    const bulkId = await changeAll(clinic.actor.nurse, rows, change());
    const undone = await undoBulk(clinic.actor.nurse, { bulkId });
    expect(undone.refused).toEqual([]);
    expect(undone.restored).toHaveLength(rows.length);
    expect(await rowsWithoutVersion(rows)).toEqual(before);
  });

  it("writes an audit row for each request", async () => {
    const [row] = await seenRequests(clinic, 1);
    if (!row) throw new Error("The test made a request.");
    const bulkId = await changeAll(clinic.actor.nurse, [row], { kind: "snooze", until: inTwoDays() });
    await undoBulk(clinic.actor.nurse, { bulkId });
    expect((await auditTrail(clinic.clinicId, "requests.undo")).at(-1)).toMatchObject({ outcome: "ok", subjectId: row.requestId, changedFields: ["snoozedUntil"] });
  });

  it("gives an escalated emergency back its escalation and its owner, to the field", async () => {
    const seen = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    const db = await connect();
    await db.transaction((tx) => saveRequest(tx, seen.requestId, clinic.clinicId, seen.version, { assignedToId: clinic.actor.clinician.staffId, escalatedAt: new Date("2026-11-20T10:00:00Z") }));
    const rows = [await seenNow(seen.requestId)];
    const before = await rowsWithoutVersion(rows);
    const bulkId = await changeAll(clinic.actor.nurse, rows, { kind: "assign", assignToId: null });
    expect(await requestRow(seen.requestId)).toMatchObject({ assignedToId: null, escalatedAt: null });
    await undoBulk(clinic.actor.nurse, { bulkId });
    expect(await rowsWithoutVersion(rows)).toEqual(before);
  });

  it("leaves what a colleague changed since as it is, by name, and restores the others", async () => {
    const rows = await variedRequests();
    const before = await rowsWithoutVersion(rows);
    const bulkId = await changeAll(clinic.actor.nurse, rows, { kind: "assign", assignToId: clinic.actor.nurse.staffId });
    const touched = rows[1]?.requestId ?? "";
    await assignRequest(clinic.actor.coordinator, { ...(await seenNow(touched)), assignToId: clinic.actor.sonographer.staffId });
    const [, kept] = await rowsWithoutVersion(rows);
    const undone = await undoBulk(clinic.actor.nurse, { bulkId });
    expect(undone.refused).toMatchObject([{ requestId: touched, familyName: "Example", why: `changed by ${clinic.actor.coordinator.name} just now` }]);
    expect(await rowsWithoutVersion(rows)).toEqual([before[0], kept, before[2]]);
    await expect(undoBulk(clinic.actor.nurse, { bulkId })).resolves.toMatchObject({ restored: [], refused: [{ requestId: touched }] });
  });

  it("either restores a request or leaves a colleague's change whole when both happen at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) {
      const rows = await seenRequests(clinic, 3);
      const before = await rowsWithoutVersion(rows);
      const bulkId = await changeAll(clinic.actor.nurse, rows, { kind: "snooze", until: inTwoDays() });
      const seen = await Promise.all(rows.map(({ requestId }) => seenNow(requestId)));
      const theirs = Promise.allSettled(seen.map((one) => assignRequest(clinic.actor.coordinator, { ...one, assignToId: clinic.actor.clinician.staffId })));
      const undone = await undoBulk(clinic.actor.nurse, { bulkId });
      const assigned = await theirs;
      const after = await rowsWithoutVersion(rows);
      for (const [index, { requestId }] of rows.entries()) {
        const isRestored = undone.restored.some((row) => row.requestId === requestId);
        expect(assigned[index]?.status).toBe(isRestored ? "rejected" : "fulfilled");
        if (isRestored) expect(after[index]).toEqual(before[index]);
        else expect(after[index]).toMatchObject({ assignedToId: clinic.actor.clinician.staffId, snoozedUntil: expect.any(Date) });
      }
    }
  });

  it("stays possible after a note, which changes no field", async () => {
    const rows = await seenRequests(clinic, 1);
    const bulkId = await changeAll(clinic.actor.nurse, rows, { kind: "assign", assignToId: clinic.actor.nurse.staffId });
    await noteRequest(clinic.actor.sonographer, { requestId: rows[0]?.requestId ?? "", body: "Called at noon." });
    expect(await undoBulk(clinic.actor.nurse, { bulkId })).toMatchObject({ refused: [] });
  });

  it("goes back through several changes of the same requests, the newest first", async () => {
    const rows = await variedRequests();
    const before = await rowsWithoutVersion(rows);
    const first = await changeAll(clinic.actor.nurse, rows, { kind: "assign", assignToId: clinic.actor.sonographer.staffId });
    const second = await changeAll(clinic.actor.nurse, await Promise.all(rows.map(({ requestId }) => seenNow(requestId))), { kind: "ask_information", topic: "other", reason: "Which leg?" });
    expect((await undoBulk(clinic.actor.nurse, { bulkId: first })).restored).toEqual([]);
    expect((await undoBulk(clinic.actor.nurse, { bulkId: second })).refused).toEqual([]);
    expect((await undoBulk(clinic.actor.nurse, { bulkId: first })).refused).toEqual([]);
    expect(await rowsWithoutVersion(rows)).toEqual(before);
  });

  it("gives nothing back to somebody whose account was closed", async () => {
    const gone = await makeStaff(clinic.clinicId, ["nurse"], "Gone Nurse");
    const [seen] = await seenRequests(clinic, 1);
    if (!seen) throw new Error("The test made a request.");
    await assignRequest(clinic.actor.nurse, { ...seen, assignToId: gone.staffId });
    const bulkId = await changeAll(clinic.actor.nurse, [await seenNow(seen.requestId)], { kind: "assign", assignToId: null });
    const db = await connect();
    await db.update(staff).set({ disabledAt: new Date(), version: sql`${staff.version} + 1` }).where(eq(staff.id, gone.staffId));
    expect(await undoBulk(clinic.actor.nurse, { bulkId })).toMatchObject({ restored: [], refused: [{ why: expect.stringContaining("Gone Nurse") }] });
  });

  it("is refused twice, to anybody but its author, in another clinic, and to a role without bulk changes", async () => {
    const rows = await seenRequests(clinic, 1);
    const bulkId = await changeAll(clinic.actor.nurse, rows, { kind: "snooze", until: inTwoDays() });
    const other = await makeClinic();
    await expect(undoBulk(clinic.actor.coordinator, { bulkId })).rejects.toMatchObject({ code: "not_found" });
    await expect(undoBulk(other.actor.nurse, { bulkId })).rejects.toMatchObject({ code: "not_found" });
    await expect(undoBulk(clinic.actor.sonographer, { bulkId })).rejects.toMatchObject({ code: "forbidden" });
    await undoBulk(clinic.actor.nurse, { bulkId });
    await expect(undoBulk(clinic.actor.nurse, { bulkId })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("the last bulk changes", () => {
  it("lists a person's own with what each request was before and what can still be undone", async () => {
    const { coordinator, nurse, clinician } = clinic.actor;
    const rows = await variedRequests();
    const bulkId = await changeAll(coordinator, rows, { kind: "assign", assignToId: nurse.staffId });
    await assignRequest(nurse, { ...(await seenNow(rows[0]?.requestId ?? "")), assignToId: clinician.staffId });
    const [newest] = (await listBulkChanges(coordinator)).bulks;
    expect(newest).toMatchObject({ bulkId, kind: "assign" });
    expect(newest?.items.map(({ formerOwner, why }) => [formerOwner, why])).toEqual([[null, `changed by ${nurse.name} just now`], [clinician.name, null], [null, null]]);
    await undoBulk(coordinator, { bulkId });
    const [after] = (await listBulkChanges(coordinator)).bulks;
    expect(after?.items.map(({ undoneAt }) => undoneAt !== null)).toEqual([false, true, true]);
    expect((await listBulkChanges(clinician)).bulks.map((bulk) => bulk.bulkId)).not.toContain(bulkId);
  });

  it("is refused to a sonographer", async () => {
    await expect(listBulkChanges(clinic.actor.sonographer)).rejects.toMatchObject({ code: "forbidden" });
  });
});
