import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CALM_ANSWERS } from "@/db/testing/answers";
import { auditTrail } from "@/db/testing/audit-trail";
import { scheduledRequest, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenRequest } from "@/db/testing/refusals";
import { fixClock } from "@/lib/platform/clock";
import { acceptRequest } from "./accept-request";
import { getDaySheet } from "./get-day-sheet";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

describe("the day sheet", () => {
  it("holds today's and tomorrow's ultrasounds, and whom to call: what is urgent at any stage first, then triage", async () => {
    const today = await scheduledRequest(clinic, { startsAt: new Date("2026-11-03T15:00:00Z") });
    const tomorrow = await scheduledRequest(clinic, { startsAt: new Date("2026-11-04T15:00:00Z") });
    await scheduledRequest(clinic, { startsAt: new Date("2026-11-05T15:00:00Z") });
    const routine = await seenRequest(clinic);
    const accepted = await seenRequest(clinic);
    await acceptRequest(clinic.actor.nurse, { ...accepted, reason: "Fits.", patternOpinion: null });
    const emergency = await seenRequest(clinic, { answers: { ...CALM_ANSWERS, emergencySymptoms: ["chest_pain"] } });
    const sheet = await getDaySheet(clinic.actor.coordinator);
    expect(sheet.days.map(({ on, scans }) => [on, scans.map(({ requestId }) => requestId)])).toEqual([
      ["2026-11-03", [today.requestId]],
      ["2026-11-04", [tomorrow.requestId]],
    ]);
    expect(sheet.toCall.map(({ id }) => id)).toEqual([emergency.requestId, routine.requestId]);
    expect(sheet).toMatchObject({ toCallTotal: 2, clinic: { emergencyPolicy: "Call now; if nobody answers, ask for a welfare check." } });
    expect((await auditTrail(clinic.clinicId, "requests.export")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 4, actorId: clinic.actor.coordinator.staffId });
  });

  it("tells a coordinator the contact task and not what the patient ticked, and a nurse both", async () => {
    const chest = (reasons: { text: string }[]) => reasons.some(({ text }) => /chest/i.test(text));
    expect((await getDaySheet(clinic.actor.coordinator)).toCall.some(({ reasons, pattern }) => chest(reasons) || pattern !== null)).toBe(false);
    expect((await getDaySheet(clinic.actor.nurse)).toCall.some(({ reasons }) => chest(reasons))).toBe(true);
  });

  it("holds nothing of another clinic, and is refused to an admin, who leaves a denied row", async () => {
    const other = await makeClinic();
    const { requestId } = await seenRequest(other);
    const sheet = await getDaySheet(other.actor.nurse);
    expect(sheet.toCall.map(({ id }) => id)).toEqual([requestId]);
    expect((await requestRow(requestId)).clinicId).toBe(other.clinicId);
    await expect(getDaySheet(clinic.actor.admin)).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "requests.export")).at(-1)).toMatchObject({ outcome: "denied" });
  });
});
