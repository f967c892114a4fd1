import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { requests } from "@/db/schema";
import { CALM_ANSWERS } from "@/db/testing/answers";
import { useTestDatabase as openTestDatabase } from "@/db/testing/database";
import { makeClinic, NINE_TO_FIVE, type TestClinic } from "@/db/testing/factory";
import { FIRST_CONSENT_TEXTS } from "@/lib/domain/consent-texts";
import { QUESTION_PAGES } from "@/lib/domain/questions/pages";
import { writeAnswers } from "@/lib/inputs/screening-form";
import { fixClock } from "@/lib/platform/clock";
import { publishConsents } from "@/lib/services/consents/publish-consents";
import { getDraft } from "@/lib/services/drafts/get-draft";
import { saveDraft } from "@/lib/services/drafts/save-draft";
import { startDraft } from "@/lib/services/drafts/start-draft";
import { keepTyped, saveStep } from "./save-step";

openTestDatabase();

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
});
afterEach(() => fixClock(null));

const PERSON = { givenName: "Ana", familyName: "Garcia", "bornOn-month": "3", "bornOn-day": "14", "bornOn-year": "1961", phone: "(312) 555-0142" };
const CONTACT = { method: "call", mayLeaveMessage: "no", mayText: "no", filledBy: "self" };
const TICKS = { notForEmergencies: "yes", privacyNotice: "yes", noObligation: "yes" };
const FIRST_ENGLISH = { consentVersion: "1", consentLocale: "en" };
const SECOND = { notForEmergencies: "Second.", privacy: "Second.", noObligation: "Second." };

/** A person who has answered every page and stands before the words to agree to. */
async function readyToSend() {
  const { token } = await startDraft(clinic.patient);
  for (const { slug } of QUESTION_PAGES) await saveDraft(clinic.patient, { token, page: slug, names: [], typed: {} });
  const typed = { ...writeAnswers(CALM_ANSWERS), ...PERSON, ...CONTACT };
  await saveDraft(clinic.patient, { token, page: "you", names: Object.keys(typed), typed });
  fixClock(new Date(Date.now() + 60_000));
  const draft = () => getDraft(clinic.patient, { token });
  const facts = { id: clinic.clinicId, name: "Test", phone: "+13125550100", timeZone: "America/New_York", openingHours: NINE_TO_FIVE };
  const holder = async () => ({ clinic: facts, actor: clinic.patient, token, draft: await draft(), today: "2026-11-22" });
  return {
    draft,
    send: async (fields: Record<string, string>) => saveStep(await holder(), "agree", new URLSearchParams(fields), clinic.patient.origin),
    switchLanguage: async (fields: Record<string, string>) => keepTyped(await holder(), "agree", new URLSearchParams(fields)),
  };
}

async function agreedTo(draft: Awaited<ReturnType<typeof getDraft>>) {
  const [row] = await (await connect()).select({ given: requests.acknowledgements }).from(requests).where(and(eq(requests.clinicId, clinic.clinicId), eq(requests.reference, draft?.sent?.reference ?? "")));
  return row?.given;
}

const publishSecond = () => publishConsents(clinic.actor.admin, { seenVersion: FIRST_CONSENT_TEXTS.en.version, en: SECOND, es: SECOND });

describe("a request that is sent", () => {
  it("is kept with the version and the language of the words that were agreed to", async () => {
    const { send, draft } = await readyToSend();
    expect(await send({ ...TICKS, consentVersion: "1", consentLocale: "es" })).toBe("/screening/sent");
    expect(await agreedTo(await draft())).toEqual({ notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true, locale: "es" });
  });

  it("is kept with the words of the clinic once it has its own", async () => {
    await publishSecond();
    const { send, draft } = await readyToSend();
    expect(await send({ ...TICKS, consentVersion: "2", consentLocale: "en" })).toBe("/screening/sent");
    expect(await agreedTo(await draft())).toMatchObject({ privacyNoticeVersion: "2", locale: "en" });
  });

  it("goes back to the words with nothing ticked when they changed after they were shown", async () => {
    const { send, draft } = await readyToSend();
    await publishSecond();
    expect(await send({ ...TICKS, ...FIRST_ENGLISH })).toBe("/screening/agree?check=words");
    expect((await draft())?.sent).toBeNull();
    expect(Object.keys((await draft())?.fields ?? {})).not.toEqual(expect.arrayContaining(["privacyNotice"]));
    expect(await send({ ...TICKS, consentVersion: "2", consentLocale: "en" })).toBe("/screening/sent");
  });

  it("is not sent under words that nobody published, or that were not on the page", async () => {
    const { send, draft } = await readyToSend();
    const notShown: Record<string, string>[] = [{}, { consentVersion: "7", consentLocale: "en" }, { consentVersion: "1", consentLocale: "xx" }, { consentVersion: "1" }];
    for (const words of notShown) {
      expect(await send({ ...TICKS, ...words })).toBe("/screening/agree?check=words");
    }
    expect((await draft())?.sent).toBeNull();
  });

  it("needs every tick under the words that are shown", async () => {
    const { send, draft } = await readyToSend();
    expect(await send({ ...FIRST_ENGLISH, notForEmergencies: "yes" })).toBe("/screening/agree?check=1");
    expect((await draft())?.fields).toMatchObject({ ...FIRST_ENGLISH, notForEmergencies: "yes" });
  });

  it("keeps its ticks, and the version they stand for, over a change of language", async () => {
    const { switchLanguage, draft } = await readyToSend();
    expect(await switchLanguage({ ...TICKS, ...FIRST_ENGLISH })).toBe("/screening/agree");
    expect((await draft())?.fields).toMatchObject({ ...TICKS, ...FIRST_ENGLISH });
  });
});

describe("what only a machine fills in", () => {
  it("holds the request back, keeps everything, and lets the person send again", async () => {
    const { send, draft } = await readyToSend();
    expect(await send({ ...TICKS, ...FIRST_ENGLISH, website: "https://spam.example" })).toBe("/screening/agree?check=wait");
    expect((await draft())?.sent).toBeNull();
    expect((await draft())?.fields).toMatchObject(TICKS);
    expect(await send({ ...TICKS, ...FIRST_ENGLISH })).toBe("/screening/sent");
  });
});
