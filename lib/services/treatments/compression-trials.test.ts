import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { clinics, compressionTrials } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import type { StaffActor } from "@/lib/domain/actor";
import { AddCompressionTrialInput } from "@/lib/inputs/compression-trials";
import { fixClock } from "@/lib/platform/clock";
import { declineRequest } from "../requests/decline-request";
import { getRequest } from "../requests/get-request";
import { addCompressionTrial } from "./add-compression-trial";
import { endCompressionTrial } from "./end-compression-trial";
import { removeCompressionTrial } from "./remove-compression-trial";

useTestDatabase();

const WORN = { legs: "left", compressionClass: "20_30", hoursPerDay: 10, startedOn: "2026-09-04", endedOn: null, effect: null } as const;
const EFFECT = "Less heavy by evening; still woken by cramps.";

let clinic: TestClinic;
let other: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  other = await makeClinic();
});
afterAll(() => fixClock(null));

const add = async (changes: Partial<AddCompressionTrialInput> = {}, actor: StaffActor = clinic.actor.coordinator) => {
  const { requestId } = await seenRequest(clinic);
  return addCompressionTrial(actor, { requestId, ...WORN, ...changes });
};
const end = (trialId: string, changes: { version?: number; endedOn?: string; effect?: string | null } = {}, actor: StaffActor = clinic.actor.nurse) =>
  endCompressionTrial(actor, { trialId, version: 1, endedOn: "2026-11-02", effect: EFFECT, ...changes });
const remove = (trialId: string, version = 1, actor: StaffActor = clinic.actor.nurse) => removeCompressionTrial(actor, { trialId, version, reason: "Another patient's." });
const trialsOf = async (requestId: string) => (await getRequest(clinic.actor.nurse, { requestId }))?.care.compressionTrials;

async function trialRow(trialId: string) {
  const db = await connect();
  const [row] = await db.select().from(compressionTrials).where(eq(compressionTrials.id, trialId));
  return row;
}
async function decline(requestId: string): Promise<void> {
  const { version } = await requestRow(requestId);
  await declineRequest(clinic.actor.nurse, { requestId, version, because: "other", reason: "Not a matter of veins." } as Parameters<typeof declineRequest>[1]);
}

describe("recording compression", () => {
  it("keeps leg, pressure, hours, first day and who recorded it, with the audit rows of the trial and its request", async () => {
    const { requestId, trialId } = await add();
    expect(await trialsOf(requestId)).toEqual([
      { id: trialId, version: 1, ...WORN, recordedBy: clinic.actor.coordinator.name, recordedAt: TUESDAY_MORNING.toISOString(), ended: null, removed: null },
    ]);
    const trail = await auditTrail(clinic.clinicId, "treatments.add_compression");
    expect(trail.find(({ subjectId }) => subjectId === requestId)).toMatchObject({ outcome: "ok", actorId: clinic.actor.coordinator.staffId, changedFields: ["compressionTrials"] });
    expect(trail.find(({ subjectId }) => subjectId === trialId)).toMatchObject({ subjectKind: "compression_trial", outcome: "ok" });
    expect(JSON.stringify(trail)).not.toContain("20_30");
  });

  it("changes no version of the request, so that a decision under way is not refused for it", async () => {
    const seen = await seenRequest(clinic);
    const step = await addCompressionTrial(clinic.actor.nurse, { requestId: seen.requestId, ...WORN });
    expect(step.version).toBe(seen.version);
  });

  it("is refused for a day that has not come at the clinic, though it has elsewhere", async () => {
    fixClock(new Date("2026-11-04T04:30:00Z"));
    await expect(add({ startedOn: "2026-11-04" })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "startedOn" }] });
    await add({ startedOn: "2026-11-03" });
    const db = await connect();
    await db.update(clinics).set({ timeZone: "Europe/Berlin", version: 2 }).where(eq(clinics.id, other.clinicId));
    const { requestId } = await seenRequest(other);
    await addCompressionTrial(other.actor.nurse, { requestId, ...WORN, startedOn: "2026-11-04" });
    fixClock(TUESDAY_MORNING);
  });

  it("is refused for a last day before the first, or still to come, and for a slip of the year", async () => {
    await expect(add({ endedOn: "2026-09-03" })).rejects.toMatchObject({ fields: [{ field: "endedOn" }] });
    await expect(add({ endedOn: "2026-11-04" })).rejects.toMatchObject({ fields: [{ field: "endedOn" }] });
    await expect(add({ startedOn: "2006-09-04" })).rejects.toMatchObject({ fields: [{ field: "startedOn", message: expect.stringContaining("Check the year") }] });
    await add({ endedOn: "2026-09-04" });
  });

  it("takes whole hours of a day, real days and a leg", () => {
    const isTaken = (changes: object) => AddCompressionTrialInput.safeParse({ requestId: "01a2061e-b650-706d-a323-410eef193ef5", ...WORN, ...changes }).success;
    expect([{}, { hoursPerDay: null }, { hoursPerDay: 1 }, { hoursPerDay: 24 }, { legs: "both" }, { startedOn: "2028-02-29" }].map(isTaken)).not.toContain(false);
    expect([{ hoursPerDay: 0 }, { hoursPerDay: 25 }, { hoursPerDay: 1.5 }, { legs: "" }, { startedOn: "2026-02-29" }, { startedOn: "" }, { effect: "x".repeat(501) }].map(isTaken)).not.toContain(true);
  });

  it("is refused twice from one day on for the same leg, and taken again once the first is taken away", async () => {
    const { requestId, trialId } = await add();
    const again = (changes: Partial<AddCompressionTrialInput> = {}) => addCompressionTrial(clinic.actor.nurse, { requestId, ...WORN, ...changes });
    await expect(again({ compressionClass: "30_40" })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "startedOn" }] });
    await again({ legs: "right" });
    await again({ startedOn: "2026-09-05" });
    await remove(trialId);
    await again();
  });

  it("is refused on a request that has ended, and so is a change of it", async () => {
    const { requestId, trialId } = await add();
    await decline(requestId);
    await expect(addCompressionTrial(clinic.actor.nurse, { requestId, ...WORN })).rejects.toMatchObject({ code: "invalid" });
    await expect(end(trialId)).rejects.toMatchObject({ code: "invalid" });
    await expect(remove(trialId)).rejects.toMatchObject({ code: "invalid" });
    expect(await trialRow(trialId)).toMatchObject({ version: 1, endedOn: null, removedAt: null });
  });
});

describe("ending compression", () => {
  it("keeps its last day and what it did, with an audit row", async () => {
    const { requestId, trialId } = await add();
    expect(await end(trialId)).toMatchObject({ requestId, trialId, trialVersion: 2 });
    expect(await trialsOf(requestId)).toMatchObject([{ version: 2, endedOn: "2026-11-02", effect: EFFECT }]);
    const trail = await auditTrail(clinic.clinicId, "treatments.end_compression");
    expect(trail.find(({ subjectId }) => subjectId === trialId)).toMatchObject({ outcome: "ok", changedFields: ["endedOn", "effect"] });
    expect(trail.find(({ subjectId }) => subjectId === requestId)).toMatchObject({ outcome: "ok", changedFields: ["compressionTrials"] });
  });

  it("keeps who ended it and when, beside who recorded it; a last day known from the start was nobody's to end", async () => {
    const { requestId, trialId } = await add();
    await end(trialId);
    expect(await trialsOf(requestId)).toMatchObject([{ recordedBy: clinic.actor.coordinator.name, ended: { by: clinic.actor.nurse.name, at: TUESDAY_MORNING.toISOString() } }]);
    const known = await add({ endedOn: "2026-10-01" });
    expect(await trialsOf(known.requestId)).toMatchObject([{ endedOn: "2026-10-01", ended: null }]);
  });

  it("takes the words on its effect as the form says them, so that a wrong one can be cleared", async () => {
    const { trialId } = await add({ effect: "Less heavy." });
    await end(trialId, { effect: null });
    expect(await trialRow(trialId)).toMatchObject({ effect: null, endedOn: "2026-11-02" });
    const kept = await add({ effect: "Less heavy." });
    await end(kept.trialId, { effect: "Less heavy." });
    const trail = await auditTrail(clinic.clinicId, "treatments.end_compression");
    expect(trail.find(({ subjectId }) => subjectId === kept.trialId)).toMatchObject({ changedFields: ["endedOn"] });
  });

  it("is refused twice, before the first day, on a day to come, and from a stale screen with who changed it", async () => {
    const { trialId } = await add();
    await expect(end(trialId, { endedOn: "2026-09-03" })).rejects.toMatchObject({ fields: [{ field: "endedOn" }] });
    await expect(end(trialId, { endedOn: "2026-11-04" })).rejects.toMatchObject({ fields: [{ field: "endedOn" }] });
    await end(trialId);
    await expect(end(trialId)).rejects.toMatchObject({ code: "conflict", current: { version: 2, changedBy: clinic.actor.nurse.name, what: "Compression trial ended" } });
    await expect(end(trialId, { version: 2 })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("already") });
  });
});

describe("taking compression away", () => {
  it("leaves it readable with who and why, and an audit row", async () => {
    const { requestId, trialId } = await add();
    await remove(trialId);
    expect(await trialsOf(requestId)).toMatchObject([{ id: trialId, version: 2, removed: { reason: "Another patient's.", by: clinic.actor.nurse.name, at: TUESDAY_MORNING.toISOString() } }]);
    const trail = await auditTrail(clinic.clinicId, "treatments.remove_compression");
    expect(trail.find(({ subjectId }) => subjectId === trialId)).toMatchObject({ outcome: "ok", changedFields: ["removedAt", "removeReason"] });
    expect(trail.find(({ subjectId }) => subjectId === requestId)).toMatchObject({ outcome: "ok", changedFields: ["compressionTrials"] });
  });

  it("happens once, from a current screen, and ends every further step", async () => {
    const { trialId } = await add();
    await expect(remove(trialId, 2)).rejects.toMatchObject({ code: "conflict" });
    await remove(trialId);
    await expect(remove(trialId, 2)).rejects.toMatchObject({ code: "invalid" });
    await expect(end(trialId, { version: 2 })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a compression trial", () => {
  it("is neither ended nor taken away by a sonographer or an administrator, who leave denied rows", async () => {
    const { trialId } = await add();
    for (const actor of [clinic.actor.sonographer, clinic.actor.admin]) {
      await expect(end(trialId, {}, actor)).rejects.toMatchObject({ code: "forbidden" });
      await expect(remove(trialId, 1, actor)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await trialRow(trialId)).toMatchObject({ version: 1 });
    for (const action of ["treatments.end_compression", "treatments.remove_compression"]) {
      expect((await auditTrail(clinic.clinicId, action)).filter(({ subjectId, outcome }) => subjectId === trialId && outcome === "denied")).toHaveLength(2);
    }
  });

  it("of another clinic does not exist", async () => {
    const { trialId } = await add();
    await expect(end(trialId, {}, other.actor.nurse)).rejects.toMatchObject({ code: "not_found" });
    await expect(remove(trialId, 1, other.actor.nurse)).rejects.toMatchObject({ code: "not_found" });
  });
});

describeRefusals({
  permission: "treatments.add_compression", by: "coordinator", notBy: "sonographer", isVersioned: false,
  act: (actor, { requestId }) => addCompressionTrial(actor, { requestId, ...WORN }),
});
