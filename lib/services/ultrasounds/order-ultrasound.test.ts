import { beforeAll, describe, expect, it } from "vitest";
import { CALM_ANSWERS, EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { auditTrail } from "@/db/testing/audit-trail";
import { acceptedRequest, LEFT_LEG, orderRow } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenNow, seenRequest } from "@/db/testing/refusals";
import { acceptRequest } from "../requests/accept-request";
import { declineRequest } from "../requests/decline-request";
import { cancelOrder } from "./cancel-order";
import { orderUltrasound } from "./order-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const CLOSURE = { ...LEFT_LEG, purpose: "closure_scan", study: "limited", indication: "Z09" } as const;
const CLOT = { ...LEFT_LEG, purpose: "dvt", study: "limited", indication: "I82.4", priority: "same_day" } as const;

describe("ordering an ultrasound", () => {
  it("keeps the order, moves the request to be scheduled, and writes an audit row for each", async () => {
    const seen = await acceptedRequest(clinic);
    const step = await orderUltrasound(clinic.actor.clinician, { ...seen, ...LEFT_LEG, needs: ["interpreter"], clinicalQuestion: "Is the great saphenous vein refluxing?" });
    const request = await requestRow(seen.requestId);
    expect(request).toMatchObject({ stage: "ultrasound_ordered", version: step.version });
    expect(await orderRow(step.orderId)).toMatchObject({ ...LEFT_LEG, needs: ["interpreter"], clinicalQuestion: "Is the great saphenous vein refluxing?", state: "ordered", version: step.orderVersion, orderedById: clinic.actor.clinician.staffId });
    const events = (await auditTrail(clinic.clinicId, "ultrasounds.order")).slice(-2);
    expect(events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ outcome: "ok", subjectKind: "request", subjectId: seen.requestId, patientId: request.patientId, changedFields: ["stage"] }),
        expect.objectContaining({ outcome: "ok", subjectKind: "ultrasound", subjectId: step.orderId, patientId: request.patientId }),
      ]),
    );
  });

  it("of a closure scan or repeat leaves the stage alone, beside the open diagnostic one", async () => {
    const seen = await acceptedRequest(clinic);
    const diagnostic = await orderUltrasound(clinic.actor.clinician, { ...seen, ...LEFT_LEG });
    const closure = await orderUltrasound(clinic.actor.clinician, { requestId: seen.requestId, version: diagnostic.version, ...CLOSURE });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "ultrasound_ordered", version: closure.version });
    const twice = orderUltrasound(clinic.actor.clinician, { requestId: seen.requestId, version: diagnostic.version, ...CLOSURE });
    await expect(twice).rejects.toMatchObject({ code: "conflict" });
  });

  it("of a second diagnostic one waits until the first is reported or cancelled", async () => {
    const seen = await acceptedRequest(clinic);
    const { orderId, orderVersion, version } = await orderUltrasound(clinic.actor.clinician, { ...seen, ...LEFT_LEG });
    await expect(orderUltrasound(clinic.actor.clinician, { ...seen, version, ...LEFT_LEG })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("only from Accepted or Reported") });
    const cancelled = await cancelOrder(clinic.actor.clinician, { orderId, version: orderVersion, reason: "Wrong leg." });
    await orderUltrasound(clinic.actor.clinician, { ...seen, version: cancelled.version, ...LEFT_LEG, legs: "right" });
  });

  it("before the request is accepted is refused, but for a suspected clot", async () => {
    const seen = await seenRequest(clinic);
    for (const order of [LEFT_LEG, CLOSURE]) await expect(orderUltrasound(clinic.actor.clinician, { ...seen, ...order })).rejects.toMatchObject({ code: "invalid" });
    const step = await orderUltrasound(clinic.actor.clinician, { ...seen, ...CLOT });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "new", version: step.version });
  });

  it("on an ended request is refused, also for a suspected clot", async () => {
    const seen = await seenRequest(clinic);
    const { version } = await declineRequest(clinic.actor.nurse, { ...seen, because: "other", reason: "Moved away." });
    await expect(orderUltrasound(clinic.actor.clinician, { ...seen, version, ...CLOT })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("declined") });
  });

  it("is refused while an emergency flag is open, but for a same-day scan for a clot", async () => {
    const seen = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    await acceptRequest(clinic.actor.nurse, { ...seen, reason: "Fits.", patternOpinion: null });
    const now = await seenNow(seen.requestId);
    for (const order of [LEFT_LEG, { ...CLOT, priority: "soon" as const }]) {
      await expect(orderUltrasound(clinic.actor.clinician, { ...now, ...order })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("F01") });
    }
    await orderUltrasound(clinic.actor.clinician, { ...now, ...CLOT });
  });
});

describe("ordering without vein signs", () => {
  const accepted = async (visibleVeins: "none" | "not_sure") => {
    const seen = await seenRequest(clinic, { answers: { ...CALM_ANSWERS, visibleVeins: { left: visibleVeins, right: visibleVeins } } });
    await acceptRequest(clinic.actor.nurse, { ...seen, reason: "Fits.", patternOpinion: null });
    return seenNow(seen.requestId);
  };

  it.each(["none", "not_sure"] as const)("is refused until somebody has looked at the leg and says why: veins %s", async (veins) => {
    const seen = await accepted(veins);
    const attempt = orderUltrasound(clinic.actor.clinician, { ...seen, ...LEFT_LEG });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Look at the leg first"), fields: [{ field: "noSignsReason" }] });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "accepted", version: seen.version });
    const { orderId } = await orderUltrasound(clinic.actor.clinician, { ...seen, ...LEFT_LEG, noSignsReason: "Blue veins behind the knee." });
    expect(await orderRow(orderId)).toMatchObject({ noSignsReason: "Blue veins behind the knee." });
    const rows = await auditTrail(clinic.clinicId, "ultrasounds.order");
    expect(rows.findLast(({ subjectId }) => subjectId === orderId)).toMatchObject({ changedFields: expect.arrayContaining(["noSignsReason", "needs"]) });
  });

  it("asks nothing of a suspected clot, a closure scan or a repeat, and keeps no reason where signs were reported", async () => {
    const seen = await accepted("none");
    for (const order of [CLOT, CLOSURE, { ...LEFT_LEG, purpose: "repeat" as const }]) await orderUltrasound(clinic.actor.clinician, { ...(await seenNow(seen.requestId)), ...order });
    const { orderId } = await orderUltrasound(clinic.actor.clinician, { ...(await acceptedRequest(clinic)), ...LEFT_LEG, noSignsReason: "Typed before the answers changed." });
    expect(await orderRow(orderId)).toMatchObject({ noSignsReason: null });
  });
});

describeRefusals({
  permission: "ultrasounds.order", by: "clinician", notBy: "nurse", prepare: acceptedRequest,
  act: (actor, seen) => orderUltrasound(actor, { ...seen, ...LEFT_LEG }),
});
