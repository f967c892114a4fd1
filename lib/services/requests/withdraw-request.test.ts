import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { declineRequest } from "./decline-request";
import { withdrawRequest } from "./withdraw-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const words = { because: "patient_asked", reason: "Feels better." } as const;

describe("withdrawing a request", () => {
  it("ends it with the reason, and writes the audit row with it", async () => {
    const seen = await seenRequest(clinic);
    await withdrawRequest(clinic.actor.coordinator, { ...seen, ...words });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "withdrawn", version: seen.version + 1 });
    expect((await auditTrail(clinic.clinicId, "requests.withdraw")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["stage"] });
  });

  it("is refused when the request has already ended", async () => {
    const seen = await seenRequest(clinic);
    const { version } = await declineRequest(clinic.actor.nurse, { ...seen, because: "other", reason: "Moved away." });
    await expect(withdrawRequest(clinic.actor.nurse, { ...seen, version, ...words })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.withdraw", by: "coordinator", notBy: "sonographer", act: (actor, seen) => withdrawRequest(actor, { ...seen, ...words }) });
