import { afterAll, beforeAll, expect, it } from "vitest";
import { LEFT_LEG, orderedRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic } from "@/db/testing/factory";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { fixClock } from "@/lib/platform/clock";
import { scheduleUltrasound } from "../ultrasounds/schedule-ultrasound";
import { listRequests } from "./list-requests";

useTestDatabase();

beforeAll(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

it("shows the open scan for a clot of a request that is only accepted, and none of a request without one", async () => {
  const clinic = await makeClinic();
  const { requestId, orderId, orderVersion } = await orderedRequest(clinic, { ...LEFT_LEG, purpose: "dvt", study: "limited", priority: "same_day" });
  const plain = await orderedRequest(clinic);
  const besides = async (id: string) => (await listRequests(clinic.actor.clinician, freshWorklistQuery("all"))).rows.find((row) => row.id === id)?.besides;
  expect(await besides(requestId)).toEqual({ purpose: "dvt", isScheduled: false });
  expect(await besides(plain.requestId)).toBeNull();
  await scheduleUltrasound(clinic.actor.nurse, { orderId, version: orderVersion, ...slotOf(clinic) });
  expect(await besides(requestId)).toEqual({ purpose: "dvt", isScheduled: true });
});
