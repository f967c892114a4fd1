import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { acceptedRequest, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { REFLUXING_LEFT, reportedRequest } from "@/db/testing/examined";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenNow } from "@/db/testing/refusals";
import { LEFT_GSV, RIGHT_GSV, signedRequest, treatedRequest, treatmentRow } from "@/db/testing/treated";
import { fixClock } from "@/lib/platform/clock";
import { clearFlag } from "../requests/clear-flag";
import { getRequest } from "../requests/get-request";
import { planTreatment } from "./plan-treatment";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const plan = async (seen: { requestId: string; version: number }, changes: Partial<typeof LEFT_GSV> = {}) =>
  planTreatment(clinic.actor.clinician, { ...seen, ...LEFT_GSV, ...changes });

describe("planning a treatment", () => {
  it("moves a reported request to its treatment, and writes the audit rows of both", async () => {
    const seen = await signedRequest(clinic);
    const step = await plan(seen, { note: "Under local anaesthesia." });
    expect(step).toMatchObject({ requestId: seen.requestId, version: seen.version + 1, treatmentVersion: 1 });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "treatment_planned", version: step.version });
    expect(await treatmentRow(step.treatmentId)).toMatchObject({ state: "planned", leg: "left", vein: "gsv", modality: "rfa", plannedOn: "2026-11-10", mismatchReason: null, note: "Under local anaesthesia." });
    const trail = await auditTrail(clinic.clinicId, "treatments.plan");
    expect(trail.find(({ subjectId }) => subjectId === seen.requestId)).toMatchObject({ outcome: "ok", actorId: clinic.actor.clinician.staffId, changedFields: ["stage"] });
    expect(trail.find(({ subjectId }) => subjectId === step.treatmentId)).toMatchObject({ subjectKind: "treatment", outcome: "ok" });
  });

  it("adds a further plan without a move, and a version, so that nobody plans the same one unseen", async () => {
    const first = await plan(await signedRequest(clinic));
    const second = await plan(first, { vein: "tributaries", modality: "phlebectomy" });
    expect(second.version).toBe(first.version + 1);
    await expect(plan(first, { vein: "tributaries" })).rejects.toMatchObject({ code: "conflict" });
    const treated = await treatedRequest(clinic);
    await plan(treated, { vein: "tributaries", modality: "phlebectomy" });
    expect((await requestRow(treated.requestId)).stage).toBe("follow_up");
  });

  it("asks why, where leg or vein do not match the signed report, and keeps the reason", async () => {
    const seen = await signedRequest(clinic);
    await expect(plan(seen, { vein: "ssv" })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "mismatchReason" }] });
    await expect(plan(seen, { ...RIGHT_GSV, mismatchReason: null })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "mismatchReason" }] });
    const step = await plan(seen, RIGHT_GSV);
    expect(await treatmentRow(step.treatmentId)).toMatchObject({ leg: "right", mismatchReason: RIGHT_GSV.mismatchReason });
  });

  it("keeps no reason where the report fits", async () => {
    const step = await plan(await signedRequest(clinic), { mismatchReason: "Not needed." });
    expect(await treatmentRow(step.treatmentId)).toMatchObject({ mismatchReason: null });
  });

  it("takes a leg that is concluded indeterminate for one that does not match", async () => {
    const { requestId, version } = await reportedRequest(clinic, { conclusion: { refluxLeft: "indeterminate", disagreementReason: "Poor window." } });
    await expect(plan({ requestId, version })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "mismatchReason" }] });
  });

  it("is refused with what to do while an acute thrombus is flagged, and possible once a clinician cleared it with a reason", async () => {
    const findings = REFLUXING_LEFT.map((row) => (row.segment === "POPV" ? { ...row, thrombus: "acute" as const, compressible: "none" as const } : row));
    const { requestId } = await reportedRequest(clinic, { worksheet: { findings } });
    const seen = await seenNow(requestId);
    await expect(plan(seen)).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(/acute thrombus.*U01 is open.*clear it with a reason/) });
    expect(await seenNow(requestId)).toEqual(seen);
    const flag = (await getRequest(clinic.actor.clinician, { requestId }))?.flags[0];
    const { version } = await clearFlag(clinic.actor.clinician, { ...seen, flagId: flag?.id ?? "", reason: "Anticoagulated; ultrasound repeated elsewhere." });
    await plan({ requestId, version });
    expect((await requestRow(requestId)).stage).toBe("treatment_planned");
  });

  it("is refused with the reason before a report is signed", async () => {
    const seen = await acceptedRequest(clinic);
    await expect(plan(seen)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("only from Reported") });
    expect(await seenNow(seen.requestId)).toEqual(seen);
  });
});

describeRefusals({ permission: "treatments.plan", by: "clinician", notBy: "nurse", prepare: signedRequest, act: (actor, seen) => planTreatment(actor, { ...seen, ...LEFT_GSV }) });
