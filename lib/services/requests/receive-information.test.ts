import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { askInformation } from "./ask-information";
import { receiveInformation } from "./receive-information";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const reason = "Left calf, by phone.";

async function waiting(of: TestClinic) {
  const seen = await seenRequest(of);
  const { version } = await askInformation(of.actor.nurse, { ...seen, topic: "unclear_answers", reason: "Which leg?" });
  return { ...seen, version };
}

describe("receiving information", () => {
  it("makes a waiting request new again, with what the patient said, and writes the audit row", async () => {
    const seen = await waiting(clinic);
    await receiveInformation(clinic.actor.coordinator, { ...seen, reason });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "new", version: seen.version + 1 });
    expect((await auditTrail(clinic.clinicId, "requests.receive_information")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["stage"] });
  });

  it("is refused when nothing was asked", async () => {
    const seen = await seenRequest(clinic);
    await expect(receiveInformation(clinic.actor.coordinator, { ...seen, reason })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.receive_information", by: "coordinator", notBy: "sonographer", prepare: waiting, act: (actor, seen) => receiveInformation(actor, { ...seen, reason }) });
