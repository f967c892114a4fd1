import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { checkInRows, treatedRequest } from "@/db/testing/treated";
import type { CheckInPoint } from "@/lib/domain/check-in";
import type { RecordCheckInInput } from "@/lib/inputs/check-ins";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { fixClock } from "@/lib/platform/clock";
import { getRequest } from "../requests/get-request";
import { listRequests } from "../requests/list-requests";
import { recordCheckIn } from "./record-check-in";

useTestDatabase();

const SAFE = { emergencySymptoms: [], limbSymptoms: [], newSwelling: "no", constantCalfPain: "no", hardSoreCord: "no", spreadingRedness: "no", veinBleeding: "no" } as const;
const DAYS: Partial<Record<CheckInPoint, Date>> = { "1w": new Date("2026-11-10T15:00:00Z"), "1m": new Date("2026-12-03T15:00:00Z"), "3m": new Date("2027-02-01T15:00:00Z") };

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

async function answer(treatmentId: string, point: CheckInPoint, answers: RecordCheckInInput["answers"]) {
  fixClock(DAYS[point] ?? TUESDAY_MORNING);
  const checkIn = (await checkInRows(treatmentId)).find((row) => row.point === point);
  await recordCheckIn(clinic.actor.nurse, { checkInId: checkIn?.id ?? "", version: checkIn?.version ?? 0, answers: { ...SAFE, ...answers } });
}

async function standsInWorse(requestId: string): Promise<boolean> {
  return (await listRequests(clinic.actor.nurse, freshWorklistQuery("worse"))).rows.some(({ id }) => id === requestId);
}

it("a person stands in “Worse since treatment” from a quarter more cramps on, and not one below", async () => {
  const { requestId, treatmentId } = await treatedRequest(clinic);
  expect((await getRequest(clinic.actor.nurse, { requestId }))?.answers.cramps14d).toBe(8);
  await answer(treatmentId, "1m", { pgic: "no_change", cramps14d: 9 });
  expect(await standsInWorse(requestId)).toBe(false);
  fixClock(TUESDAY_MORNING);
  const other = await treatedRequest(clinic);
  await answer(other.treatmentId, "1m", { pgic: "no_change", cramps14d: 10 });
  expect(await standsInWorse(other.requestId)).toBe(true);
});

it("a person's own word “a little worse” is enough, and worse wins over fewer cramps", async () => {
  const { requestId, treatmentId } = await treatedRequest(clinic);
  await answer(treatmentId, "1w", { pgic: "a_little_worse" });
  expect(await standsInWorse(requestId)).toBe(true);
  await answer(treatmentId, "1m", { pgic: "a_little_worse", cramps14d: 0 });
  expect(await standsInWorse(requestId)).toBe(true);
});

it("a later better answer takes the person out, and a worse one brings them back", async () => {
  const { requestId, treatmentId } = await treatedRequest(clinic);
  await answer(treatmentId, "1w", { pgic: "much_worse" });
  expect(await standsInWorse(requestId)).toBe(true);
  await answer(treatmentId, "1m", { pgic: "much_better", cramps14d: 2 });
  expect(await standsInWorse(requestId)).toBe(false);
  await answer(treatmentId, "3m", { pgic: "no_change", cramps14d: 12 });
  expect(await standsInWorse(requestId)).toBe(true);
});
