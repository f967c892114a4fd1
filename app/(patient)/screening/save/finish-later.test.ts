import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { requests, resumeLinks } from "@/db/schema";
import { useTestDatabase as openTestDatabase } from "@/db/testing/database";
import { makeClinic, NINE_TO_FIVE, type TestClinic } from "@/db/testing/factory";
import { ENGLISH } from "@/lib/format/texts";
import { getDraft } from "@/lib/services/drafts/get-draft";
import { startDraft } from "@/lib/services/drafts/start-draft";
import { finishLater } from "./finish-later";

openTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

async function visitor() {
  const { token } = await startDraft(clinic.patient);
  const facts = { id: clinic.clinicId, name: "Test", phone: "+13125550100", timeZone: "America/New_York", openingHours: NINE_TO_FIVE };
  const draft = () => getDraft(clinic.patient, { token });
  return {
    draft,
    stop: async (page: string, fields: Record<string, string>) => {
      const visit = { clinic: facts, actor: clinic.patient, token, draft: await draft(), today: "2026-11-22", words: ENGLISH };
      return finishLater(visit, page, new URLSearchParams({ ...fields, later: "yes" }), clinic.patient.origin);
    },
  };
}

const links = async (draftId: string) => (await connect()).select().from(resumeLinks).where(eq(resumeLinks.draftId, draftId));

describe("save and finish later", () => {
  it("keeps what is typed, right or wrong, and leads to the code", async () => {
    const { draft, stop } = await visitor();
    const answer = await stop("you", { givenName: "Ana", phone: "12" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/screening/later"]);
    expect(answer.headers.get("set-cookie")).toMatch(/^charley\.code=[0-9A-Z]{12}; Path=\/screening\/later; HttpOnly; SameSite=Lax; Max-Age=900$/);
    const kept = await draft();
    expect(kept?.fields).toMatchObject({ givenName: "Ana", phone: "12" });
    expect(await links(kept?.id ?? "")).toHaveLength(1);
  });

  it("an emergency answer interrupts first, and no code is made", async () => {
    const { draft, stop } = await visitor();
    const answer = await stop("emergency-signs", { emergencySymptoms: "chest_pain" });
    expect(answer.headers.get("location")).toBe("/screening/emergency");
    expect(await links((await draft())?.id ?? "")).toEqual([]);
  });

  it("counts as agreed to nothing on the page that sends an emergency", async () => {
    const { draft, stop } = await visitor();
    await stop("emergency-signs", { emergencySymptoms: "chest_pain" });
    const person = { givenName: "Ana", familyName: "Garcia", "bornOn-month": "3", "bornOn-day": "14", "bornOn-year": "1961", phone: "(312) 555-0142" };
    const answer = await stop("you", { ...person, consentVersion: "1", consentLocale: "en" });
    expect(answer.headers.get("location")).toBe("/screening/sent");
    const [row] = await (await connect()).select({ given: requests.acknowledgements }).from(requests).where(eq(requests.reference, (await draft())?.sent?.reference ?? ""));
    expect(row?.given).toEqual({ notForEmergencies: false, privacyNoticeVersion: null, noObligation: false });
  });

  it("sends nothing from the last page, even when all is agreed to", async () => {
    const { draft, stop } = await visitor();
    const answer = await stop("agree", { notForEmergencies: "yes", privacyNotice: "yes", noObligation: "yes" });
    expect(answer.headers.get("location")).toBe("/screening/later");
    expect((await draft())?.sent).toBeNull();
  });

  it("without a form there is nothing to keep, and the person starts", async () => {
    const gone = { clinic: { id: clinic.clinicId, name: "Test", phone: "+13125550100", timeZone: "America/New_York", openingHours: NINE_TO_FIVE }, actor: clinic.patient, token: null, draft: null, today: "2026-11-22", words: ENGLISH };
    const answer = await finishLater(gone, "later", new URLSearchParams(), clinic.patient.origin);
    expect(answer.headers.get("location")).toBe("/screening");
  });
});
