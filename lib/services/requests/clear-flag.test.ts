import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenNow, seenRequest } from "@/db/testing/refusals";
import { CALM_ANSWERS, EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { newId } from "@/lib/platform/id";
import { clearFlag } from "./clear-flag";
import { getRequest } from "./get-request";
import { raiseUrgency } from "./raise-urgency";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const reason = "Spoke to the patient; seen in the emergency department yesterday.";
const emergency = (of: TestClinic) => seenRequest(of, { answers: EMERGENCY_ANSWERS });

async function openFlag(of: TestClinic, requestId: string, flag = "F01"): Promise<string> {
  const detail = await getRequest(of.actor.clinician, { requestId });
  const found = detail?.flags.find((one) => one.flag === flag);
  if (!found) throw new Error(`No ${flag} on this request.`);
  return found.id;
}

describe("clearing a safety flag", () => {
  it("keeps who, when and why, lowers the urgency, and writes the audit row with it", async () => {
    const seen = await emergency(clinic);
    await clearFlag(clinic.actor.clinician, { ...seen, flagId: await openFlag(clinic, seen.requestId), reason });
    expect(await requestRow(seen.requestId)).toMatchObject({ urgency: 0, version: seen.version + 1 });
    const detail = await getRequest(clinic.actor.nurse, { requestId: seen.requestId });
    expect(detail?.flags[0]?.cleared).toMatchObject({ by: clinic.actor.clinician.name, reason, byAnswers: false });
    expect(detail?.bookingRefusal).toBeNull();
    expect((await auditTrail(clinic.clinicId, "requests.clear_flag")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["flags", "urgency"] });
  });

  it("leaves the urgency of the flags that stay open, and of what was raised by hand", async () => {
    const two = await seenRequest(clinic, { answers: { ...EMERGENCY_ANSWERS, legSore: "open" } });
    await clearFlag(clinic.actor.clinician, { ...two, flagId: await openFlag(clinic, two.requestId), reason });
    expect(await requestRow(two.requestId)).toMatchObject({ urgency: 1 });
    const raised = await seenRequest(clinic, { answers: { ...CALM_ANSWERS, legSore: "open" } });
    await raiseUrgency(clinic.actor.nurse, { ...raised, urgency: "SAME_DAY", reason: "Worried." });
    await clearFlag(clinic.actor.clinician, { ...(await seenNow(raised.requestId)), flagId: await openFlag(clinic, raised.requestId, "F13"), reason });
    expect(await requestRow(raised.requestId)).toMatchObject({ urgency: 2 });
  });

  it("is refused a second time, and for a flag of another request", async () => {
    const seen = await emergency(clinic);
    const flagId = await openFlag(clinic, seen.requestId);
    const { version } = await clearFlag(clinic.actor.clinician, { ...seen, flagId, reason });
    for (const id of [flagId, newId(), await openFlag(clinic, (await emergency(clinic)).requestId)]) {
      await expect(clearFlag(clinic.actor.clinician, { ...seen, version, flagId: id, reason })).rejects.toMatchObject({ code: "invalid" });
    }
  });

  it("never gives its reason or the patient's words for a flag to a coordinator", async () => {
    const seen = await emergency(clinic);
    await clearFlag(clinic.actor.clinician, { ...seen, flagId: await openFlag(clinic, seen.requestId), reason });
    const detail = await getRequest(clinic.actor.coordinator, { requestId: seen.requestId });
    expect(detail?.flags[0]).toMatchObject({ patientSaid: null, note: null, cleared: { reason: null } });
  });
});

describeRefusals({ permission: "requests.clear_flag", by: "clinician", notBy: "nurse", prepare: emergency, act: (actor, seen) => clearFlag(actor, { ...seen, flagId: newId(), reason }) });
