import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { requests } from "@/db/schema";
import { useTestDatabase as openTestDatabase } from "@/db/testing/database";
import { makeClinic, NINE_TO_FIVE, type TestClinic } from "@/db/testing/factory";
import { getDraft } from "@/lib/services/drafts/get-draft";
import { startDraft } from "@/lib/services/drafts/start-draft";
import { keepTyped, pauseStep, saveStep } from "./save-step";

openTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const PERSON = { givenName: "Ana", familyName: "Garcia", "bornOn-month": "3", "bornOn-day": "14", "bornOn-year": "1961", phone: "(312) 555-0142" };

async function acknowledged(draft: Awaited<ReturnType<typeof getDraft>>) {
  const [row] = await (await connect()).select({ given: requests.acknowledgements }).from(requests).where(eq(requests.reference, draft?.sent?.reference ?? ""));
  return row?.given;
}

/** One person at the form: posts a page, returns where the answer sends them. */
async function visitor() {
  const { token } = await startDraft(clinic.patient);
  const facts = { id: clinic.clinicId, name: "Test", phone: "+13125550100", timeZone: "America/New_York", openingHours: NINE_TO_FIVE };
  const draft = () => getDraft(clinic.patient, { token });
  return {
    draft,
    switchLanguage: async (page: string, fields: Record<string, string>) => keepTyped({ clinic: facts, actor: clinic.patient, token, draft: await draft(), today: "2026-11-22" }, page, new URLSearchParams({ ...fields, switchTo: "es" })),
    pause: async (page: string, fields: Record<string, string>) => pauseStep({ clinic: facts, actor: clinic.patient, token, draft: await draft(), today: "2026-11-22" }, page, new URLSearchParams(fields)),
    post: async (page: string, fields: Record<string, string | string[]> = {}) => {
      const form = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
      return saveStep({ clinic: facts, actor: clinic.patient, token, draft: await draft(), today: "2026-11-22" }, page, form, clinic.patient.origin);
    },
  };
}

describe("an emergency answer", () => {
  it("leads to the interruption page at once, once, and never blocks the person who goes on", async () => {
    const { post } = await visitor();
    expect(await post("emergency-signs", { emergencySymptoms: ["chest_pain"] })).toBe("/screening/emergency");
    expect(await post("leg-signs", { limbSymptoms: ["none_of_these"] })).toBe("/screening/back-signs");
    expect(await post("back-signs", { spineSymptoms: ["saddle_numbness"] })).toBe("/screening/emergency");
  });

  it("interrupts although “none” is ticked beside it", async () => {
    const { post } = await visitor();
    expect(await post("emergency-signs", { emergencySymptoms: ["chest_pain", "none_of_these"] })).toBe("/screening/emergency");
  });

  it("is kept as an emergency with no more than a name, a birth date and a phone", async () => {
    const { post, draft } = await visitor();
    await post("emergency-signs", { emergencySymptoms: ["trouble_breathing"] });
    expect(await post("emergency", { ...PERSON, phone: "12" })).toBe("/screening/emergency?check=1");
    expect((await draft())?.fields).toMatchObject({ phone: "12", givenName: "Ana" });
    expect(await post("emergency", PERSON)).toBe("/screening/sent");
    expect((await draft())?.sent).toMatchObject({ urgency: "EMERGENCY" });
  });

  it("is kept by the page with the name, before any other question", async () => {
    const { post, draft } = await visitor();
    await post("emergency-signs", { emergencySymptoms: ["trouble_breathing"] });
    expect(await post("you", PERSON)).toBe("/screening/sent");
    expect((await draft())?.sent).toMatchObject({ urgency: "EMERGENCY" });
  });

  it("is kept at once when the name was known before", async () => {
    const { post, draft } = await visitor();
    await post("emergency-signs", { emergencySymptoms: ["none_of_these"] });
    await post("you", PERSON);
    expect((await draft())?.sent).toBeNull();
    expect(await post("bleeding", { veinBleeding: "not_stopped" })).toBe("/screening/emergency");
    expect((await draft())?.sent).toMatchObject({ urgency: "EMERGENCY" });
  });

  it("records as acknowledged only what stood beside the button that sent it", async () => {
    const unseen = await visitor();
    await unseen.post("emergency-signs", { emergencySymptoms: ["none_of_these"] });
    await unseen.post("you", PERSON);
    await unseen.post("bleeding", { veinBleeding: "not_stopped" });
    expect(await acknowledged(await unseen.draft())).toEqual({ notForEmergencies: false, privacyNoticeVersion: null, noObligation: false });
    const seen = await visitor();
    await seen.post("emergency-signs", { emergencySymptoms: ["chest_pain"] });
    await seen.post("emergency", { ...PERSON, consentVersion: "1", consentLocale: "es" });
    expect(await acknowledged(await seen.draft())).toEqual({ notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true, locale: "es" });
    const madeUp = await visitor();
    await madeUp.post("emergency-signs", { emergencySymptoms: ["chest_pain"] });
    await madeUp.post("emergency", { ...PERSON, consentVersion: "77", consentLocale: "en" });
    expect(await acknowledged(await madeUp.draft())).toMatchObject({ notForEmergencies: false, privacyNoticeVersion: null });
  });

  it("is kept although an email, a way to reach the person or a helper's name is wrong or missing", async () => {
    const { post, draft } = await visitor();
    await post("emergency-signs", { emergencySymptoms: ["none_of_these"] });
    expect(await post("you", { ...PERSON, email: "not an address" })).toBe("/screening/you?check=1");
    await post("contact", { filledBy: "relative", filledByName: "", language: "nonsense!", method: "pigeon" });
    expect(await post("bleeding", { veinBleeding: "not_stopped" })).toBe("/screening/emergency");
    expect((await draft())?.sent).toMatchObject({ urgency: "EMERGENCY" });
  });
});

describe("a page that nobody answers any more", () => {
  it("is kept as typed, right or wrong, and is the first to be shown again", async () => {
    const { post, pause, draft } = await visitor();
    await post("emergency-signs", { emergencySymptoms: ["none_of_these"] });
    expect(await pause("you", { ...PERSON, phone: "12" })).toBe("/screening?paused=1");
    expect((await draft())?.fields).toMatchObject({ phone: "12", givenName: "Ana", visited: ["emergency-signs"] });
    expect(await pause("later", {})).toBe("/screening?paused=1");
  });

  it("tells of an emergency first, and sends it with a name and a phone, with nothing agreed to", async () => {
    const { post, pause, draft } = await visitor();
    expect(await pause("emergency-signs", { emergencySymptoms: "chest_pain" })).toBe("/screening/emergency");
    await post("emergency-signs", { emergencySymptoms: ["chest_pain"] });
    expect(await pause("agree", { notForEmergencies: "yes", privacyNotice: "yes", noObligation: "yes" })).toBe("/screening?paused=1");
    expect(await pause("you", { ...PERSON, phone: "12" })).toBe("/screening?paused=1");
    expect((await draft())?.sent).toBeNull();
    expect(await pause("you", { ...PERSON, pause: "1", consentVersion: "1", consentLocale: "en" })).toBe("/screening/sent");
    expect((await draft())?.sent).toMatchObject({ urgency: "EMERGENCY" });
    expect(await acknowledged(await draft())).toEqual({ notForEmergencies: false, privacyNoticeVersion: null, noObligation: false });
  });

  it("sends an emergency whose person stopped on the page that tells of it", async () => {
    const { pause, draft } = await visitor();
    await pause("emergency-signs", { emergencySymptoms: "chest_pain" });
    expect(await pause("emergency", PERSON)).toBe("/screening/sent");
    expect((await draft())?.sent).toMatchObject({ urgency: "EMERGENCY" });
  });
});

describe("a change of language", () => {
  it("keeps what is typed and stays on the page", async () => {
    const { switchLanguage, draft } = await visitor();
    expect(await switchLanguage("you", { ...PERSON, phone: "12" })).toBe("/screening/you");
    expect((await draft())?.fields).toMatchObject({ phone: "12", visited: [] });
  });

  it("tells of an emergency first, once, and sends it when the name is known", async () => {
    const { switchLanguage } = await visitor();
    expect(await switchLanguage("emergency-signs", { emergencySymptoms: "chest_pain" })).toBe("/screening/emergency");
    expect(await switchLanguage("emergency-signs", { emergencySymptoms: "chest_pain" })).toBe("/screening/emergency-signs");
    const known = await visitor();
    await known.post("emergency-signs", { emergencySymptoms: ["none_of_these"] });
    await known.post("you", PERSON);
    expect(await known.switchLanguage("bleeding", { veinBleeding: "not_stopped", consentVersion: "1", consentLocale: "en" })).toBe("/screening/emergency");
    expect((await known.draft())?.sent).toMatchObject({ urgency: "EMERGENCY" });
    expect(await acknowledged(await known.draft())).toEqual({ notForEmergencies: false, privacyNoticeVersion: null, noObligation: false });
  });
});

describe("the plain way", () => {
  it("goes back to a page with a mistake and keeps what was typed", async () => {
    const { post, draft } = await visitor();
    expect(await post("emergency-signs")).toBe("/screening/emergency-signs?check=1");
    await post("last-ten", { "lastTenCramps-night": "8" });
    expect((await draft())?.fields).toMatchObject({ "lastTenCramps-night": "8" });
    expect(await post("last-ten", { "lastTenCramps-night": "8", "lastTenCramps-unsure": "yes" })).toBe("/screening/usual-time");
  });

  it("sends nothing while a safety question was not shown, whatever is posted", async () => {
    const { post, draft } = await visitor();
    await post("you", PERSON);
    expect(await post("agree", { notForEmergencies: "yes", privacyNotice: "yes", noObligation: "yes" })).toBe("/screening/emergency-signs?check=1");
    expect((await draft())?.sent).toBeNull();
  });

  it("keeps only the fields of the page that was posted", async () => {
    const { post, draft } = await visitor();
    await post("emergency-signs", { emergencySymptoms: ["none_of_these"], visited: ["agree"], told: ["F01"], admin: "1", phone: "9" });
    expect((await draft())?.fields).toEqual({ emergencySymptoms: ["none_of_these"], visited: ["emergency-signs"] });
  });
});
