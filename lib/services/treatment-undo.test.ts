import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { careRows, checkInRows, doneBy, LEFT_GSV, plannedRequest, signedRequest, treatedAgain, treatedRequest, treatmentRow } from "@/db/testing/treated";
import { NO_DETAILS } from "@/lib/domain/procedure-details";
import { fixClock } from "@/lib/platform/clock";
import { recordCheckIn } from "./check-ins/record-check-in";
import { getRequest } from "./requests/get-request";
import { undoMove } from "./requests/undo-move";
import { cancelPlan } from "./treatments/cancel-plan";
import { planTreatment } from "./treatments/plan-treatment";
import { recordTreatment } from "./treatments/record-treatment";

useTestDatabase();

const A_WEEK_LATER = new Date("2026-11-10T15:00:00Z");
let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

const undo = ({ requestId, version }: { requestId: string; version: number }) => undoMove(clinic.actor.clinician, { requestId, version });
const plan = (seen: { requestId: string; version: number }) =>
  planTreatment(clinic.actor.clinician, { requestId: seen.requestId, version: seen.version, ...LEFT_GSV, vein: "tributaries", modality: "phlebectomy" });

describe("undoing the plan of a treatment", () => {
  it("brings the request back as it was, and leaves the plan as cancelled, with an audit row", async () => {
    const seen = await signedRequest(clinic);
    const before = await requestRow(seen.requestId);
    const planned = await planTreatment(clinic.actor.clinician, { ...seen, ...LEFT_GSV });
    const undone = await undo(planned);
    expect({ ...(await requestRow(seen.requestId)), version: before.version }).toEqual(before);
    expect(undone.stage).toBe("reported");
    expect(await treatmentRow(planned.treatmentId)).toMatchObject({ state: "cancelled" });
    expect((await auditTrail(clinic.clinicId, "requests.undo")).some(({ subjectId }) => subjectId === planned.treatmentId)).toBe(true);
  });

  it("is refused once the plans were changed", async () => {
    const planned = await plannedRequest(clinic);
    await expect(undo(await plan(planned))).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("changed since") });
  });
});

describe("undoing the cancelling of the last plan", () => {
  it("restores the plan exactly", async () => {
    const first = await plannedRequest(clinic);
    const second = await plan(first);
    await cancelPlan(clinic.actor.clinician, { treatmentId: second.treatmentId, version: 1, reason: "Not needed." });
    const before = await treatmentRow(first.treatmentId);
    fixClock(A_WEEK_LATER);
    const cancelled = await cancelPlan(clinic.actor.clinician, { treatmentId: first.treatmentId, version: 1, reason: "Not needed." });
    await undo(cancelled);
    expect({ ...(await treatmentRow(first.treatmentId)), version: 1 }).toEqual(before);
    expect(await treatmentRow(second.treatmentId)).toMatchObject({ state: "cancelled" });
    expect((await requestRow(first.requestId)).stage).toBe("treatment_planned");
  });
});

describe("undoing a recorded treatment", () => {
  it("restores the plan exactly, also where something else was done, and ends its check-ins", async () => {
    const planned = await plannedRequest(clinic, { note: "Left first." });
    const before = await treatmentRow(planned.treatmentId);
    const done = await recordTreatment(clinic.actor.clinician, {
      treatmentId: planned.treatmentId, version: 1, ...doneBy(clinic, { vein: "ssv", modality: "ugfs", mismatchReason: "Found at the table.", note: "Other vein.", complications: ["numbness"] }),
    });
    await undo(done);
    expect({ ...(await treatmentRow(planned.treatmentId)), version: 1 }).toEqual(before);
    expect((await requestRow(planned.requestId)).stage).toBe("treatment_planned");
    expect((await checkInRows(planned.treatmentId)).every(({ state }) => state === "cancelled")).toBe(true);
  });

  it("keeps how it was done for the next record of it, which replaces it", async () => {
    const done = await treatedRequest(clinic, { details: { ...NO_DETAILS, segmentLengthCm: 38, energyJ: 2660 } });
    await undo(done);
    const row = await treatmentRow(done.treatmentId);
    expect(row).toMatchObject({ state: "planned", segmentLengthCm: 38, energyJ: 2660 });
    await recordTreatment(clinic.actor.clinician, { treatmentId: done.treatmentId, version: row.version, ...doneBy(clinic, { modality: "ugfs", details: { ...NO_DETAILS, volumeMl: 4 } }) });
    expect(await treatmentRow(done.treatmentId)).toMatchObject({ state: "done", segmentLengthCm: null, energyJ: null, volumeMl: 4 });
  });

  it("lets it be recorded again, on another day, with one check-in a point", async () => {
    const done = await treatedRequest(clinic);
    const undone = await undo(done);
    fixClock(A_WEEK_LATER);
    const { version } = await treatmentRow(done.treatmentId);
    await recordTreatment(clinic.actor.clinician, { treatmentId: done.treatmentId, version, ...doneBy(clinic, { treatedOn: "2026-11-10" }) });
    expect(await checkInRows(done.treatmentId)).toMatchObject([{ point: "1w", state: "planned", dueOn: "2026-11-17" }, {}, {}, {}, { point: "12m" }]);
    expect((await requestRow(done.requestId)).version).toBeGreaterThan(undone.version);
  });

  it("leaves the flag that a recorded clot raised, and says so without naming it", async () => {
    const done = await treatedRequest(clinic, { complications: ["clot"] });
    await undo(done);
    const detail = await getRequest(clinic.actor.coordinator, { requestId: done.requestId });
    expect(detail).toMatchObject({ urgency: "SAME_DAY", flags: [{ urgency: "SAME_DAY", cleared: null }] });
    const bodies = detail?.notes.map(({ body }) => body) ?? [];
    expect(bodies.filter((body) => body.includes("stays open until a clinician clears it"))).toHaveLength(1);
    expect(bodies.join()).not.toContain("clot");
  });

  it("says nothing of a flag where none was raised", async () => {
    const done = await treatedRequest(clinic, { complications: ["numbness"] });
    await undo(done);
    expect((await getRequest(clinic.actor.nurse, { requestId: done.requestId }))?.notes).toEqual([]);
  });

  it("is refused once a check-in is answered, and changes nothing", async () => {
    const done = await treatedRequest(clinic);
    const [week] = await checkInRows(done.treatmentId);
    fixClock(A_WEEK_LATER);
    await recordCheckIn(clinic.actor.nurse, { checkInId: week?.id ?? "", version: 1, answers: { pgic: "much_better" } });
    const before = await careRows(done.requestId);
    const { version } = await requestRow(done.requestId);
    await expect(undo({ requestId: done.requestId, version })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("check-in") });
    expect(await careRows(done.requestId)).toEqual(before);
  });

  it("is refused once another treatment is recorded", async () => {
    const done = await treatedRequest(clinic);
    const again = await treatedAgain(clinic, done.requestId, { vein: "tributaries", modality: "phlebectomy" }, "2026-11-03");
    await expect(undo(again)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Another treatment") });
  });
});
