import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { checkInLinks, patients, requestFlags } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenNow } from "@/db/testing/refusals";
import { checkInRows, RIGHT_GSV, treatedAgain, treatedRequest } from "@/db/testing/treated";
import type { CheckInPoint } from "@/lib/domain/check-in";
import { fieldsOfCheckInPage, findCheckInPage, firstOpenCheckInPage } from "@/lib/inputs/check-in-form";
import { fixClock } from "@/lib/platform/clock";
import { acknowledgeEmergency } from "../requests/acknowledge-emergency";
import { closeRequest } from "../requests/close-request";
import { answerCheckIn } from "./answer-check-in";
import { listCheckIns } from "./list-check-ins";
import { openCheckInLink } from "./open-check-in-link";
import { recordCheckIn } from "./record-check-in";
import { saveCheckInPage } from "./save-check-in-page";
import { sendCheckInLink } from "./send-check-in-link";

useTestDatabase();

const WEEK_LATER = new Date("2026-11-10T15:00:00Z");
const MONTH_LATER = new Date("2026-12-03T15:00:00Z");
const write = () => ({ subject: "A form", body: "A form." });
type Typed = Record<string, string | string[]>;

/** What a person answers who has nothing alarming to tell. */
const CALM: Typed = {
  emergencySymptoms: ["none_of_these"], limbSymptoms: ["none_of_these"], veinBleeding: "no", spreadingRedness: "no", newSwelling: "no", constantCalfPain: "no", hardSoreCord: "no",
  cramps14d: "2", "nightsWoken14d-unsure": "yes", worstPain: "3", pgic: "much_better", firstBetter: "not_sure", complications: ["none_of_these"], newMedicine: "no",
};

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

async function linked(point: CheckInPoint = "1w", at = WEEK_LATER) {
  const treated = await treatedRequest(clinic);
  const checkIn = await checkInAt(treated.treatmentId, point);
  fixClock(at);
  return { ...treated, checkInId: checkIn.id, token: await newToken(checkIn.id) };
}

async function newToken(checkInId: string): Promise<string> {
  const sent = await sendCheckInLink(clinic.actor.nurse, { checkInId, write });
  return sent?.link.slice(sent.link.lastIndexOf("/") + 1) ?? "";
}

async function checkInAt(treatmentId: string, point: CheckInPoint) {
  const row = (await checkInRows(treatmentId)).find((checkIn) => checkIn.point === point);
  if (!row) throw new Error("The test made no such check-in.");
  return row;
}

/** Saves pages as the form does, up to `until` or to the end. */
async function fill(token: string, typed: Typed = CALM, until?: string) {
  for (let pages = 0; pages < 30; pages += 1) {
    const held = await openCheckInLink(clinic.patient, { token });
    if (held?.state !== "open") throw new Error("The link opens nothing.");
    const slug = firstOpenCheckInPage(held.point, held.fields)?.slug;
    if (slug === undefined) return;
    await savePage(token, slug, typed);
    if (slug === until) return;
  }
  throw new Error("The form has no end.");
}

async function savePage(token: string, slug: string, typed: Typed) {
  const held = await openCheckInLink(clinic.patient, { token });
  if (held?.state !== "open") throw new Error("The link opens nothing.");
  const page = findCheckInPage(slug, held.point, held.fields);
  const names = page === null ? [] : fieldsOfCheckInPage(page);
  return saveCheckInPage(clinic.patient, { token, page: slug, names, typed: Object.fromEntries(Object.entries(typed).filter(([name]) => names.includes(name))) });
}

async function flagsOf(requestId: string) {
  const db = await connect();
  return (await db.select().from(requestFlags).where(and(eq(requestFlags.requestId, requestId)))).map(({ flag }) => flag).sort();
}

describe("a check-in that the patient answers", () => {
  it("is stored as from the patient, shows as such, empties the link, and writes the audit row", async () => {
    const { token, checkInId, treatmentId, requestId } = await linked("1m", MONTH_LATER);
    await fill(token);
    expect(await answerCheckIn(clinic.patient, { token })).toEqual({ state: "answered" });
    const row = await checkInAt(treatmentId, "1m");
    expect(row).toMatchObject({ state: "answered", answeredAt: MONTH_LATER, recordedById: null, answers: { cramps14d: 2, nightsWoken14d: "not_sure", pgic: "much_better", complications: [], emergencySymptoms: [] } });
    expect(row.answers).not.toHaveProperty("rednessSigns");
    const [link] = await (await connect()).select().from(checkInLinks).where(eq(checkInLinks.checkInId, checkInId));
    expect(link).toMatchObject({ answeredAt: MONTH_LATER, fields: {} });
    const event = (await auditTrail(clinic.clinicId, "check-ins.record")).findLast(({ subjectId, changedFields }) => subjectId === checkInId && changedFields.includes("answers"));
    expect(event).toMatchObject({ outcome: "ok", actorKind: "patient", patientId: (await requestRow(requestId)).patientId });
    const { rows } = await listCheckIns(clinic.actor.coordinator, { status: "answered", page: 1 });
    expect(rows.find(({ id }) => id === checkInId)).toMatchObject({ isByPatient: true });
  });

  it("asks at 1 week for no recall of 2 weeks, and stores none", async () => {
    const { token, treatmentId } = await linked();
    await fill(token);
    await answerCheckIn(clinic.patient, { token });
    expect((await checkInAt(treatmentId, "1w")).answers).not.toHaveProperty("cramps14d");
  });

  it("answers once, however often and by whom it is sent", async () => {
    const { token, treatmentId } = await linked();
    await fill(token);
    await Promise.all([answerCheckIn(clinic.patient, { token }), answerCheckIn(clinic.patient, { token })]);
    expect(await openCheckInLink(clinic.patient, { token })).toMatchObject({ state: "answered", isEmergency: false });
    expect(await saveCheckInPage(clinic.patient, { token, page: "change", names: ["pgic"], typed: { pgic: "much_worse" } })).toEqual({ state: "answered" });
    expect(await checkInAt(treatmentId, "1w")).toMatchObject({ version: 2, answers: { pgic: "much_better" } });
  });

  it("is for both legs", async () => {
    const { token, requestId } = await linked();
    fixClock(TUESDAY_MORNING);
    const right = await treatedAgain(clinic, requestId, RIGHT_GSV, "2026-11-03");
    fixClock(WEEK_LATER);
    await fill(token);
    await answerCheckIn(clinic.patient, { token });
    expect(await checkInAt(right.treatmentId, "1w")).toMatchObject({ state: "answered", recordedById: null });
  });

  it("is not sent before its pages are answered, and what was typed stays behind the link", async () => {
    const { token, treatmentId } = await linked();
    await fill(token, CALM, "bleeding");
    expect(await answerCheckIn(clinic.patient, { token })).toEqual({ state: "open", openPage: "redness" });
    expect(await checkInAt(treatmentId, "1w")).toMatchObject({ state: "planned" });
    expect(await openCheckInLink(clinic.patient, { token })).toMatchObject({ state: "open", fields: { veinBleeding: "no", visited: ["emergency-signs", "leg-signs", "bleeding"] } });
  });
});

describe("dangerous answers", () => {
  it("are on the worklist at once when they are an emergency, though the person stops there", async () => {
    const { token, requestId, treatmentId } = await linked();
    expect(await savePage(token, "emergency-signs", { emergencySymptoms: ["chest_pain"] })).toMatchObject({ state: "open", isEmergencyNew: true });
    expect(await requestRow(requestId)).toMatchObject({ urgency: 3, emergencyAcknowledgedAt: null });
    expect(await flagsOf(requestId)).toEqual(["F01"]);
    expect(await checkInAt(treatmentId, "1w")).toMatchObject({ state: "planned" });
  });

  it.each([
    ["leg-signs", { limbSymptoms: ["cold"] }, "F03"],
    ["bleeding", { veinBleeding: "stopped" }, "F06"],
    ["redness", { spreadingRedness: "yes" }, "F08"],
    ["swelling", { newSwelling: "left" }, "F10"],
    ["hard-cord", { hardSoreCord: "yes" }, "F12"],
  ])("are on the worklist as soon as the page %s is saved, though the person stops there", async (slug, typed, flag) => {
    const { token, requestId, treatmentId } = await linked();
    await fill(token, { ...CALM, ...typed }, slug);
    expect(await flagsOf(requestId)).toEqual([flag]);
    expect((await checkInAt(treatmentId, "1w")).state).toBe("planned");
    const event = (await auditTrail(clinic.clinicId, "check-ins.record")).findLast(({ subjectId }) => subjectId === requestId);
    expect(event).toMatchObject({ outcome: "ok", actorKind: "patient", changedFields: ["flags", "urgency"] });
  });

  it("raise once what is said on several pages, and a question to come is not missing before the last safety question", async () => {
    const { token, requestId } = await linked();
    const typed = { ...CALM, veinBleeding: "stopped", newSwelling: "not_sure" };
    await fill(token, typed, "calf-pain");
    expect(await flagsOf(requestId)).toEqual(["F06"]);
    await fill(token, typed, "hard-cord");
    expect(await flagsOf(requestId)).toEqual(["F06", "F98"]);
    await fill(token, typed);
    await answerCheckIn(clinic.patient, { token });
    expect(await flagsOf(requestId)).toEqual(["F06", "F98"]);
  });

  it("tell the person once, and wait for a new acknowledgement when the same emergency was told before", async () => {
    const { token, requestId, treatmentId } = await linked();
    await savePage(token, "emergency-signs", { emergencySymptoms: ["chest_pain"] });
    await acknowledgeEmergency(clinic.actor.nurse, await seenNow(requestId));
    expect(await savePage(token, "emergency-signs", { emergencySymptoms: ["chest_pain"] })).toMatchObject({ isEmergencyNew: false });
    expect((await requestRow(requestId)).emergencyAcknowledgedAt).not.toBeNull();
    fixClock(MONTH_LATER);
    const again = await newToken((await checkInAt(treatmentId, "1m")).id);
    expect(await savePage(again, "emergency-signs", { emergencySymptoms: ["chest_pain"] })).toMatchObject({ isEmergencyNew: true });
    expect((await requestRow(requestId)).emergencyAcknowledgedAt).toBeNull();
    expect(await flagsOf(requestId)).toEqual(["F01"]);
  });
});

describe("a link opens nothing", () => {
  it("when nobody was given its secret, and leaves no audit row, so that a flood of secrets cannot fill the log", async () => {
    const own = await makeClinic();
    for (let tries = 0; tries < 55; tries += 1) expect(await openCheckInLink(own.patient, { token: `${"x".repeat(41)}${tries + 10}` })).toBeNull();
    expect(await auditTrail(own.clinicId, "check-ins.open_link")).toEqual([]);
    const { token } = await linked();
    expect(await openCheckInLink(clinic.patient, { token })).toMatchObject({ state: "open" });
    expect((await auditTrail(clinic.clinicId, "check-ins.open_link")).at(-1)).toMatchObject({ outcome: "ok", actorKind: "patient" });
  });

  const expectClosed = async (token: string, actor = clinic.patient) => {
    expect(await openCheckInLink(actor, { token })).toBeNull();
    expect(await saveCheckInPage(actor, { token, page: "change", names: ["pgic"], typed: { pgic: "no_change" } })).toBeNull();
    expect(await answerCheckIn(actor, { token })).toBeNull();
  };

  it("when it is unknown, of another clinic, replaced, or run out", async () => {
    const { token, checkInId } = await linked();
    await expectClosed(`${token.slice(1)}x`);
    await expectClosed(token, (await makeClinic()).patient);
    const next = await newToken(checkInId);
    await expectClosed(token);
    fixClock(new Date("2026-11-14T04:59:59Z"));
    expect(await openCheckInLink(clinic.patient, { token: next })).toMatchObject({ state: "open" });
    fixClock(new Date("2026-11-14T05:00:00Z"));
    await expectClosed(next);
  });

  it("once the person has died, the request has ended, or the leg was treated again", async () => {
    const dead = await linked();
    const { patientId } = await requestRow(dead.requestId);
    await (await connect()).update(patients).set({ diedOn: "2026-11-09", version: 2 }).where(eq(patients.id, patientId));
    await expectClosed(dead.token);
    fixClock(TUESDAY_MORNING);
    const treated = await linked();
    await treatedAgain(clinic, treated.requestId, {}, "2026-11-10");
    await expectClosed(treated.token);
    fixClock(TUESDAY_MORNING);
    const ended = await linked();
    await closeRequest(clinic.actor.clinician, { ...(await seenNow(ended.requestId)), outcome: "not_known", reason: "Moved away." });
    await expectClosed(ended.token);
  });

  it("to be answered after a call: it says that the answers are here", async () => {
    const { token, checkInId } = await linked();
    await recordCheckIn(clinic.actor.nurse, { checkInId, version: 1, answers: { emergencySymptoms: ["chest_pain"], pgic: "no_change" } });
    expect(await openCheckInLink(clinic.patient, { token })).toMatchObject({ state: "answered", isEmergency: true });
  });

  it("to staff, who leave a denied row", async () => {
    const { token } = await linked();
    const asNurse = clinic.actor.nurse as unknown as typeof clinic.patient;
    await expect(openCheckInLink(asNurse, { token })).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "check-ins.open_link")).at(-1)).toMatchObject({ outcome: "denied" });
  });
});
