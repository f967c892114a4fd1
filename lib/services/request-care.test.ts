import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { checkInRows, RIGHT_GSV, treatedAgain, treatedRequest } from "@/db/testing/treated";
import { fixClock } from "@/lib/platform/clock";
import { recordCheckIn } from "./check-ins/record-check-in";
import { getRequest } from "./requests/get-request";

useTestDatabase();

const MONTH_LATER = new Date("2026-12-03T15:00:00Z");

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

async function bothLegsAnswered() {
  const { requestId, treatmentId } = await treatedRequest(clinic);
  await treatedAgain(clinic, requestId, RIGHT_GSV, "2026-11-03");
  fixClock(MONTH_LATER);
  const month = (await checkInRows(treatmentId)).find(({ point }) => point === "1m");
  await recordCheckIn(clinic.actor.nurse, { checkInId: month?.id ?? "", version: month?.version ?? 0, answers: { pgic: "much_better", cramps14d: 2 } });
  return requestId;
}

describe("the relief of a request", () => {
  it("is told of each treated leg, with the clinic's medians to compare with, and no rate of fewer than ten people in them", async () => {
    const requestId = await bothLegsAnswered();
    const care = (await getRequest(clinic.actor.nurse, { requestId }))?.care;
    expect(care?.reliefAfterFirst).toEqual([{ leg: "right", isRelieved: true }, { leg: "left", isRelieved: true }]);
    expect(care?.reliefMedians?.find(({ point }) => point === "1m")).toMatchObject({ crampsPerWeek: null, nightsWokenPerWeek: null, worstPain: null });
  });

  it("is nothing at all for a coordinator, who sees no outcomes of a person", async () => {
    const requestId = await bothLegsAnswered();
    const care = (await getRequest(clinic.actor.coordinator, { requestId }))?.care;
    expect(care).toMatchObject({ relief: null, reliefAfterFirst: [], reliefMedians: null, rvcss: [] });
  });
});
