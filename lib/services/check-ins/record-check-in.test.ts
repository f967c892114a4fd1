import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { requestFlags } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenNow } from "@/db/testing/refusals";
import { checkInRows, RIGHT_GSV, treatedAgain, treatedRequest } from "@/db/testing/treated";
import type { CheckInPoint } from "@/lib/domain/check-in";
import { fixClock } from "@/lib/platform/clock";
import { acknowledgeEmergency } from "../requests/acknowledge-emergency";
import { closeRequest } from "../requests/close-request";
import { getRequest } from "../requests/get-request";
import { recordCheckIn } from "./record-check-in";

useTestDatabase();

const WEEK_LATER = new Date("2026-11-10T15:00:00Z");
const MONTH_LATER = new Date("2026-12-03T15:00:00Z");
const SAFE = { emergencySymptoms: [], limbSymptoms: [], newSwelling: "no", constantCalfPain: "no", hardSoreCord: "no", spreadingRedness: "no", veinBleeding: "no" } as const;

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

/** A request treated on 3-Nov-2026, with its check-in at that point; the clock goes to `at`. */
async function due(point: CheckInPoint = "1w", at = WEEK_LATER) {
  const treated = await treatedRequest(clinic);
  const checkIn = await checkInAt(treated.treatmentId, point);
  fixClock(at);
  return { ...treated, seen: { checkInId: checkIn.id, version: checkIn.version } };
}

async function checkInAt(treatmentId: string, point: CheckInPoint) {
  const row = (await checkInRows(treatmentId)).find((checkIn) => checkIn.point === point);
  if (!row) throw new Error("The test made no such check-in.");
  return row;
}

async function openFlags(requestId: string) {
  const db = await connect();
  return db.select().from(requestFlags).where(and(eq(requestFlags.requestId, requestId)));
}

describe("recording a check-in by phone", () => {
  it("stores the answers with when and by whom, raises nothing from safe answers, and writes the audit row", async () => {
    const { seen, requestId, version, treatmentId } = await due();
    const recorded = await recordCheckIn(clinic.actor.coordinator, { ...seen, answers: { ...SAFE, pgic: "much_better", worstPain: 3 } });
    expect(recorded).toMatchObject({ checkInId: seen.checkInId, requestId, version, raised: [], isComplete: true });
    expect(await checkInAt(treatmentId, "1w")).toMatchObject({
      state: "answered", answeredAt: WEEK_LATER, recordedById: clinic.actor.coordinator.staffId, answers: { pgic: "much_better", worstPain: 3 }, version: 2,
    });
    const event = (await auditTrail(clinic.clinicId, "check-ins.record")).findLast(({ subjectId }) => subjectId === seen.checkInId);
    expect(event).toMatchObject({ outcome: "ok", subjectKind: "check-in", changedFields: ["answers"], patientId: (await requestRow(requestId)).patientId });
  });

  it("shows as a point of the relief, beside the baseline", async () => {
    const { seen, requestId } = await due("1m", MONTH_LATER);
    await recordCheckIn(clinic.actor.nurse, { ...seen, answers: { ...SAFE, pgic: "much_better", cramps14d: 2, nightsWoken14d: 1 } });
    const care = (await getRequest(clinic.actor.nurse, { requestId }))?.care;
    expect(care?.relief).toMatchObject([
      { point: "baseline", on: "2026-11-03", crampsPerWeek: 4 },
      { point: "1w", isAnswered: false, crampsPerWeek: null },
      { point: "1m", on: "2026-12-03", crampsPerWeek: 1, nightsWokenPerWeek: 0.5, meaningfulRelief: true, isWorse: false, isAnswered: true },
    ]);
    expect(care?.checkIns.map(({ point, status }) => `${point} ${status}`)).toEqual(["1w missed", "1m answered", "3m planned", "6m planned", "12m planned"]);
  });

  it("answers the other leg with the same call, when its check-in has begun too", async () => {
    const left = await treatedRequest(clinic);
    const right = await treatedAgain(clinic, left.requestId, RIGHT_GSV, "2026-11-03");
    fixClock(WEEK_LATER);
    const { id, version } = await checkInAt(left.treatmentId, "1w");
    await recordCheckIn(clinic.actor.nurse, { checkInId: id, version, answers: { ...SAFE, pgic: "no_change" } });
    const sibling = await checkInAt(right.treatmentId, "1w");
    expect(sibling).toMatchObject({ state: "answered", answeredAt: WEEK_LATER, answers: { pgic: "no_change" } });
    expect((await auditTrail(clinic.clinicId, "check-ins.record")).some(({ subjectId, outcome }) => subjectId === sibling.id && outcome === "ok")).toBe(true);
    expect(await checkInAt(right.treatmentId, "1m")).toMatchObject({ state: "planned" });
  });

  it("says when the answers are not complete, and keeps them", async () => {
    const early = await due();
    expect(await recordCheckIn(clinic.actor.nurse, { ...early.seen, answers: { ...SAFE, worstPain: 2 } })).toMatchObject({ isComplete: false });
    fixClock(TUESDAY_MORNING);
    const later = await due("1m", MONTH_LATER);
    expect(await recordCheckIn(clinic.actor.nurse, { ...later.seen, answers: { ...SAFE, pgic: "much_better", cramps14d: "not_sure" } })).toMatchObject({ isComplete: false });
    expect(await checkInAt(later.treatmentId, "1m")).toMatchObject({ state: "answered" });
  });

  it("is refused before the window, naming its first day, and possible after its last, which the moment of the answer shows", async () => {
    const { seen, treatmentId } = await due("1w", new Date("2026-11-07T04:59:00Z"));
    const early = recordCheckIn(clinic.actor.nurse, { ...seen, answers: { ...SAFE, pgic: "no_change" } });
    await expect(early).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("07-Nov-2026") });
    fixClock(new Date("2026-11-30T15:00:00Z"));
    await recordCheckIn(clinic.actor.nurse, { ...seen, answers: { ...SAFE, pgic: "no_change" } });
    const { answeredAt, windowEndsOn } = await checkInAt(treatmentId, "1w");
    expect(answeredAt?.toISOString().slice(0, 10)).toBe("2026-11-30");
    expect(windowEndsOn).toBe("2026-11-13");
  });

  it("is refused for a missed one of a leg treated again since, which the other leg's call leaves alone too", async () => {
    const first = await treatedRequest(clinic);
    fixClock(new Date("2026-11-16T15:00:00Z"));
    const right = await treatedAgain(clinic, first.requestId, RIGHT_GSV, "2026-11-08");
    const again = await treatedAgain(clinic, first.requestId, {}, "2026-11-16");
    const missed = await checkInAt(first.treatmentId, "1w");
    const attempt = recordCheckIn(clinic.actor.nurse, { checkInId: missed.id, version: missed.version, answers: { ...SAFE, pgic: "much_better" } });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("left leg was treated again") });
    const other = await checkInAt(right.treatmentId, "1w");
    await recordCheckIn(clinic.actor.nurse, { checkInId: other.id, version: other.version, answers: { ...SAFE, pgic: "no_change" } });
    expect(await checkInAt(first.treatmentId, "1w")).toMatchObject({ state: "planned", answers: null });
    expect(await checkInAt(again.treatmentId, "1w")).toMatchObject({ state: "planned" });
  });

  it("refuses by name what this point does not ask, and an answer of nothing", async () => {
    const { seen } = await due();
    const recall = recordCheckIn(clinic.actor.nurse, { ...seen, answers: { pgic: "no_change", cramps14d: 2 } });
    await expect(recall).rejects.toMatchObject({ code: "invalid", fields: [{ field: "answers.cramps14d" }] });
    await expect(recordCheckIn(clinic.actor.nurse, { ...seen, answers: { pgic: null } })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "answers" }] });
  });

  it("is refused once answered, and once the request has ended", async () => {
    const { seen, requestId } = await due();
    const answers = { ...SAFE, pgic: "no_change" };
    await recordCheckIn(clinic.actor.nurse, { ...seen, answers });
    await expect(recordCheckIn(clinic.actor.nurse, { ...seen, version: 2, answers })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("already answered") });
    fixClock(TUESDAY_MORNING);
    const other = await due();
    await closeRequest(clinic.actor.clinician, { requestId: other.requestId, version: other.version, outcome: "not_known", reason: "Moved away." });
    await expect(recordCheckIn(clinic.actor.nurse, { ...other.seen, answers })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("closed") });
    expect((await seenNow(requestId)).version).toBeGreaterThan(0);
  });
});

describe("dangerous answers of a check-in", () => {
  it("raise their flag and the urgency at once, and the emergency waits for an acknowledgement", async () => {
    const { seen, requestId } = await due();
    const recorded = await recordCheckIn(clinic.actor.nurse, { ...seen, answers: { ...SAFE, emergencySymptoms: ["chest_pain"], pgic: "no_change" } });
    expect(recorded.raised).toMatchObject([{ flag: "F01", urgency: "EMERGENCY", policy: expect.any(String) }]);
    const row = await requestRow(requestId);
    expect(row).toMatchObject({ urgency: 3, version: recorded.version, emergencyAcknowledgedAt: null });
    expect(await openFlags(requestId)).toMatchObject([{ flag: "F01", patientSaid: expect.stringContaining("(check-in, 1 week)") }]);
    await acknowledgeEmergency(clinic.actor.nurse, { requestId, version: recorded.version });
    fixClock(MONTH_LATER);
    const month = await checkInAt((await treatmentOf(requestId)), "1m");
    await recordCheckIn(clinic.actor.nurse, { checkInId: month.id, version: month.version, answers: { ...SAFE, veinBleeding: "not_stopped", pgic: "no_change", cramps14d: 3 } });
    expect(await requestRow(requestId)).toMatchObject({ urgency: 3, emergencyAcknowledgedAt: null, emergencyAcknowledgedById: null });
    expect((await auditTrail(clinic.clinicId, "check-ins.record")).some(({ subjectId, changedFields }) => subjectId === requestId && changedFields.includes("flags"))).toBe(true);
  });

  it("weigh calf pain by the clot risks of the request: none were named, so a call and no suspected clot", async () => {
    const { seen } = await due();
    const recorded = await recordCheckIn(clinic.actor.nurse, { ...seen, answers: { ...SAFE, constantCalfPain: "left", pgic: "no_change" } });
    expect(recorded.raised.map(({ flag }) => flag)).toEqual(["F11"]);
  });

  it("reach a coordinator as a contact task without a flag", async () => {
    const { seen } = await due();
    const recorded = await recordCheckIn(clinic.actor.coordinator, { ...seen, answers: { ...SAFE, hardSoreCord: "yes", pgic: "no_change" } });
    expect(recorded.raised).toMatchObject([{ flag: "contact", urgency: "SAME_DAY", policy: expect.stringContaining("call the patient today") }]);
    expect(JSON.stringify(recorded)).not.toMatch(/F\d\d/);
  });

  it("count a safety question left open as missing, never as no, and do not raise what is open already", async () => {
    const { seen, treatmentId, requestId } = await due();
    expect((await recordCheckIn(clinic.actor.nurse, { ...seen, answers: { pgic: "no_change" } })).raised.map(({ flag }) => flag)).toEqual(["F98", "F99"]);
    fixClock(MONTH_LATER);
    const month = await checkInAt(treatmentId, "1m");
    const again = await recordCheckIn(clinic.actor.nurse, { checkInId: month.id, version: month.version, answers: { pgic: "no_change", cramps14d: 3, veinBleeding: "no" } });
    expect(again.raised).toEqual([]);
    expect(await openFlags(requestId)).toHaveLength(2);
  });
});

async function treatmentOf(requestId: string): Promise<string> {
  const care = (await getRequest(clinic.actor.clinician, { requestId }))?.care;
  return care?.treatments[0]?.id ?? "";
}

describe("its refusals", () => {
  const answers = { ...SAFE, pgic: "no_change" };

  it("is refused to an administrator, who leaves a denied row and changes nothing", async () => {
    const { seen, treatmentId } = await due();
    await expect(recordCheckIn(clinic.actor.admin, { ...seen, answers })).rejects.toMatchObject({ code: "forbidden" });
    expect(await checkInAt(treatmentId, "1w")).toMatchObject({ state: "planned", version: seen.version });
    expect((await auditTrail(clinic.clinicId, "check-ins.record")).findLast(({ subjectId }) => subjectId === seen.checkInId)).toMatchObject({ outcome: "denied" });
  });

  it("does not find a check-in of another clinic", async () => {
    const { seen } = await due();
    const other = await makeClinic();
    await expect(recordCheckIn(other.actor.nurse, { ...seen, answers })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is refused on an older version, with who changed what", async () => {
    const { seen } = await due();
    await recordCheckIn(clinic.actor.nurse, { ...seen, answers });
    const late = recordCheckIn(clinic.actor.coordinator, { ...seen, answers });
    await expect(late).rejects.toMatchObject({ code: "conflict", current: { version: 2, changedBy: clinic.actor.nurse.name, what: "Check-in recorded" } });
  });
});
