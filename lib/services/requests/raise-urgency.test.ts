import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenNow, seenRequest } from "@/db/testing/refusals";
import { CALM_ANSWERS, EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { declineRequest } from "./decline-request";
import { getRequest } from "./get-request";
import { raiseUrgency } from "./raise-urgency";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const reason = "Sounded very short of breath on the phone.";

describe("raising the urgency", () => {
  it("sets it, tightens the first-contact clock, keeps the reason as a note, and writes the audit row", async () => {
    const seen = await seenRequest(clinic);
    const before = await requestRow(seen.requestId);
    await raiseUrgency(clinic.actor.nurse, { ...seen, urgency: "EMERGENCY", reason });
    const after = await requestRow(seen.requestId);
    expect(after).toMatchObject({ urgency: 3, raisedUrgency: 3, version: seen.version + 1 });
    expect(after.firstContactDueAt.getTime()).toBeLessThan(before.firstContactDueAt.getTime());
    const detail = await getRequest(clinic.actor.nurse, { requestId: seen.requestId });
    expect(detail?.notes[0]?.body).toBe(`Urgency set to EMERGENCY: ${reason}`);
    expect((await auditTrail(clinic.clinicId, "requests.raise_urgency")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["raisedUrgency", "urgency"] });
  });

  it("may be taken back, but never below an open flag", async () => {
    const seen = await seenRequest(clinic, { answers: { ...CALM_ANSWERS, legSore: "open" } });
    await raiseUrgency(clinic.actor.nurse, { ...seen, urgency: "SAME_DAY", reason });
    await expect(raiseUrgency(clinic.actor.nurse, { ...(await seenNow(seen.requestId)), urgency: "ROUTINE", reason })).rejects.toMatchObject({ code: "invalid" });
    await raiseUrgency(clinic.actor.nurse, { ...(await seenNow(seen.requestId)), urgency: "SOON", reason });
    expect(await requestRow(seen.requestId)).toMatchObject({ urgency: 1 });
  });

  it("is refused when nothing changes, and once the request has ended", async () => {
    const urgent = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    await expect(raiseUrgency(clinic.actor.nurse, { ...urgent, urgency: "EMERGENCY", reason })).rejects.toMatchObject({ code: "invalid" });
    const seen = await seenRequest(clinic);
    const { version } = await declineRequest(clinic.actor.nurse, { ...seen, because: "other", reason: "Moved away." });
    await expect(raiseUrgency(clinic.actor.nurse, { ...seen, version, urgency: "SOON", reason })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.raise_urgency", by: "nurse", notBy: "coordinator", act: (actor, seen) => raiseUrgency(actor, { ...seen, urgency: "SOON", reason }) });
