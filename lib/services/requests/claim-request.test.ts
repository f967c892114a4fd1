import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { claimRequest } from "./claim-request";
import { declineRequest } from "./decline-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

describe("claiming a request", () => {
  it("makes it the person's own, and writes the audit row with it", async () => {
    const seen = await seenRequest(clinic);
    await claimRequest(clinic.actor.nurse, seen);
    expect(await requestRow(seen.requestId)).toMatchObject({ assignedToId: clinic.actor.nurse.staffId, version: seen.version + 1 });
    expect((await auditTrail(clinic.clinicId, "requests.claim")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["assignedToId"] });
  });

  it("is refused when somebody else has it, and once it has ended", async () => {
    const seen = await seenRequest(clinic);
    const { version } = await claimRequest(clinic.actor.nurse, seen);
    await expect(claimRequest(clinic.actor.clinician, { ...seen, version })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Somebody else") });
    const ended = await seenRequest(clinic);
    const declined = await declineRequest(clinic.actor.nurse, { ...ended, because: "other", reason: "Moved away." });
    await expect(claimRequest(clinic.actor.nurse, { ...ended, version: declined.version })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.claim", by: "coordinator", notBy: "sonographer", act: (actor, seen) => claimRequest(actor, seen) });
