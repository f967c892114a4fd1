import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { requests, screeningDrafts } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { readRequest } from "@/lib/inputs/screening-person";
import { fixClock } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { getDraft } from "./get-draft";
import { makeResumeLink } from "./make-resume-link";
import { openResumeLink } from "./open-resume-link";
import { saveDraft } from "./save-draft";
import { sendDraft } from "./send-draft";
import { startDraft } from "./start-draft";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});
afterEach(() => fixClock(null));

const PERSON = { givenName: "Ana", familyName: "Garcia", "bornOn-month": "3", "bornOn-day": "14", "bornOn-year": "1961", phone: "(312) 555-0142" };

async function draftOf(token: string) {
  const draft = await getDraft(clinic.patient, { token });
  if (!draft) throw new Error("The draft is gone.");
  return draft;
}

async function inputOf(token: string) {
  const draft = await draftOf(token);
  const input = readRequest({ ...PERSON, ...draft.fields }, draft.idempotencyKey, { version: 1, locale: "en" });
  if (!input) throw new Error("The form is not complete.");
  return input;
}

describe("an unfinished form", () => {
  it("keeps every page exactly as typed, also what is wrong, and stores only a hash of its link", async () => {
    const { token } = await startDraft(clinic.patient);
    await saveDraft(clinic.patient, { token, page: "you", names: ["phone", "email"], typed: { phone: " 12 ‘;-- ", email: "x" } });
    await saveDraft(clinic.patient, { token, page: "leg-signs", names: ["limbSymptoms"], typed: { limbSymptoms: ["cold", "numb"] } });
    await saveDraft(clinic.patient, { token, page: "you", names: ["phone", "email"], typed: { phone: "2" } });
    expect((await draftOf(token)).fields).toEqual({ phone: "2", limbSymptoms: ["cold", "numb"], visited: ["you", "leg-signs"] });
    const db = await connect();
    const rows = await db.select().from(screeningDrafts).where(eq(screeningDrafts.tokenSha256, sha256(token)));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await auditTrail(clinic.clinicId, "drafts.save")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["fields"], actorKind: "patient" });
  });

  it("keeps both pages when two are saved at once", async () => {
    const { token } = await startDraft(clinic.patient);
    await Promise.all(["a", "b", "c"].map((page) => saveDraft(clinic.patient, { token, page, names: [page], typed: { [page]: "1" } })));
    expect((await draftOf(token)).fields).toMatchObject({ a: "1", b: "1", c: "1" });
  });

  it("ends seven days after the last page, and does not exist for another link or clinic", async () => {
    fixClock(new Date("2026-11-01T12:00:00Z"));
    const { token } = await startDraft(clinic.patient);
    expect(await getDraft((await makeClinic()).patient, { token })).toBeNull();
    expect(await getDraft(clinic.patient, { token: `${token}x` })).toBeNull();
    fixClock(new Date("2026-11-08T11:59:00Z"));
    expect(await getDraft(clinic.patient, { token })).not.toBeNull();
    fixClock(new Date("2026-11-08T12:00:00Z"));
    expect(await getDraft(clinic.patient, { token })).toBeNull();
    expect(await saveDraft(clinic.patient, { token, page: "a", names: [], typed: {} })).toBeNull();
  });
});

describe("sending it", () => {
  it("makes one request however often it is sent, and keeps the first after a change of mind", async () => {
    const { token } = await startDraft(clinic.patient);
    const input = await inputOf(token);
    const { id, fields } = await draftOf(token);
    const both = await Promise.all([sendDraft(clinic.patient, { draftId: id, fields, input }), sendDraft(clinic.patient, { draftId: id, fields, input })]);
    expect(both).toEqual([{ isOther: false }, { isOther: false }]);
    const { sent } = await draftOf(token);
    expect(sent).toMatchObject({ reference: expect.stringMatching(/^V-/), urgency: "SAME_DAY" });
    expect(await sendDraft(clinic.patient, { draftId: id, fields, input: { ...input, answers: { note: "changed" } } })).toEqual({ isOther: true });
    expect((await draftOf(token)).sent?.reference).toBe(sent?.reference);
    expect(await saveDraft(clinic.patient, { token, page: "note", names: ["note"], typed: { note: "late" } })).not.toHaveProperty("note");
    const db = await connect();
    expect(await db.$count(requests, eq(requests.clinicId, clinic.clinicId))).toBe(1);
    const trail = await auditTrail(clinic.clinicId, "drafts.save");
    expect(trail.filter(({ subjectId, changedFields }) => subjectId === id && changedFields.includes("requestId"))).toHaveLength(1);
  });

  it("says when an answer was saved meanwhile, which is not in the request", async () => {
    const { token } = await startDraft(clinic.patient);
    const [input, { id, fields }] = [await inputOf(token), await draftOf(token)];
    await saveDraft(clinic.patient, { token, page: "note", names: ["note"], typed: { note: "late" } });
    expect(await sendDraft(clinic.patient, { draftId: id, fields, input })).toEqual({ isOther: true });
    expect((await draftOf(token)).sent).not.toBeNull();
  });

  it("marks the form also when its link has moved to another device meanwhile", async () => {
    const { token } = await startDraft(clinic.patient);
    const [input, { id, fields }] = [await inputOf(token), await draftOf(token)];
    const made = await makeResumeLink(clinic.patient, { token });
    const opened = await openResumeLink(clinic.patient, { code: made?.code ?? "" });
    expect(await sendDraft(clinic.patient, { draftId: id, fields, input })).toEqual({ isOther: false });
    expect((await draftOf(opened?.token ?? "")).sent).not.toBeNull();
  });

  it("staff cannot read or write a patient's form", async () => {
    const { token } = await startDraft(clinic.patient);
    const asNurse = { ...clinic.actor.nurse } as unknown as typeof clinic.patient;
    await expect(getDraft(asNurse, { token })).rejects.toMatchObject({ code: "forbidden" });
    await expect(saveDraft(asNurse, { token, page: "a", names: [], typed: {} })).rejects.toMatchObject({ code: "forbidden" });
  });
});
