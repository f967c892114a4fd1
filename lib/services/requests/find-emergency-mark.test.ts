import { beforeEach, describe, expect, it } from "vitest";
import { CALM_ANSWERS, EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makeRequest } from "@/db/testing/requests";
import { acknowledgeEmergency } from "./acknowledge-emergency";
import { findEmergencyMark } from "./find-emergency-mark";

useTestDatabase();

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
});

describe("the mark of open emergencies", () => {
  it("changes when an emergency arrives and when it is acknowledged, and not for a calm request", async () => {
    const before = await findEmergencyMark(clinic.actor.coordinator);
    await makeRequest(clinic.patient, { answers: CALM_ANSWERS });
    expect(await findEmergencyMark(clinic.actor.coordinator)).toBe(before);
    const { id } = await makeRequest(clinic.patient, { answers: EMERGENCY_ANSWERS });
    const arrived = await findEmergencyMark(clinic.actor.coordinator);
    expect(arrived).not.toBe(before);
    await acknowledgeEmergency(clinic.actor.nurse, { requestId: id, version: 1 });
    expect(await findEmergencyMark(clinic.actor.coordinator)).not.toBe(arrived);
  });

  it("is of one clinic, and of those who may see the list", async () => {
    const other = await makeClinic();
    const before = await findEmergencyMark(clinic.actor.nurse);
    await makeRequest(other.patient, { answers: EMERGENCY_ANSWERS });
    expect(await findEmergencyMark(clinic.actor.nurse)).toBe(before);
    await expect(findEmergencyMark(clinic.actor.admin)).rejects.toThrow("role");
  });

  it("leaves no audit row: it tells nothing about anybody", async () => {
    await findEmergencyMark(clinic.actor.nurse);
    expect(await auditTrail(clinic.clinicId, "requests.list")).toEqual([]);
  });
});
