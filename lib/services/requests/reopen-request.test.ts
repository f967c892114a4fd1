import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { acceptRequest } from "./accept-request";
import { closeWithoutUltrasound } from "./close-without-ultrasound";
import { declineRequest } from "./decline-request";
import { reopenRequest } from "./reopen-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const reason = "The patient called again.";

async function declined(of: TestClinic) {
  const seen = await seenRequest(of);
  const { version } = await declineRequest(of.actor.nurse, { ...seen, because: "other", reason: "Moved away." });
  return { ...seen, version };
}

describe("reopening a request", () => {
  it("brings an ended request back to the stage before its end, and writes the audit row with it", async () => {
    const seen = await declined(clinic);
    await reopenRequest(clinic.actor.clinician, { ...seen, reason });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "new", version: seen.version + 1 });
    expect((await auditTrail(clinic.clinicId, "requests.reopen")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["stage"] });
  });

  it("leads a closed request back to accepted, not to new", async () => {
    const seen = await seenRequest(clinic);
    const { clinician } = clinic.actor;
    const accepted = await acceptRequest(clinician, { ...seen, reason: "Fits.", patternOpinion: null });
    const closed = await closeWithoutUltrasound(clinician, { ...seen, version: accepted.version, because: "other", reason: "No." });
    const reopened = await reopenRequest(clinician, { ...seen, version: closed.version, reason });
    expect(reopened.stage).toBe("accepted");
  });

  it("is refused while the request is open", async () => {
    const seen = await seenRequest(clinic);
    await expect(reopenRequest(clinic.actor.clinician, { ...seen, reason })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.reopen", by: "clinician", notBy: "nurse", prepare: declined, act: (actor, seen) => reopenRequest(actor, { ...seen, reason }) });
