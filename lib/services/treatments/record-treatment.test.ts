import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { checkInRows, doneBy, plannedRequest, RIGHT_GSV, treatedAgain, treatedRequest, treatmentRow } from "@/db/testing/treated";
import { describeTreatmentRefusals } from "@/db/testing/treatment-refusals";
import { NO_DETAILS } from "@/lib/domain/procedure-details";
import { fixClock } from "@/lib/platform/clock";
import { recordCheckIn } from "../check-ins/record-check-in";
import { getRequest } from "../requests/get-request";
import { recordTreatment } from "./record-treatment";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

const DAYS_LATER = new Date("2026-12-01T15:00:00Z");
const A_WEEK_LATER = new Date("2026-11-10T15:00:00Z");
const BRANCHES = { vein: "tributaries", modality: "phlebectomy" } as const;
const answer = async (treatmentId: string, point: string) => {
  const checkIn = (await checkInRows(treatmentId)).find((row) => row.point === point);
  return recordCheckIn(clinic.actor.nurse, { checkInId: checkIn?.id ?? "", version: checkIn?.version ?? 0, answers: { pgic: "much_better" } });
};
const states = async (treatmentId: string) => (await checkInRows(treatmentId)).map(({ point, state }) => `${point} ${state}`);

describe("recording a treatment", () => {
  it("brings the request to follow-up, plans the five check-ins in their windows, and writes the audit rows", async () => {
    const planned = await plannedRequest(clinic);
    const input = { treatmentId: planned.treatmentId, version: 1, ...doneBy(clinic, { modality: "evla", complications: ["bruising"] }) };
    const step = await recordTreatment(clinic.actor.clinician, input);
    expect(await requestRow(planned.requestId)).toMatchObject({ stage: "follow_up", version: step.version });
    expect(await treatmentRow(planned.treatmentId)).toMatchObject({
      state: "done", modality: "evla", treatedOn: "2026-11-03", operatorId: clinic.actor.clinician.staffId, complications: ["bruising"], plan: { leg: "left", vein: "gsv", modality: "rfa" },
    });
    expect(await checkInRows(planned.treatmentId)).toMatchObject([
      { point: "1w", state: "planned", windowStartsOn: "2026-11-07", dueOn: "2026-11-10", windowEndsOn: "2026-11-13" },
      { point: "1m", windowStartsOn: "2026-11-26", dueOn: "2026-12-03", windowEndsOn: "2026-12-10" },
      { point: "3m", dueOn: "2027-02-01" },
      { point: "6m", dueOn: "2027-05-02" },
      { point: "12m", dueOn: "2027-11-03" },
    ]);
    const trail = await auditTrail(clinic.clinicId, "treatments.record");
    expect(trail.find(({ subjectId }) => subjectId === planned.treatmentId)).toMatchObject({ outcome: "ok", changedFields: expect.arrayContaining(["state", "treatedOn"]) });
    expect(trail.find(({ subjectId }) => subjectId === planned.requestId)).toMatchObject({ subjectKind: "request", changedFields: ["stage"] });
  });

  it("keeps how it was done, and null where nothing was recorded", async () => {
    const details = { ...NO_DETAILS, segmentLengthCm: 38, maxDiameterMm: 7.4, tipDistanceCm: 2.5, energyJ: 2660, anaesthesia: "tumescent" as const };
    const full = await treatedRequest(clinic, { details });
    const bare = await treatedRequest(clinic);
    const detailsOf = async (requestId: string) => (await getRequest(clinic.actor.coordinator, { requestId }))?.care.treatments[0]?.details;
    expect(await detailsOf(full.requestId)).toEqual(details);
    expect(await detailsOf(bare.requestId)).toEqual(NO_DETAILS);
    expect((await auditTrail(clinic.clinicId, "treatments.record")).find(({ subjectId }) => subjectId === full.treatmentId)?.changedFields).toContain("details");
  });

  it("follows the latest treatment of a leg: what its earlier one still planned ends, what was missed stays", async () => {
    const first = await treatedRequest(clinic);
    fixClock(DAYS_LATER);
    const second = await treatedAgain(clinic, first.requestId, { vein: "tributaries", modality: "phlebectomy" }, "2026-12-01");
    expect(await states(first.treatmentId)).toEqual(["1w planned", "1m cancelled", "3m cancelled", "6m cancelled", "12m cancelled"]);
    expect(await states(second.treatmentId)).toEqual(["1w planned", "1m planned", "3m planned", "6m planned", "12m planned"]);
  });

  it("leaves the check-ins of the other leg alone", async () => {
    const left = await treatedRequest(clinic);
    await treatedAgain(clinic, left.requestId, RIGHT_GSV, "2026-11-03");
    expect(await states(left.treatmentId)).toEqual(["1w planned", "1m planned", "3m planned", "6m planned", "12m planned"]);
  });

  it("does not ask again what was answered before the second and third vein of the session were recorded", async () => {
    const first = await treatedRequest(clinic);
    fixClock(A_WEEK_LATER);
    await answer(first.treatmentId, "1w");
    const second = await treatedAgain(clinic, first.requestId, BRANCHES, "2026-11-03");
    expect(await states(first.treatmentId)).toEqual(["1w answered", "1m cancelled", "3m cancelled", "6m cancelled", "12m cancelled"]);
    expect(await states(second.treatmentId)).toEqual(["1m planned", "3m planned", "6m planned", "12m planned"]);
    const third = await treatedAgain(clinic, first.requestId, { vein: "perforator", modality: "ugfs", mismatchReason: "Found at the table." }, "2026-11-03");
    expect(await states(third.treatmentId)).toEqual(["1m planned", "3m planned", "6m planned", "12m planned"]);
  });

  it("asks after the other leg and after a later day, whatever was answered before", async () => {
    const left = await treatedRequest(clinic);
    fixClock(A_WEEK_LATER);
    await answer(left.treatmentId, "1w");
    const right = await treatedAgain(clinic, left.requestId, RIGHT_GSV, "2026-11-03");
    const later = await treatedAgain(clinic, left.requestId, BRANCHES, "2026-11-10");
    for (const { treatmentId } of [right, later]) expect(await states(treatmentId)).toEqual(["1w planned", "1m planned", "3m planned", "6m planned", "12m planned"]);
  });

  it("keeps one check-in of a point that the session missed, which can still be answered", async () => {
    const first = await treatedRequest(clinic);
    fixClock(DAYS_LATER);
    const second = await treatedAgain(clinic, first.requestId, BRANCHES, "2026-11-03");
    expect(await states(first.treatmentId)).toEqual(["1w cancelled", "1m cancelled", "3m cancelled", "6m cancelled", "12m cancelled"]);
    await answer(second.treatmentId, "1w");
    expect(await states(second.treatmentId)).toEqual(["1w answered", "1m planned", "3m planned", "6m planned", "12m planned"]);
  });

  it("numbers the treatments of each leg, and draws no relief yet", async () => {
    const left = await treatedRequest(clinic);
    await treatedAgain(clinic, left.requestId, { vein: "tributaries", modality: "phlebectomy" }, "2026-11-03");
    await treatedAgain(clinic, left.requestId, RIGHT_GSV, "2026-11-03");
    const care = (await getRequest(clinic.actor.nurse, { requestId: left.requestId }))?.care;
    expect(care?.treatments.map(({ leg, numberOfLeg, operator }) => ({ leg, numberOfLeg, operator }))).toEqual([
      { leg: "left", numberOfLeg: 1, operator: clinic.actor.clinician.name },
      { leg: "left", numberOfLeg: 2, operator: clinic.actor.clinician.name },
      { leg: "right", numberOfLeg: 1, operator: clinic.actor.clinician.name },
    ]);
    expect(care?.relief).toMatchObject([{ point: "baseline", crampsPerWeek: 4, nightsWokenPerWeek: 3 }]);
    expect((await getRequest(clinic.actor.coordinator, { requestId: left.requestId }))?.care).toMatchObject({ relief: null, orders: [{ report: null }] });
  });

  it("refuses a day to come, a day before the request, and an operator who may not treat", async () => {
    const planned = await plannedRequest(clinic);
    const attempt = (changes: Parameters<typeof doneBy>[1]) => recordTreatment(clinic.actor.clinician, { treatmentId: planned.treatmentId, version: 1, ...doneBy(clinic, changes) });
    await expect(attempt({ treatedOn: "2026-11-04" })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "treatedOn" }] });
    await expect(attempt({ treatedOn: "2026-11-02" })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "treatedOn" }] });
    await expect(attempt({ operatorId: clinic.actor.nurse.staffId })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "operatorId" }] });
    expect(await treatmentRow(planned.treatmentId)).toMatchObject({ state: "planned", version: 1 });
  });

  it("asks why, where what was treated does not match the report, unless the plan has said so", async () => {
    const planned = await plannedRequest(clinic);
    const other = recordTreatment(clinic.actor.clinician, { treatmentId: planned.treatmentId, version: 1, ...doneBy(clinic, { vein: "ssv" }) });
    await expect(other).rejects.toMatchObject({ code: "invalid", fields: [{ field: "mismatchReason" }] });
    const right = await plannedRequest(clinic, RIGHT_GSV);
    const done = await recordTreatment(clinic.actor.clinician, { treatmentId: right.treatmentId, version: 1, ...doneBy(clinic, { leg: "right" }) });
    expect(await treatmentRow(done.treatmentId)).toMatchObject({ state: "done", mismatchReason: RIGHT_GSV.mismatchReason });
  });

  it("is refused the second time", async () => {
    const done = await treatedRequest(clinic);
    const again = recordTreatment(clinic.actor.clinician, { treatmentId: done.treatmentId, version: done.treatmentVersion, ...doneBy(clinic) });
    await expect(again).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("already recorded") });
  });
});

describeTreatmentRefusals({ permission: "treatments.record", act: (actor, seen, of) => recordTreatment(actor, { ...seen, ...doneBy(of) }) });
