import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { askInformation } from "./ask-information";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const words = { topic: "missing_answers", reason: "Which leg hurts?" } as const;

describe("asking for information", () => {
  it("parks a new request with the question, and writes the audit row with it", async () => {
    const seen = await seenRequest(clinic);
    const moved = await askInformation(clinic.actor.coordinator, { ...seen, ...words });
    expect(moved.stage).toBe("needs_info");
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "needs_info", version: moved.version });
    const event = (await auditTrail(clinic.clinicId, "requests.ask_information")).at(-1);
    expect(event).toMatchObject({ outcome: "ok", subjectId: seen.requestId, changedFields: ["stage"] });
  });

  it("is refused while the answer is still awaited", async () => {
    const seen = await seenRequest(clinic);
    const { version } = await askInformation(clinic.actor.coordinator, { ...seen, ...words });
    await expect(askInformation(clinic.actor.coordinator, { ...seen, version, ...words })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.ask_information", by: "coordinator", notBy: "sonographer", act: (actor, seen) => askInformation(actor, { ...seen, ...words }) });
