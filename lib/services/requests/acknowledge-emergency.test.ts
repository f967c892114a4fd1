import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenNow, seenRequest } from "@/db/testing/refusals";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { acknowledgeEmergency } from "./acknowledge-emergency";
import { getRequest } from "./get-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const emergency = (of: TestClinic) => seenRequest(of, { answers: EMERGENCY_ANSWERS });

describe("acknowledging an emergency", () => {
  it("names the person and the time, and writes the audit row with it", async () => {
    const seen = await emergency(clinic);
    await acknowledgeEmergency(clinic.actor.nurse, seen);
    const detail = await getRequest(clinic.actor.coordinator, { requestId: seen.requestId });
    expect(detail?.emergencyAcknowledged).toMatchObject({ by: clinic.actor.nurse.name });
    const event = (await auditTrail(clinic.clinicId, "requests.acknowledge_emergency")).at(-1);
    expect(event).toMatchObject({ outcome: "ok", changedFields: ["emergencyAcknowledgedById", "emergencyAcknowledgedAt"] });
  });

  it("is refused the second time, and when there is no emergency", async () => {
    const seen = await emergency(clinic);
    await acknowledgeEmergency(clinic.actor.nurse, seen);
    await expect(acknowledgeEmergency(clinic.actor.clinician, await seenNow(seen.requestId))).rejects.toMatchObject({ code: "invalid" });
    const calm = await seenRequest(clinic);
    await expect(acknowledgeEmergency(clinic.actor.nurse, calm)).rejects.toMatchObject({ code: "invalid" });
    expect((await requestRow(calm.requestId)).emergencyAcknowledgedAt).toBeNull();
  });
});

describeRefusals({ permission: "requests.acknowledge_emergency", by: "nurse", notBy: "coordinator", prepare: emergency, act: (actor, seen) => acknowledgeEmergency(actor, seen) });
