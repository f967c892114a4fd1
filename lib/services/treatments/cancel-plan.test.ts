import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeTreatmentRefusals } from "@/db/testing/treatment-refusals";
import { LEFT_GSV, plannedRequest, treatedRequest, treatmentRow } from "@/db/testing/treated";
import { fixClock } from "@/lib/platform/clock";
import { cancelPlan } from "./cancel-plan";
import { planTreatment } from "./plan-treatment";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const reason = "The patient wants to wait.";

describe("cancelling a planned treatment", () => {
  it("brings the request back to reported with the last plan, and writes the audit rows of both", async () => {
    const planned = await plannedRequest(clinic);
    const step = await cancelPlan(clinic.actor.clinician, { treatmentId: planned.treatmentId, version: 1, reason });
    expect(step).toMatchObject({ requestId: planned.requestId, version: planned.version + 1, treatmentVersion: 2 });
    expect(await treatmentRow(planned.treatmentId)).toMatchObject({ state: "cancelled", cancelReason: reason });
    expect(await requestRow(planned.requestId)).toMatchObject({ stage: "reported", version: step.version });
    const trail = await auditTrail(clinic.clinicId, "treatments.cancel_plan");
    expect(trail.find(({ subjectId }) => subjectId === planned.treatmentId)).toMatchObject({ subjectKind: "treatment", outcome: "ok", changedFields: ["state"] });
    expect(trail.find(({ subjectId }) => subjectId === planned.requestId)).toMatchObject({ subjectKind: "request", changedFields: ["stage"] });
  });

  it("leaves the request at its treatment while another plan stands", async () => {
    const first = await plannedRequest(clinic);
    await planTreatment(clinic.actor.clinician, { requestId: first.requestId, version: first.version, ...LEFT_GSV, vein: "tributaries" });
    await cancelPlan(clinic.actor.clinician, { treatmentId: first.treatmentId, version: 1, reason });
    expect((await requestRow(first.requestId)).stage).toBe("treatment_planned");
  });

  it("is refused for a treatment that is done", async () => {
    const done = await treatedRequest(clinic);
    const attempt = cancelPlan(clinic.actor.clinician, { treatmentId: done.treatmentId, version: done.treatmentVersion, reason });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("already recorded") });
  });
});

describeTreatmentRefusals({ permission: "treatments.cancel_plan", act: (actor, seen) => cancelPlan(actor, { ...seen, reason }) });
