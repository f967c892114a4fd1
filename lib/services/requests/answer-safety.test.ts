import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { CALM_ANSWERS } from "@/db/testing/answers";
import { answerSafety } from "./answer-safety";
import { declineRequest } from "./decline-request";
import { getRequest } from "./get-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const GAPS = { ...CALM_ANSWERS, emergencySymptoms: "not_sure", veinBleeding: null, footSore: "not_sure" } as const;
const withGaps = (of: TestClinic) => seenRequest(of, { answers: GAPS });
const openFlags = async (requestId: string) =>
  (await getRequest(clinic.actor.nurse, { requestId }))?.flags.filter(({ cleared }) => cleared === null).map(({ flag }) => flag);

describe("recording missing safety answers by phone", () => {
  it("adds an answers version, clears F98 and F99 by themselves, lowers the urgency, and writes the audit row", async () => {
    const seen = await withGaps(clinic);
    expect(await openFlags(seen.requestId)).toEqual(["F99", "F98"]);
    const saved = await answerSafety(clinic.actor.nurse, { ...seen, answers: { emergencySymptoms: [], veinBleeding: "no", footSore: "no" } });
    expect(await requestRow(seen.requestId)).toMatchObject({ answersVersion: 2, urgency: 0, version: saved.version });
    const detail = await getRequest(clinic.actor.nurse, { requestId: seen.requestId });
    expect(detail?.flags.map(({ cleared }) => cleared?.byAnswers)).toEqual([true, true]);
    expect(detail?.answersLog).toMatchObject([{ answersVersion: 2, source: "phone", by: clinic.actor.nurse.name }, { answersVersion: 1, source: "form" }]);
    expect(detail?.answers).toMatchObject({ emergencySymptoms: [], cramps14d: 8 });
    expect((await auditTrail(clinic.clinicId, "requests.answer_safety")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["answers", "flags", "urgency"] });
  });

  it("keeps F98 and F99 open while an answer is still missing", async () => {
    const seen = await withGaps(clinic);
    await answerSafety(clinic.actor.nurse, { ...seen, answers: { emergencySymptoms: [] } });
    expect(await openFlags(seen.requestId)).toEqual(["F99", "F98"]);
  });

  it("raises the flag and the urgency of a bad answer at once, with a tighter clock", async () => {
    const seen = await withGaps(clinic);
    const before = await requestRow(seen.requestId);
    await answerSafety(clinic.actor.nurse, { ...seen, answers: { emergencySymptoms: ["chest_pain"] } });
    expect(await openFlags(seen.requestId)).toContain("F01");
    const after = await requestRow(seen.requestId);
    expect(after.urgency).toBe(3);
    expect(after.firstContactDueAt.getTime()).toBeLessThanOrEqual(before.firstContactDueAt.getTime());
  });

  it("never replaces what the patient answered, and is refused when it adds nothing", async () => {
    const seen = await withGaps(clinic);
    const replaced = answerSafety(clinic.actor.nurse, { ...seen, answers: { darkUrine: "yes" } });
    await expect(replaced).rejects.toMatchObject({ code: "invalid", fields: [{ field: "answers.darkUrine" }] });
    await expect(answerSafety(clinic.actor.nurse, { ...seen, answers: {} })).rejects.toMatchObject({ code: "invalid" });
  });

  it("is refused once the request has ended", async () => {
    const seen = await withGaps(clinic);
    const { version } = await declineRequest(clinic.actor.nurse, { ...seen, because: "other", reason: "Moved away." });
    await expect(answerSafety(clinic.actor.nurse, { ...seen, version, answers: { footSore: "no" } })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.answer_safety", by: "nurse", notBy: "coordinator", prepare: withGaps, act: (actor, seen) => answerSafety(actor, { ...seen, answers: { footSore: "no" } }) });
