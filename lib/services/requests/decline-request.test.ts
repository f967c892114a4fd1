import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { acceptRequest } from "./accept-request";
import { declineRequest } from "./decline-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const words = { because: "other_care_first", reason: "Needs a vascular clinic first." } as const;

describe("declining a request", () => {
  it("ends it with the picked reason and the words, and writes the audit row with it", async () => {
    const seen = await seenRequest(clinic);
    await declineRequest(clinic.actor.nurse, { ...seen, ...words });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "declined", version: seen.version + 1 });
    expect((await auditTrail(clinic.clinicId, "requests.decline")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["stage"] });
  });

  it("is refused once the screening is agreed", async () => {
    const seen = await seenRequest(clinic);
    const { version } = await acceptRequest(clinic.actor.nurse, { ...seen, reason: "Fits.", patternOpinion: null });
    await expect(declineRequest(clinic.actor.nurse, { ...seen, version, ...words })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.decline", by: "clinician", notBy: "coordinator", act: (actor, seen) => declineRequest(actor, { ...seen, ...words }) });
