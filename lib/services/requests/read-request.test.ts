import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { checkInRows, RIGHT_GSV, treatedAgain, treatedRequest } from "@/db/testing/treated";
import type { CheckInPoint } from "@/lib/domain/check-in";
import { fixClock } from "@/lib/platform/clock";
import { recordCheckIn } from "../check-ins/record-check-in";
import { closeRequest } from "./close-request";
import { readRequest } from "./read-request";

useTestDatabase();

const WEEK_LATER = new Date("2026-11-10T15:00:00Z");
const MONTH_LATER = new Date("2026-12-03T15:00:00Z");
let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

async function answer(treatmentId: string, point: CheckInPoint, answers: object) {
  const row = (await checkInRows(treatmentId)).find((checkIn) => checkIn.point === point);
  await recordCheckIn(clinic.actor.nurse, { checkInId: row?.id ?? "", version: row?.version ?? 0, answers: { ...answers } });
}

describe("following a treated request through the API", () => {
  it("tells the dates, the signed reading, the treatments and the last complete relief, with both legs as one answer", async () => {
    const { requestId, treatmentId } = await treatedRequest(clinic);
    await treatedAgain(clinic, requestId, RIGHT_GSV, "2026-11-03");
    const relief = async () => (await readRequest(clinic.api, { requestId }))?.relief;
    expect(await relief()).toEqual({ due: 0, answered: 0, last: null });
    fixClock(WEEK_LATER);
    expect(await relief()).toEqual({ due: 1, answered: 0, last: null });
    await answer(treatmentId, "1w", { pgic: "a_little_better" });
    expect(await relief()).toEqual({ due: 1, answered: 1, last: { point: "1w", meaningfulRelief: false } });
    fixClock(MONTH_LATER);
    await answer(treatmentId, "1m", { pgic: "much_better", cramps14d: 1 });
    expect(await readRequest(clinic.api, { requestId })).toMatchObject({
      stage: "follow_up",
      dates: { signed: "2026-11-03T13:00:00.000Z", treated: "2026-11-03", closed: null },
      ultrasound: { ordered: true, legs: ["left"], reflux: { left: "yes", right: null } },
      treatments: [{ on: "2026-11-03", leg: "left", modality: "rfa" }, { on: "2026-11-03", leg: "right", modality: "rfa" }],
      relief: { due: 2, answered: 2, last: { point: "1m", meaningfulRelief: true } },
    });
    expect((await auditTrail(clinic.clinicId, "requests.read")).at(-1)).toMatchObject({ outcome: "ok", subjectId: requestId, changedFields: [] });
  });

  it("counts an answer without its word of change as not answered", async () => {
    const { requestId, treatmentId } = await treatedRequest(clinic);
    fixClock(MONTH_LATER);
    await answer(treatmentId, "1m", { cramps14d: 1 });
    expect((await readRequest(clinic.api, { requestId }))?.relief).toEqual({ due: 2, answered: 0, last: null });
  });

  it("keeps what was due before the end as due", async () => {
    const { requestId, version } = await treatedRequest(clinic);
    fixClock(WEEK_LATER);
    await closeRequest(clinic.actor.clinician, { requestId, version, outcome: "not_known", reason: "Moved away." });
    fixClock(MONTH_LATER);
    expect(await readRequest(clinic.api, { requestId })).toMatchObject({ stage: "closed", dates: { closed: WEEK_LATER.toISOString() }, relief: { due: 1, answered: 0 } });
  });

  it("is null in another clinic, and refused to a client without the scope", async () => {
    const { requestId } = await treatedRequest(clinic);
    expect(await readRequest((await makeClinic()).api, { requestId })).toBeNull();
    await expect(readRequest({ ...clinic.api, scopes: ["requests.create"] }, { requestId })).rejects.toMatchObject({ code: "forbidden" });
  });
});
