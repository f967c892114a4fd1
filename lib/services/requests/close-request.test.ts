import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING, type OrderChoices } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow } from "@/db/testing/refusals";
import { careRows, checkInRows, LEFT_GSV, signedRequest, treatedRequest } from "@/db/testing/treated";
import { fixClock } from "@/lib/platform/clock";
import { planTreatment } from "../treatments/plan-treatment";
import { orderUltrasound } from "../ultrasounds/order-ultrasound";
import { closeRequest } from "./close-request";
import { getRequest } from "./get-request";
import { reopenRequest } from "./reopen-request";
import { undoMove } from "./undo-move";

useTestDatabase();

const AFTER_A_WEEK = new Date("2026-11-08T15:00:00Z");
let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

const reason = "Follow-up ended.";
const states = async (treatmentId: string) => (await checkInRows(treatmentId)).map(({ point, state }) => `${point} ${state}`);
const ALL_PLANNED = ["1w planned", "1m planned", "3m planned", "6m planned", "12m planned"];

describe("closing a request", () => {
  it("ends a treated request with its outcome, asks no more than what has begun, and writes the audit row", async () => {
    const { requestId, version, treatmentId } = await treatedRequest(clinic);
    fixClock(AFTER_A_WEEK);
    const closed = await closeRequest(clinic.actor.clinician, { requestId, version, outcome: "relieved", reason });
    expect(closed).toMatchObject({ stage: "closed", version: version + 1 });
    expect(await requestRow(requestId)).toMatchObject({ stage: "closed" });
    expect(await states(treatmentId)).toEqual(["1w planned", "1m cancelled", "3m cancelled", "6m cancelled", "12m cancelled"]);
    expect((await getRequest(clinic.actor.nurse, { requestId }))?.care.closeOutcome).toBe("relieved");
    expect((await getRequest(clinic.actor.coordinator, { requestId }))?.care.closeOutcome).toBeNull();
    expect((await auditTrail(clinic.clinicId, "requests.close")).at(-1)).toMatchObject({ outcome: "ok", subjectId: requestId, changedFields: ["stage"] });
  });

  it("offers after a report other outcomes than after a treatment", async () => {
    const seen = await signedRequest(clinic);
    const relieved = closeRequest(clinic.actor.clinician, { ...seen, outcome: "relieved", reason });
    await expect(relieved).rejects.toMatchObject({ code: "invalid", fields: [{ field: "outcome" }] });
    expect(await closeRequest(clinic.actor.clinician, { ...seen, outcome: "conservative", reason })).toMatchObject({ stage: "closed" });
    const treated = await treatedRequest(clinic);
    await expect(closeRequest(clinic.actor.clinician, { ...treated, outcome: "no_reflux", reason })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "outcome" }] });
  });

  it("is refused while a treatment is planned or an ultrasound is open", async () => {
    const treated = await treatedRequest(clinic);
    const planned = await planTreatment(clinic.actor.clinician, { requestId: treated.requestId, version: treated.version, ...LEFT_GSV, vein: "tributaries" });
    const withPlan = closeRequest(clinic.actor.clinician, { ...planned, outcome: "relieved", reason });
    await expect(withPlan).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("still planned") });
    const { requestId, version } = await treatedRequest(clinic);
    const scan: OrderChoices = { purpose: "closure_scan", legs: "left", study: "limited", indication: "Z09", clinicalQuestion: null, priority: "routine", needs: [], noSignsReason: null };
    const ordered = await orderUltrasound(clinic.actor.clinician, { requestId, version, ...scan });
    const withScan = closeRequest(clinic.actor.clinician, { requestId, version: ordered.version, outcome: "relieved", reason });
    await expect(withScan).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("still open") });
  });

  it("is taken back whole by an undo", async () => {
    const { requestId, version, treatmentId } = await treatedRequest(clinic);
    fixClock(AFTER_A_WEEK);
    const closed = await closeRequest(clinic.actor.clinician, { requestId, version, outcome: "relieved", reason });
    await undoMove(clinic.actor.clinician, { requestId, version: closed.version });
    expect(await requestRow(requestId)).toMatchObject({ stage: "follow_up" });
    expect(await states(treatmentId)).toEqual(ALL_PLANNED);
  });

  it("plans its check-ins again when it is reopened, and ends the same ones when that is undone", async () => {
    const { requestId, version, treatmentId } = await treatedRequest(clinic);
    const closed = await closeRequest(clinic.actor.clinician, { requestId, version, outcome: "worse", reason });
    const before = await states(treatmentId);
    fixClock(AFTER_A_WEEK);
    const reopened = await reopenRequest(clinic.actor.clinician, { requestId, version: closed.version, reason: "The patient called." });
    expect(await states(treatmentId)).toEqual(ALL_PLANNED);
    await undoMove(clinic.actor.clinician, { requestId, version: reopened.version });
    expect(await states(treatmentId)).toEqual(before);
    expect((await careRows(requestId)).treatments).toMatchObject([{ state: "done" }]);
  });
});

describeRefusals({ permission: "requests.close", by: "clinician", notBy: "nurse", prepare: signedRequest, act: (actor, seen) => closeRequest(actor, { ...seen, outcome: "no_reflux", reason }) });
