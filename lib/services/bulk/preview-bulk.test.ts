import { beforeAll, describe, expect, it } from "vitest";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { auditTrail } from "@/db/testing/audit-trail";
import { seenRequests } from "@/db/testing/bulk";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenRequest, type Seen } from "@/db/testing/refusals";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { correctPatient } from "@/lib/services/patients/correct-patient";
import { acceptRequest } from "@/lib/services/requests/accept-request";
import { assignRequest } from "@/lib/services/requests/assign-request";
import { declineRequest } from "@/lib/services/requests/decline-request";
import { noteRequest } from "@/lib/services/requests/note-request";
import { recordContact } from "@/lib/services/requests/record-contact";
import { snoozeRequest } from "@/lib/services/requests/snooze-request";
import { previewBulk } from "./preview-bulk";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const SNOOZE = { kind: "snooze", days: 1 } as const;
const ASK = { kind: "ask_information" } as const;
const again = async ({ requestId }: Seen): Promise<Seen> => ({ requestId, version: (await requestRow(requestId)).version });

describe("looking at a bulk change before it is made", () => {
  it("names what it would change, changes nothing, and leaves a row in the audit log", async () => {
    const rows = await seenRequests(clinic, 2);
    const before = canonicalJson(await Promise.all(rows.map(({ requestId }) => requestRow(requestId))));
    const preview = await previewBulk(clinic.actor.coordinator, { selection: { rows }, change: SNOOZE });
    expect(preview).toMatchObject({ skipped: [], timeZone: "America/New_York", until: expect.stringMatching(/T1[23]:00:00.000Z$/) });
    expect(preview.willChange).toEqual(rows.map((row) => expect.objectContaining({ ...row, familyName: "Example", reference: expect.stringMatching(/^V-/) })));
    expect(canonicalJson(await Promise.all(rows.map(({ requestId }) => requestRow(requestId))))).toBe(before);
    expect((await auditTrail(clinic.clinicId, "requests.bulk")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 2, changedFields: [] });
  });

  it("skips what has ended, what is too late, and what would not change, each with its reason", async () => {
    const [calm, ended, accepted, owned] = await seenRequests(clinic, 4);
    if (!calm || !ended || !accepted || !owned) throw new Error("The test made four requests.");
    await declineRequest(clinic.actor.nurse, { ...ended, because: "other", reason: "Moved away." });
    await acceptRequest(clinic.actor.nurse, { ...accepted, reason: "Fits.", patternOpinion: null });
    await assignRequest(clinic.actor.nurse, { ...owned, assignToId: clinic.actor.nurse.staffId });
    const rows = await Promise.all([calm, ended, accepted, owned].map(again));
    const asked = await previewBulk(clinic.actor.nurse, { selection: { rows }, change: ASK });
    expect(asked.skipped.map(({ why }) => why)).toEqual(["ended: declined", "already accepted"]);
    const assigned = await previewBulk(clinic.actor.nurse, { selection: { rows }, change: { kind: "assign", assignToId: clinic.actor.nurse.staffId } });
    expect(assigned.skipped.map(({ why }) => why)).toEqual(["ended: declined", "already theirs"]);
  });

  it("never snoozes an emergency", async () => {
    const urgent = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    const preview = await previewBulk(clinic.actor.nurse, { selection: { rows: [urgent] }, change: SNOOZE });
    expect(preview).toMatchObject({ willChange: [], skipped: [{ why: "An emergency or same-day request cannot be snoozed." }] });
  });

  it("skips what a colleague changed since it was seen, by name, but not one's own change", async () => {
    const [theirs, own] = await seenRequests(clinic, 2);
    if (!theirs || !own) throw new Error("The test made two requests.");
    await assignRequest(clinic.actor.coordinator, { ...theirs, assignToId: clinic.actor.nurse.staffId });
    await assignRequest(clinic.actor.nurse, { ...own, assignToId: clinic.actor.nurse.staffId });
    const preview = await previewBulk(clinic.actor.nurse, { selection: { rows: [theirs, own] }, change: ASK });
    expect(preview.skipped).toMatchObject([{ requestId: theirs.requestId, why: `changed by ${clinic.actor.coordinator.name} just now` }]);
    expect(preview.willChange).toMatchObject([{ requestId: own.requestId, version: own.version + 1 }]);
  });

  it("skips it also when one's own note, contact or assignment came after the colleague's change", async () => {
    const { nurse, coordinator, clinician } = clinic.actor;
    const seen = await seenRequests(clinic, 3);
    for (const row of seen) await assignRequest(coordinator, { ...row, assignToId: clinician.staffId });
    const [noted, called, assigned] = seen;
    if (!noted || !called || !assigned) throw new Error("The test made three requests.");
    await noteRequest(nurse, { requestId: noted.requestId, body: "Called at noon." });
    await recordContact(nurse, { requestId: called.requestId, channel: "call", outcome: "no_answer", occurredAt: null, note: null });
    await assignRequest(nurse, { ...(await again(assigned)), assignToId: nurse.staffId });
    const preview = await previewBulk(nurse, { selection: { rows: seen }, change: ASK });
    expect(preview.skipped.map(({ requestId, why }) => [requestId, why])).toEqual(seen.map(({ requestId }) => [requestId, `changed by ${coordinator.name} just now`]));
  });

  it("skips a row whose name or phone somebody corrected since, and not one that only got a note", async () => {
    const [corrected, noted] = await seenRequests(clinic, 2);
    if (!corrected || !noted) throw new Error("The test made two requests.");
    const { patientId } = await requestRow(corrected.requestId);
    await correctPatient(clinic.actor.coordinator, { patientId, version: 1, changes: { phone: "+13125550177" } });
    await noteRequest(clinic.actor.coordinator, { requestId: noted.requestId, body: "Prefers mornings." });
    const preview = await previewBulk(clinic.actor.nurse, { selection: { rows: [corrected, noted] }, change: ASK });
    expect(preview.skipped).toMatchObject([{ requestId: corrected.requestId, why: `changed by ${clinic.actor.coordinator.name} just now` }]);
    expect(preview.willChange).toMatchObject([{ requestId: noted.requestId }]);
  });

  it("reaches a whole list on all its pages, by its query", async () => {
    const other = await makeClinic();
    const rows = await seenRequests(other, 3);
    const [snoozed] = rows;
    if (!snoozed) throw new Error("The test made three requests.");
    await snoozeRequest(other.actor.nurse, { ...snoozed, until: new Date(Date.now() + 3_600_000) });
    const all = { ...freshWorklistQuery("all"), page: 20 };
    const preview = await previewBulk(other.actor.nurse, { selection: { query: all }, change: { kind: "snooze", days: null } });
    expect(preview.willChange).toMatchObject([{ requestId: snoozed.requestId }]);
    expect(preview.skipped.map(({ why }) => why)).toEqual(["not snoozed", "not snoozed"]);
  });

  it("is refused to a coordinator for a list by patterns, which that role may not see", async () => {
    const query = { ...freshWorklistQuery("all"), columns: ["pattern"] as const };
    await expect(previewBulk(clinic.actor.coordinator, { selection: { query }, change: SNOOZE })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is refused to a sonographer and an administrator, and shows no request of another clinic", async () => {
    const rows = await seenRequests(clinic, 1);
    for (const role of ["sonographer", "admin"] as const) {
      await expect(previewBulk(clinic.actor[role], { selection: { rows }, change: SNOOZE })).rejects.toMatchObject({ code: "forbidden" });
    }
    const other = await makeClinic();
    expect(await previewBulk(other.actor.nurse, { selection: { rows }, change: SNOOZE })).toMatchObject({ willChange: [], skipped: [] });
  });
});
