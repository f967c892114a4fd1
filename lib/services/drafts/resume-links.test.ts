import { eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/client";
import { messages, patients, resumeLinks, screeningDrafts } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { readRequest } from "@/lib/inputs/screening-person";
import { fixClock } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { createRequest } from "../requests/create-request";
import { getDraft } from "./get-draft";
import { getResumeLink } from "./get-resume-link";
import { mailResumeLink } from "./mail-resume-link";
import { makeResumeLink } from "./make-resume-link";
import { openResumeLink } from "./open-resume-link";
import { purgeDrafts } from "./purge-drafts";
import { saveDraft } from "./save-draft";
import { sendDraft } from "./send-draft";
import { startDraft } from "./start-draft";

const smtp: { url: string | undefined } = { url: undefined };
vi.mock("@/lib/platform/env", async (original) => {
  const real = await original<typeof import("@/lib/platform/env")>();
  return { ...real, env: () => ({ ...real.env(), SMTP_URL: smtp.url }) };
});

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});
afterEach(() => fixClock(null));

const PERSON = { givenName: "Ana", familyName: "Garcia", "bornOn-month": "3", "bornOn-day": "14", "bornOn-year": "1961", phone: "(312) 555-0142" };

async function form(typed: Record<string, string> = { note: "calf" }): Promise<string> {
  const { token } = await startDraft(clinic.patient);
  await saveDraft(clinic.patient, { token, page: "note", names: Object.keys(typed), typed });
  return token;
}

async function codeOf(token: string): Promise<string> {
  const link = await makeResumeLink(clinic.patient, { token });
  if (!link) throw new Error("No code was made.");
  return link.code;
}

async function send(token: string): Promise<void> {
  const draft = await getDraft(clinic.patient, { token });
  const input = readRequest({ ...PERSON, ...draft?.fields }, draft?.idempotencyKey ?? "", { version: 1, locale: "en" });
  if (!draft || !input) throw new Error("The form is not complete.");
  await sendDraft(clinic.patient, { draftId: draft.id, fields: draft.fields, input });
}

const linksIn = async (clinicId: string) => (await connect()).select().from(resumeLinks).where(eq(resumeLinks.clinicId, clinicId));

describe("a code that goes on with a form", () => {
  it("opens the form on another device, where the first device then sees nothing, and leaves its rows in the audit log", async () => {
    const token = await form();
    const code = await codeOf(token);
    const opened = await openResumeLink(clinic.patient, { code });
    expect((await getDraft(clinic.patient, { token: opened?.token ?? "" }))?.fields).toMatchObject({ note: "calf" });
    expect(await getDraft(clinic.patient, { token })).toBeNull();
    expect(await saveDraft(clinic.patient, { token, page: "note", names: ["note"], typed: { note: "late" } })).toBeNull();
    const trail = (await auditTrail(clinic.clinicId, "drafts.resume")).slice(-2);
    expect(trail).toMatchObject([
      { outcome: "ok", actorKind: "patient", changedFields: ["resumeLink"] },
      { outcome: "ok", actorKind: "patient", changedFields: ["resumeLink", "token"] },
    ]);
    expect(trail[0]?.subjectId).toBe(trail[1]?.subjectId);
  });

  it("is stored only as a hash", async () => {
    const code = await codeOf(await form());
    const stored = JSON.stringify(await linksIn(clinic.clinicId));
    expect(stored).not.toContain(code);
    expect(stored).toContain(sha256(code));
  });

  it("works once, also when it is opened many times at the same moment", async () => {
    const code = await codeOf(await form());
    const opened = await Promise.all(Array.from({ length: 8 }, () => openResumeLink(clinic.patient, { code })));
    expect(opened.filter((one) => one !== null)).toHaveLength(1);
    expect(await openResumeLink(clinic.patient, { code })).toBeNull();
  });

  it("works for seven days and keeps the form for as long", async () => {
    fixClock(new Date("2026-11-01T12:00:00Z"));
    const tokens = [await form(), await form()];
    fixClock(new Date("2026-11-05T12:00:00Z"));
    const [first = "", second = ""] = [await codeOf(tokens[0] ?? ""), await codeOf(tokens[1] ?? "")];
    fixClock(new Date("2026-11-12T11:59:59Z"));
    expect(await openResumeLink(clinic.patient, { code: first })).not.toBeNull();
    fixClock(new Date("2026-11-12T12:00:00Z"));
    expect(await openResumeLink(clinic.patient, { code: second })).toBeNull();
  });

  it("ends when a newer one is made", async () => {
    const token = await form();
    const [older, newer] = [await codeOf(token), await codeOf(token)];
    expect(await openResumeLink(clinic.patient, { code: older })).toBeNull();
    expect(await getResumeLink(clinic.patient, { token, code: older })).toBeNull();
    expect(await openResumeLink(clinic.patient, { code: newer })).not.toBeNull();
  });

  it("leaves at most one link of a form, however many are asked for at once", async () => {
    const own = await makeClinic();
    const { token } = await startDraft(own.patient);
    await Promise.all(Array.from({ length: 8 }, () => makeResumeLink(own.patient, { token })));
    expect(await linksIn(own.clinicId)).toHaveLength(1);
  });

  it("is unknown in another clinic, and an unknown code gets the same answer", async () => {
    const code = await codeOf(await form());
    expect(await openResumeLink((await makeClinic()).patient, { code })).toBeNull();
    expect(await openResumeLink(clinic.patient, { code: "000000000000" })).toBeNull();
    expect(await openResumeLink(clinic.patient, { code })).not.toBeNull();
  });

  it("of a form that was sent meanwhile shows what it was sent as, and none is made for it any more", async () => {
    const token = await form(PERSON);
    const code = await codeOf(token);
    await send(token);
    expect(await makeResumeLink(clinic.patient, { token })).toBeNull();
    const opened = await openResumeLink(clinic.patient, { code });
    expect((await getDraft(clinic.patient, { token: opened?.token ?? "" }))?.sent?.reference).toMatch(/^V-/);
  });

  it("goes when the form goes", async () => {
    const own = await makeClinic();
    fixClock(new Date("2026-11-01T12:00:00Z"));
    const { token } = await startDraft(own.patient);
    await makeResumeLink(own.patient, { token });
    fixClock(new Date("2026-11-08T12:00:00Z"));
    await purgeDrafts(own.system);
    expect(await linksIn(own.clinicId)).toEqual([]);
    expect(await (await connect()).$count(screeningDrafts, eq(screeningDrafts.clinicId, own.clinicId))).toBe(0);
  });

  it("is for patients: staff neither make nor open one", async () => {
    const token = await form();
    const asNurse = { ...clinic.actor.nurse } as unknown as typeof clinic.patient;
    await expect(makeResumeLink(asNurse, { token })).rejects.toMatchObject({ code: "forbidden" });
    await expect(openResumeLink(asNurse, { code: await codeOf(token) })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the code by e-mail", () => {
  beforeEach(() => {
    smtp.url = "smtp://127.0.0.1:1";
  });
  const mail = { subject: "Your link to go on", body: "https://clinic.example/screening/resume/…\n" };
  const mailsTo = async (recipient: string) => (await connect()).select({ subject: messages.subject, body: messages.body }).from(messages).where(eq(messages.recipient, recipient));

  it("goes to the address in the form, and to no other", async () => {
    const token = await form({ email: " ana@example.test " });
    expect(await mailResumeLink(clinic.patient, { token, code: await codeOf(token), ...mail })).toBe(true);
    expect(await mailsTo("ana@example.test")).toEqual([mail]);
    expect((await auditTrail(clinic.clinicId, "drafts.resume")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["message"] });
  });

  it("is not promised while the clinic has no mail server", async () => {
    smtp.url = undefined;
    const token = await form({ email: "leo@example.test" });
    expect(await mailResumeLink(clinic.patient, { token, code: await codeOf(token), ...mail })).toBe(false);
    expect(await mailsTo("leo@example.test")).toEqual([]);
  });

  it("is not sent without a right address, or for the code of another form", async () => {
    const token = await form({ email: "ana@" });
    expect(await mailResumeLink(clinic.patient, { token, code: await codeOf(token), ...mail })).toBe(false);
    const other = await form({ email: "eva@example.test" });
    expect(await mailResumeLink(clinic.patient, { token: other, code: await codeOf(token), ...mail })).toBe(false);
    expect(await mailsTo("eva@example.test")).toEqual([]);
  });

  it("is not sent to somebody who asked not to be contacted, and the answer does not tell that they are known", async () => {
    const token = await form({ ...PERSON, email: "Quiet@example.test" });
    const code = await codeOf(token);
    await createRequest(clinic.api, {
      idempotencyKey: crypto.randomUUID(),
      filledBy: { kind: "self", name: null },
      patient: { familyName: "Quiet", givenName: "Ana", bornOn: "1961-03-14", phone: "+13125550142", email: "quiet@example.test" },
      contact: { method: "call", times: [], mayLeaveMessage: false, mayText: false, language: "en", interpreter: false },
      acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
      answers: {},
    });
    await (await connect()).update(patients).set({ isDoNotContact: true, version: 2 }).where(eq(patients.email, "quiet@example.test"));
    expect(await mailResumeLink(clinic.patient, { token, code, ...mail })).toBe(true);
    expect(await mailsTo("Quiet@example.test")).toEqual([]);
  });
});
