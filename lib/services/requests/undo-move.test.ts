import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { makeRequest } from "@/db/testing/requests";
import { acceptRequest } from "./accept-request";
import { askInformation } from "./ask-information";
import { declineRequest } from "./decline-request";
import { markDuplicate } from "./mark-duplicate";
import { raiseUrgency } from "./raise-urgency";
import { reopenRequest } from "./reopen-request";
import { snoozeRequest } from "./snooze-request";
import { undoMove } from "./undo-move";
import { withdrawRequest } from "./withdraw-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const DECISIONS = {
  accept: (seen) => acceptRequest(clinic.actor.clinician, { ...seen, reason: "Fits.", patternOpinion: "agree" }),
  "ask for information": (seen) => askInformation(clinic.actor.clinician, { ...seen, topic: "other", reason: "Which leg?" }),
  decline: (seen) => declineRequest(clinic.actor.clinician, { ...seen, because: "other", reason: "Moved away." }),
  withdraw: (seen) => withdrawRequest(clinic.actor.clinician, { ...seen, because: "other", reason: "Moved away." }),
  "mark a duplicate": async (seen) =>
    markDuplicate(clinic.actor.clinician, { ...seen, keptReference: (await makeRequest(clinic.patient)).reference, reason: "Twice." }),
} satisfies Record<string, (seen: { requestId: string; version: number }) => Promise<{ version: number }>>;

async function accepted(of: TestClinic) {
  const seen = await seenRequest(of);
  const { version } = await acceptRequest(of.actor.nurse, { ...seen, reason: "Fits.", patternOpinion: null });
  return { ...seen, version };
}

async function snoozed(of: TestClinic) {
  const seen = await seenRequest(of);
  const { version } = await snoozeRequest(of.actor.nurse, { ...seen, until: new Date(Date.now() + 24 * 60 * 60_000) });
  return { ...seen, version };
}

describe("undoing the last decision", () => {
  it.each(Object.entries(DECISIONS))("restores every field, a snooze too, after: %s", async (_name, decide) => {
    const seen = await snoozed(clinic);
    const before = await requestRow(seen.requestId);
    const { version } = await decide(seen);
    const undone = await undoMove(clinic.actor.clinician, { ...seen, version });
    const after = await requestRow(seen.requestId);
    expect({ ...after, version: before.version }).toEqual(before);
    expect(after.version).toBe(undone.version);
  });

  it("leaves a request awake that became more urgent since", async () => {
    const seen = await snoozed(clinic);
    const { version } = await DECISIONS.accept(seen);
    const raised = await raiseUrgency(clinic.actor.nurse, { ...seen, version, urgency: "SOON", reason: "Called in tears." });
    await undoMove(clinic.actor.clinician, { ...seen, version: raised.version });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "new", urgency: 1, snoozedUntil: null });
  });

  it("writes the audit row with it", async () => {
    const seen = await accepted(clinic);
    await undoMove(clinic.actor.nurse, seen);
    expect((await auditTrail(clinic.clinicId, "requests.undo")).at(-1)).toMatchObject({ outcome: "ok", subjectId: seen.requestId, changedFields: ["stage"] });
  });

  it("gives a reopened duplicate its link back", async () => {
    const kept = await makeRequest(clinic.patient);
    const seen = await seenRequest(clinic);
    const { clinician } = clinic.actor;
    const marked = await markDuplicate(clinician, { ...seen, keptReference: kept.reference, reason: "Twice." });
    const reopened = await reopenRequest(clinician, { ...seen, version: marked.version, reason: "Not the same." });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "new", duplicateOfId: null });
    await undoMove(clinician, { ...seen, version: reopened.version });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "duplicate", duplicateOfId: kept.id });
  });

  it("is refused to anybody but the author", async () => {
    const seen = await accepted(clinic);
    const attempt = undoMove(clinic.actor.clinician, seen);
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Only the person") });
  });

  it("is refused twice in a row, and when there is only the receipt", async () => {
    const seen = await accepted(clinic);
    const { version } = await undoMove(clinic.actor.nurse, seen);
    await expect(undoMove(clinic.actor.nurse, { ...seen, version })).rejects.toMatchObject({ code: "invalid" });
    await expect(undoMove(clinic.actor.nurse, await seenRequest(clinic))).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.undo", by: "nurse", notBy: "admin", prepare: accepted, act: (actor, seen) => undoMove(actor, seen) });
