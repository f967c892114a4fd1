import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { consentTexts, patients, requests, screeningDrafts } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { CALM_ANSWERS } from "@/db/testing/answers";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import type { StaffActor } from "@/lib/domain/actor";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { fieldsOfPage } from "@/lib/inputs/screening-steps";
import { findPage } from "@/lib/domain/questions/pages";
import { writeAnswers } from "@/lib/inputs/screening-form";
import { readRequest } from "@/lib/inputs/screening-person";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { sha256 } from "@/lib/platform/secret";
import { createRequest } from "../requests/create-request";
import { countUnfinished } from "./count-unfinished";
import { dismissDraft } from "./dismiss-draft";
import { getCall } from "./get-call";
import { listUnfinished } from "./list-unfinished";
import { recordDraftCall } from "./record-draft-call";
import { saveCall } from "./save-call";
import { saveDraft } from "./save-draft";
import { sendCall } from "./send-call";
import { sendDraft } from "./send-draft";
import { startCall } from "./start-call";
import { startDraft } from "./start-draft";

useTestDatabase();

let clinic: TestClinic;
let coordinator: StaffActor;
beforeEach(async () => {
  clinic = await makeClinic();
  coordinator = clinic.actor.coordinator;
});
afterEach(() => fixClock(null));

const PERSON = { givenName: "Ana", familyName: "Garcia", "bornOn-month": "3", "bornOn-day": "14", "bornOn-year": "1961", phone: "(312) 555-0142" };
const CONTACT = { method: "call", mayLeaveMessage: "yes", mayText: "no" };
const AGREED = { privacyNotice: "yes", notForEmergencies: "yes", noObligation: "yes", consentVersion: "1", consentLocale: "en" };
type Typed = Record<string, string | string[]>;

function answered(answers: Answers): Typed {
  return Object.fromEntries(Object.entries(writeAnswers(answers)).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]));
}

async function rowOf(draftId: string) {
  const [row] = await (await connect()).select().from(screeningDrafts).where(eq(screeningDrafts.id, draftId));
  if (!row) throw new Error("The form is gone.");
  return row;
}

/** A call with these words, as its colleague sees it. */
async function callWith(typed: Typed, actor = coordinator) {
  const { draftId } = await startCall(actor);
  const { version } = await saveCall(actor, { draftId, version: 1, typed });
  return { draftId, version };
}

/** A patient's form with these words; the last page was saved so many minutes ago. */
async function formWith(typed: Typed, minutesAgo = 0) {
  fixClock(new Date(Date.now() - minutesAgo * 60_000));
  const { token } = await startDraft(clinic.patient);
  await saveDraft(clinic.patient, { token, page: "you", names: fieldsOfPage(findPage("you") ?? { slug: "you", topic: "you", questions: [] }), typed });
  fixClock(null);
  const [row] = await (await connect()).select().from(screeningDrafts).where(eq(screeningDrafts.tokenSha256, sha256(token)));
  if (!row) throw new Error("The form is gone.");
  return { token, draftId: row.id, version: row.version, key: row.idempotencyKey };
}

async function unfinishedIds(actor = coordinator) {
  return (await listUnfinished(actor, { page: 1 })).rows.map(({ id }) => id);
}

describe("the list of what is not finished", () => {
  it("shows a form 30 minutes after its last page, once there are a name, a birth date and a phone", async () => {
    const unreachable = await formWith({ ...PERSON, phone: "12" }, 90);
    const early = await formWith(PERSON, 29);
    const stopped = await formWith({ ...PERSON, language: "es" }, 31);
    const { rows, total, isCut } = await listUnfinished(coordinator, { page: 1 });
    expect(rows).toMatchObject([
      { id: stopped.draftId, source: "form", familyName: "Garcia", givenName: "Ana", bornOn: "1961-03-14", phone: "+13125550142", language: "es", stoppedAtTopic: "emergency", takenBy: null, callsTried: 0, urgency: "ROUTINE" },
    ]);
    expect({ total, isCut }).toEqual({ total: 1, isCut: false });
    expect(await countUnfinished(coordinator)).toBe(1);
    expect([unreachable.draftId, early.draftId]).not.toContain(rows[0]?.id);
    expect((await auditTrail(clinic.clinicId, "drafts.list")).at(0)).toMatchObject({ outcome: "ok", rowCount: 1, changedFields: [] });
  });

  it("shows a call that broke off at once, also before anybody gave a name, but not a form that nobody wrote in", async () => {
    await startCall(coordinator);
    const { draftId } = await callWith({ emergencySymptoms: ["none_of_these"] });
    const { rows } = await listUnfinished(clinic.actor.nurse, { page: 1 });
    expect(rows).toMatchObject([{ id: draftId, source: "phone", familyName: null, phone: null, takenBy: coordinator.name }]);
  });

  it("puts the most urgent first, then the newest, and says nothing about a pattern", async () => {
    const calm = await callWith({ ...PERSON, ...answered(CALM_ANSWERS) });
    const sameDay = await callWith({ ...PERSON, newSwelling: "left" });
    const emergency = await callWith({ emergencySymptoms: ["chest_pain"] });
    const newest = await formWith({ ...PERSON, givenName: "Bea" }, 31);
    fixClock(new Date(Date.now() + 60_000));
    const { rows } = await listUnfinished(coordinator, { page: 1 });
    expect(rows.map(({ id }) => id)).toEqual([emergency.draftId, sameDay.draftId, calm.draftId, newest.draftId]);
    expect(rows.map(({ urgency }) => urgency)).toEqual(["EMERGENCY", "SAME_DAY", "ROUTINE", "ROUTINE"]);
    expect(JSON.stringify(rows)).not.toMatch(/category|pattern|VENOUS|F\d\d/);
  });

  it("says who is not to be called: the same birth date, and the phone or the name of somebody who died or wants no contact", async () => {
    const made = await callWith({ ...PERSON, ...CONTACT, ...AGREED, ...answered(CALM_ANSWERS) });
    const { requestId } = await sendCall(coordinator, { ...made, isEmergency: false });
    const db = await connect();
    const [request] = await db.select({ patientId: requests.patientId }).from(requests).where(eq(requests.id, requestId ?? ""));
    const mark = (changes: { isDoNotContact?: boolean; diedOn?: string }, version: number) => db.update(patients).set({ ...changes, version }).where(eq(patients.id, request?.patientId ?? ""));
    await callWith({ ...PERSON, givenName: "Another" });
    await callWith({ ...PERSON, phone: "(312) 555-0199" });
    await callWith({ ...PERSON, "bornOn-day": "15" });
    const barred = async () => (await listUnfinished(coordinator, { page: 1 })).rows.map((row) => row.barred).toReversed();
    expect(await barred()).toEqual([null, null, null]);
    await mark({ isDoNotContact: true }, 2);
    expect(await barred()).toEqual([{ diedOn: null }, { diedOn: null }, null]);
    await mark({ diedOn: "2026-11-05" }, 3);
    expect(await barred()).toEqual([{ diedOn: "2026-11-05" }, { diedOn: "2026-11-05" }, null]);
  });

  it("comes in pages, and is empty past the last", async () => {
    for (let count = 0; count < 26; count += 1) await callWith({ note: "x" });
    expect(await listUnfinished(coordinator, { page: 2 })).toMatchObject({ rows: [{}], from: 26, total: 26 });
    expect(await listUnfinished(coordinator, { page: 9 })).toMatchObject({ rows: [], total: 26 });
  });

  it("leaves out what was sent, was put away, has run out, or belongs to another clinic", async () => {
    const sent = await callWith({ ...PERSON, ...CONTACT, ...AGREED, ...answered(CALM_ANSWERS) });
    await sendCall(coordinator, { ...sent, isEmergency: false });
    const dismissed = await callWith(PERSON);
    await dismissDraft(coordinator, { ...dismissed, because: "not_wanted", note: "" });
    fixClock(new Date(Date.now() - 8 * 86_400_000));
    await callWith(PERSON);
    fixClock(null);
    const other = await makeClinic();
    await callWith(PERSON, other.actor.nurse);
    expect(await unfinishedIds()).toEqual([]);
    expect(await countUnfinished(coordinator)).toBe(0);
    expect(await unfinishedIds(other.actor.nurse)).toHaveLength(1);
  });
});

describe("taking a call", () => {
  it("keeps what is typed, right or wrong, field by field, with an audit row that names no answer", async () => {
    const { draftId, version } = await callWith({ givenName: "Ana", phone: "12 ‘;--" });
    const saved = await saveCall(coordinator, { draftId, version, typed: { newSwelling: "left", crampSites: ["calf"], phone: "13" } });
    expect(saved).toEqual({ version: version + 1, savedAt: expect.any(String), requestId: null, isKept: true });
    await saveCall(coordinator, { draftId, version: saved.version, typed: { crampSites: [], givenName: "" } });
    expect((await getCall(clinic.actor.nurse, { draftId }))?.fields).toEqual({ givenName: "", phone: "13", newSwelling: "left", visited: ["you", "swelling", "where"] });
    expect((await rowOf(draftId)).reachableAt).toBeNull();
    const trail = await auditTrail(clinic.clinicId, "drafts.call");
    expect(trail.filter(({ subjectId, changedFields }) => subjectId === draftId && changedFields.includes("fields"))).toHaveLength(3);
    expect(JSON.stringify(trail)).not.toContain("left");
  });

  it("is refused on an older version, with who saved first, and adds mine over theirs on the newer one", async () => {
    const { draftId, version } = await callWith(PERSON);
    await saveCall(clinic.actor.nurse, { draftId, version, typed: { note: "theirs", familyName: "Theirs" } });
    const mine = { draftId, typed: { familyName: "Mine" } };
    await expect(saveCall(coordinator, { ...mine, version })).rejects.toMatchObject({
      code: "conflict", current: { version: version + 1, changedBy: clinic.actor.nurse.name, changedAt: expect.any(String) },
    });
    await saveCall(coordinator, { ...mine, version: version + 1 });
    expect((await rowOf(draftId)).fields).toMatchObject({ familyName: "Mine", note: "theirs", givenName: "Ana" });
  });

  it("takes what was kept already as saved when the first answer was lost, and nothing else on an older version", async () => {
    const { draftId } = await startCall(coordinator);
    const first = { draftId, version: 1, typed: { ...PERSON, crampSites: ["calf"] } };
    const saved = await saveCall(coordinator, first);
    expect(await saveCall(coordinator, first)).toEqual(saved);
    await expect(saveCall(coordinator, { ...first, typed: { ...first.typed, note: "more" } })).rejects.toMatchObject({ code: "conflict" });
    await saveCall(clinic.actor.nurse, { draftId, version: saved.version, typed: { note: "theirs" } });
    await expect(saveCall(coordinator, first)).rejects.toMatchObject({ code: "conflict" });
  });

  it("takes over the form of a patient, who can go on with it, and becomes a call with the first words", async () => {
    const form = await formWith(PERSON, 60);
    expect((await getCall(coordinator, { draftId: form.draftId }))?.fields).toMatchObject(PERSON);
    expect(await rowOf(form.draftId)).toMatchObject({ source: "form", version: form.version });
    await saveCall(coordinator, { ...form, draftId: form.draftId, version: form.version, typed: { hasCramps: "yes" } });
    expect(await rowOf(form.draftId)).toMatchObject({ source: "phone", startedById: coordinator.staffId, reachableAt: expect.any(Date) });
    expect(await unfinishedIds()).toEqual([form.draftId]);
    expect(await saveDraft(clinic.patient, { token: form.token, page: "note", names: ["note"], typed: { note: "Hello" } })).toMatchObject({ hasCramps: "yes", note: "Hello" });
  });

  it("does not exist for another clinic, nor after seven days", async () => {
    const { draftId, version } = await callWith(PERSON);
    const other = (await makeClinic()).actor.nurse;
    const attempts = [
      () => saveCall(other, { draftId, version, typed: { note: "x" } }),
      () => sendCall(other, { draftId, version, isEmergency: false }),
      () => recordDraftCall(other, { draftId, version }),
      () => dismissDraft(other, { draftId, version, because: "no_answer", note: "" }),
    ];
    expect(await getCall(other, { draftId })).toBeNull();
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    fixClock(new Date(Date.now() + 8 * 86_400_000));
    expect(await getCall(coordinator, { draftId })).toBeNull();
    await expect(saveCall(coordinator, { draftId, version, typed: { note: "x" } })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is refused to a sonographer, an administrator and a patient, and leaves denied rows", async () => {
    const { draftId, version } = await callWith(PERSON);
    for (const actor of [clinic.actor.sonographer, clinic.actor.admin, clinic.patient as unknown as StaffActor]) {
      const attempts = [
        () => listUnfinished(actor, { page: 1 }), () => countUnfinished(actor), () => startCall(actor), () => getCall(actor, { draftId }), () => saveCall(actor, { draftId, version, typed: { note: "x" } }),
        () => sendCall(actor, { draftId, version, isEmergency: false }), () => recordDraftCall(actor, { draftId, version }), () => dismissDraft(actor, { draftId, version, because: "no_answer", note: "" }),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await rowOf(draftId)).toMatchObject({ version, dismissedAt: null, requestId: null });
    expect((await auditTrail(clinic.clinicId, "drafts.dismiss")).every(({ outcome }) => outcome === "denied")).toBe(true);
  });
});

describe("a call that nobody answered", () => {
  it("is counted with its time, once for each version that was seen", async () => {
    const { draftId, version } = await formWith(PERSON, 60);
    expect(await recordDraftCall(coordinator, { draftId, version })).toEqual({ version: version + 1 });
    await expect(recordDraftCall(clinic.actor.nurse, { draftId, version })).rejects.toMatchObject({ code: "conflict" });
    expect((await listUnfinished(coordinator, { page: 1 })).rows).toMatchObject([{ id: draftId, callsTried: 1, lastCalledAt: expect.any(String), source: "form" }]);
    expect((await auditTrail(clinic.clinicId, "drafts.call")).find(({ outcome }) => outcome === "ok")).toMatchObject({ subjectId: draftId, changedFields: ["callsTried", "lastCalledAt"] });
  });
});

describe("dismissing", () => {
  it("ends when the person goes on with the form: it is on the list again, and staff can take it up", async () => {
    const form = await formWith(PERSON, 60);
    await dismissDraft(coordinator, { draftId: form.draftId, version: form.version, because: "no_answer", note: "" });
    expect(await unfinishedIds()).toEqual([]);
    fixClock(new Date(Date.now() - 40 * 60_000));
    await saveDraft(clinic.patient, { token: form.token, page: "swelling", names: ["newSwelling"], typed: { newSwelling: "left" } });
    fixClock(null);
    expect((await listUnfinished(coordinator, { page: 1 })).rows).toMatchObject([{ id: form.draftId, urgency: "SAME_DAY" }]);
    expect((await auditTrail(clinic.clinicId, "drafts.save")).at(-1)).toMatchObject({ subjectId: form.draftId, changedFields: ["fields", "dismissedAt", "dismissReason"] });
    const { version } = await rowOf(form.draftId);
    await saveCall(coordinator, { draftId: form.draftId, version, typed: { hasCramps: "yes" } });
  });

  it("keeps the reason, ends every other step of staff, and still lets the person send", async () => {
    const form = await formWith(PERSON, 60);
    const { draftId, version } = form;
    await dismissDraft(coordinator, { draftId, version, because: "other", note: "Called back by the doctor." });
    expect(await rowOf(draftId)).toMatchObject({ dismissReason: "Something else: Called back by the doctor.", dismissedById: coordinator.staffId });
    expect((await auditTrail(clinic.clinicId, "drafts.dismiss")).at(-1)).toMatchObject({ outcome: "ok", subjectId: draftId, changedFields: ["dismissedAt", "dismissReason"] });
    const seen = { draftId, version: version + 1 };
    for (const attempt of [() => saveCall(coordinator, { ...seen, typed: { note: "x" } }), () => recordDraftCall(coordinator, seen), () => sendCall(coordinator, { ...seen, isEmergency: false })]) {
      await expect(attempt()).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("put away") });
    }
    const input = readRequest({ ...PERSON, ...CONTACT }, form.key, { version: 1, locale: "en" });
    if (!input) throw new Error("The form is not complete.");
    await sendDraft(clinic.patient, { draftId, fields: (await rowOf(draftId)).fields, input });
    expect((await rowOf(draftId)).requestId).not.toBeNull();
  });

  it("is refused for what was sent and for what somebody else changed", async () => {
    const stale = await callWith(PERSON);
    await expect(dismissDraft(coordinator, { ...stale, version: 1, because: "no_answer", note: "" })).rejects.toMatchObject({ code: "conflict" });
    const sent = await callWith({ ...PERSON, emergencySymptoms: ["chest_pain"] });
    await sendCall(coordinator, { ...sent, isEmergency: true });
    await expect(dismissDraft(coordinator, { ...sent, because: "no_answer", note: "" })).rejects.toMatchObject({ code: "invalid" });
    await expect(recordDraftCall(coordinator, sent)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("sending a call", () => {
  const WHOLE = { ...PERSON, ...CONTACT, ...AGREED, ...answered(CALM_ANSWERS) };

  it("makes a request by phone in the name of who took it, with what was read aloud, and once", async () => {
    const call = await callWith({ ...WHOLE, filledBy: "relative", filledByName: "Leo Garcia" });
    const { requestId } = await sendCall(coordinator, { ...call, isEmergency: false });
    if (requestId === null) throw new Error("Nothing was sent.");
    const [request] = await (await connect()).select().from(requests).where(eq(requests.id, requestId));
    expect(request).toMatchObject({
      source: "phone", filledByKind: "staff", filledByName: `${coordinator.name}, told by Leo Garcia`, acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
    });
    expect(await rowOf(call.draftId)).toMatchObject({ requestId });
    expect(await sendCall(clinic.actor.nurse, { ...call, isEmergency: false })).toEqual({ requestId, errors: [], isOther: false });
    expect(await saveCall(coordinator, { ...call, typed: { note: "late" } })).toMatchObject({ requestId });
    expect((await rowOf(call.draftId)).fields).not.toHaveProperty("note", "late");
    expect((await auditTrail(clinic.clinicId, "drafts.call")).at(-2)).toMatchObject({ subjectId: call.draftId, outcome: "ok" });
    expect(await (await connect()).$count(requests, eq(requests.clinicId, clinic.clinicId))).toBe(1);
  });

  it("says every field that must be put right, and sends nothing", async () => {
    const call = await callWith({ ...PERSON, phone: "12", emergencySymptoms: ["none_of_these"] });
    const { requestId, errors } = await sendCall(coordinator, { ...call, isEmergency: false });
    expect(requestId).toBeNull();
    expect(errors.map(({ field }) => field)).toEqual(expect.arrayContaining(["limbSymptoms", "clotRisks", "phone", "method", "privacyNotice"]));
    expect(await (await connect()).$count(requests, eq(requests.clinicId, clinic.clinicId))).toBe(0);
  });

  it("needs no more than a name, a birth date and a phone in an emergency, with nothing acknowledged that was not read", async () => {
    const nameless = await callWith({ emergencySymptoms: ["chest_pain"] });
    expect((await sendCall(coordinator, { ...nameless, isEmergency: true })).errors.map(({ field }) => field)).toEqual(["givenName", "familyName", "bornOn", "phone"]);
    const calm = await callWith(PERSON);
    expect((await sendCall(coordinator, { ...calm, isEmergency: true })).errors.map(({ field }) => field)).toContain("emergencySymptoms");
    const call = await callWith({ ...PERSON, email: "no address", emergencySymptoms: ["chest_pain"] });
    const { requestId } = await sendCall(coordinator, { ...call, isEmergency: true });
    const [request] = await (await connect()).select().from(requests).where(eq(requests.id, requestId ?? ""));
    expect(request).toMatchObject({ urgency: 3, source: "phone", filledByKind: "staff", acknowledgements: { notForEmergencies: false, privacyNoticeVersion: null, noObligation: false } });
  });

  it("makes an emergency a request by itself once the person can be called, also when the call breaks off there", async () => {
    const { draftId, version } = await callWith({ ...PERSON, phone: "12", emergencySymptoms: ["chest_pain"], ...AGREED });
    expect(await (await connect()).$count(requests, eq(requests.clinicId, clinic.clinicId))).toBe(0);
    const last = { draftId, version, typed: { phone: PERSON.phone } };
    const saved = await saveCall(coordinator, last);
    expect(saved).toMatchObject({ requestId: expect.any(String), isKept: true });
    const [request] = await (await connect()).select().from(requests).where(eq(requests.id, saved.requestId ?? ""));
    expect(request).toMatchObject({ urgency: 3, source: "phone", filledByName: coordinator.name, acknowledgements: { notForEmergencies: false, privacyNoticeVersion: null, noObligation: false } });
    expect(await rowOf(draftId)).toMatchObject({ requestId: saved.requestId });
    expect(await saveCall(coordinator, last)).toMatchObject({ requestId: saved.requestId, isKept: true });
    expect(await saveCall(coordinator, { ...last, typed: { note: "late" } })).toMatchObject({ requestId: saved.requestId, isKept: false });
    expect(await unfinishedIds()).toEqual([]);
    expect(await (await connect()).$count(requests, eq(requests.clinicId, clinic.clinicId))).toBe(1);
  });

  it("takes no tick for words that were not read: those of an older version go when one of a newer is set", async () => {
    const { draftId, version } = await callWith(WHOLE);
    await saveCall(coordinator, { draftId, version, typed: { privacyNotice: "yes", consentVersion: "2", consentLocale: "en" } });
    const { fields } = await rowOf(draftId);
    expect(fields).toMatchObject({ privacyNotice: "yes", consentVersion: "2" });
    expect(fields).not.toHaveProperty("notForEmergencies");
    expect(fields).not.toHaveProperty("noObligation");
  });

  it("is refused on an older version, and with words to read aloud that are no longer the clinic's", async () => {
    const call = await callWith(WHOLE);
    await expect(sendCall(coordinator, { ...call, version: 1, isEmergency: false })).rejects.toMatchObject({ code: "conflict" });
    const db = await connect();
    const text = { clinicId: clinic.clinicId, textVersion: 2, privacy: "New.", notForEmergencies: "New.", noObligation: "New.", publishedById: clinic.actor.admin.staffId, publishedAt: new Date() };
    await db.insert(consentTexts).values([{ ...text, id: newId(), locale: "en" }, { ...text, id: newId(), locale: "es" }]);
    await expect(sendCall(coordinator, { ...call, isEmergency: false })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("read aloud") });
  });

  it("says when the person had sent the form before with other answers", async () => {
    const call = await callWith(WHOLE);
    const { fields, idempotencyKey } = await rowOf(call.draftId);
    const input = readRequest({ ...fields, note: "sent first" }, idempotencyKey, { version: 1, locale: "en" });
    if (!input) throw new Error("The form is not complete.");
    const first = await createRequest(clinic.patient, input);
    expect(await sendCall(coordinator, { ...call, isEmergency: false })).toEqual({ requestId: first.id, errors: [], isOther: true });
  });

  it("makes one request when the person and two of staff send the same form at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const form = await formWith({ ...PERSON, givenName: `Ana ${round}` });
      const { draftId } = form;
      const { version } = await saveCall(coordinator, { draftId, version: form.version, typed: { ...CONTACT, ...AGREED, ...answered(CALM_ANSWERS) } });
      const { fields } = await rowOf(draftId);
      const input = readRequest(fields, form.key, { version: 1, locale: "en" });
      if (!input) throw new Error("The form is not complete.");
      const [first, second] = await Promise.all([
        sendCall(coordinator, { draftId, version, isEmergency: false }),
        sendCall(clinic.actor.nurse, { draftId, version, isEmergency: false }),
        sendDraft(clinic.patient, { draftId, fields, input }),
      ]);
      const made = await (await connect()).select().from(requests).where(and(eq(requests.clinicId, clinic.clinicId), eq(requests.id, first.requestId ?? "")));
      expect(made).toHaveLength(1);
      expect(second.requestId).toBe(first.requestId);
      expect((await rowOf(draftId)).requestId).toBe(first.requestId);
      expect(await (await connect()).$count(requests, eq(requests.clinicId, clinic.clinicId))).toBe(round + 1);
    }
  });
});
