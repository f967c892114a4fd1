import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { acceptRequest } from "./accept-request";
import { closeWithoutUltrasound } from "./close-without-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const words = { because: "no_scan_needed", reason: "Cramps stopped with the new medicine." } as const;

async function accepted(of: TestClinic) {
  const seen = await seenRequest(of);
  const { version } = await acceptRequest(of.actor.nurse, { ...seen, reason: "Fits.", patternOpinion: null });
  return { ...seen, version };
}

describe("closing without ultrasound", () => {
  it("closes an accepted request with the reason, and writes the audit row with it", async () => {
    const seen = await accepted(clinic);
    await closeWithoutUltrasound(clinic.actor.clinician, { ...seen, ...words });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "closed", version: seen.version + 1 });
    expect((await auditTrail(clinic.clinicId, "requests.close")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["stage"] });
  });

  it("is refused before anybody has accepted", async () => {
    const seen = await seenRequest(clinic);
    await expect(closeWithoutUltrasound(clinic.actor.clinician, { ...seen, ...words })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.close", by: "clinician", notBy: "nurse", prepare: accepted, act: (actor, seen) => closeWithoutUltrasound(actor, { ...seen, ...words }) });
