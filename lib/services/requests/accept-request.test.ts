import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenNow, seenRequest } from "@/db/testing/refusals";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { acceptRequest } from "./accept-request";
import { askInformation } from "./ask-information";
import { getRequest } from "./get-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const words = { reason: "Night cramps with bulging veins.", patternOpinion: null };

describe("accepting a request", () => {
  it("moves a new request to accepted, with the person's own reason, and writes the audit row with it", async () => {
    const seen = await seenRequest(clinic);
    const moved = await acceptRequest(clinic.actor.nurse, { ...seen, ...words });
    expect(moved).toMatchObject({ requestId: seen.requestId, stage: "accepted", version: seen.version + 1 });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "accepted", version: moved.version });
    const detail = await getRequest(clinic.actor.nurse, { requestId: seen.requestId });
    expect(detail?.moves.at(-1)).toMatchObject({ verb: "accept", fromStage: "new", reason: words.reason, actorName: clinic.actor.nurse.name, mayUndo: true });
    const event = (await auditTrail(clinic.clinicId, "requests.accept")).at(-1);
    expect(event).toMatchObject({ outcome: "ok", actorId: clinic.actor.nurse.staffId, subjectId: seen.requestId, patientId: detail?.patient.patientId, changedFields: ["stage"] });
  });

  it("keeps what the person thinks of the pattern summary beside the reason", async () => {
    const seen = await seenRequest(clinic);
    await acceptRequest(clinic.actor.clinician, { ...seen, reason: "Worth a scan.", patternOpinion: "disagree" });
    const detail = await getRequest(clinic.actor.clinician, { requestId: seen.requestId });
    expect(detail?.moves.at(-1)).toMatchObject({ reason: "Worth a scan.", patternOpinion: "disagree" });
    const forDesk = await getRequest(clinic.actor.coordinator, { requestId: seen.requestId });
    expect(forDesk?.moves.at(-1)?.patternOpinion).toBeNull();
  });

  it("records a standard reason in its words, alone or with the person's own", async () => {
    for (const [reason, recorded] of [["", "Fits the free screening"], ["Calls back on Friday.", "Fits the free screening: Calls back on Friday."]] as const) {
      const seen = await seenRequest(clinic);
      await acceptRequest(clinic.actor.nurse, { ...seen, because: "fits_screening", reason, patternOpinion: null });
      const detail = await getRequest(clinic.actor.nurse, { requestId: seen.requestId });
      expect(detail?.moves.at(-1)?.reason).toBe(recorded);
    }
  });

  it("asks for own words when the request is urgent, and says that nobody has called yet", async () => {
    const seen = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    const attempt = acceptRequest(clinic.actor.nurse, { ...seen, because: "fits_screening", reason: "", patternOpinion: null });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Nobody has called yet.") });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "new", version: seen.version });
  });

  it("is possible with an open emergency flag, and booking stays refused", async () => {
    const seen = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    await acceptRequest(clinic.actor.nurse, { ...seen, ...words });
    const detail = await getRequest(clinic.actor.nurse, { requestId: seen.requestId });
    expect(detail?.stage).toBe("accepted");
    expect(detail?.bookingRefusal).toMatch(/F01/);
  });

  it("is refused with the reason when the request is not new", async () => {
    const seen = await seenRequest(clinic);
    await askInformation(clinic.actor.nurse, { ...seen, topic: "missing_answers", reason: "Which leg?" });
    const attempt = acceptRequest(clinic.actor.nurse, { ...(await seenNow(seen.requestId)), ...words });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("only from New") });
    expect((await auditTrail(clinic.clinicId, "requests.accept")).at(-1)).toMatchObject({ outcome: "failed", errorCode: "invalid", changedFields: [] });
  });
});

describeRefusals({ permission: "requests.accept", by: "nurse", notBy: "coordinator", act: (actor, seen) => acceptRequest(actor, { ...seen, ...words }) });
