import { beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { FIRST_CONSENT_TEXTS, MAX_CONSENT_LENGTH } from "@/lib/domain/consent-texts";
import { PublishConsentsInput } from "@/lib/inputs/consents";
import { getCurrentConsents } from "./get-current-consents";
import { listConsents } from "./list-consents";
import { publishConsents } from "./publish-consents";

useTestDatabase();

let clinic: TestClinic;
let other: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
  other = await makeClinic();
});

const wordsOf = ({ privacy, notForEmergencies, noObligation }: (typeof FIRST_CONSENT_TEXTS)["en"]) => ({ privacy, notForEmergencies, noObligation });
const en = { ...wordsOf(FIRST_CONSENT_TEXTS.en), privacy: "We keep your answers for ten years." };
const es = { ...wordsOf(FIRST_CONSENT_TEXTS.es), privacy: "Guardamos sus respuestas por diez años." };

describe("what patients agree to", () => {
  it("is what the program comes with until the clinic publishes its own", async () => {
    expect(await getCurrentConsents(clinic.clinicId)).toEqual(FIRST_CONSENT_TEXTS);
    expect(await listConsents(clinic.actor.admin)).toEqual([{ version: 1, texts: FIRST_CONSENT_TEXTS, published: null }]);
    expect(await auditTrail(clinic.clinicId, "consents.list")).toMatchObject([{ outcome: "ok", rowCount: 1 }]);
  });

  it("is the newest version in every language, with a row that names the changed fields and not the words", async () => {
    expect(await publishConsents(clinic.actor.admin, { seenVersion: 1, en, es })).toEqual({ version: 2 });
    expect(await getCurrentConsents(clinic.clinicId)).toMatchObject({ en: { version: 2, locale: "en", ...en }, es: { version: 2, locale: "es", ...es } });
    const [row] = await auditTrail(clinic.clinicId, "consents.publish");
    expect(row).toMatchObject({ outcome: "ok", subjectKind: "consent", changedFields: ["version", "en.privacy", "es.privacy"] });
    expect(JSON.stringify(row)).not.toContain("ten years");
  });

  it("keeps every earlier version word for word, with who published it", async () => {
    await publishConsents(clinic.actor.admin, { seenVersion: 1, en, es });
    await publishConsents(clinic.actor.admin, { seenVersion: 2, en: { ...en, privacy: "New." }, es });
    const versions = await listConsents(clinic.actor.admin);
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(versions[0]).toMatchObject({ published: { by: clinic.actor.admin.name }, texts: { en: { privacy: "New." } } });
    expect(versions[1]?.texts.en).toMatchObject(en);
    expect(versions[2]?.texts).toEqual(FIRST_CONSENT_TEXTS);
  });

  it("of another clinic stays as it was", async () => {
    await publishConsents(clinic.actor.admin, { seenVersion: 1, en, es });
    expect(await getCurrentConsents(other.clinicId)).toEqual(FIRST_CONSENT_TEXTS);
    expect(await listConsents(other.actor.admin)).toHaveLength(1);
  });

  it("is published and listed by nobody but an administrator", async () => {
    for (const role of ["coordinator", "nurse", "sonographer", "clinician"] as const) {
      await expect(publishConsents(clinic.actor[role], { seenVersion: 1, en, es })).rejects.toMatchObject({ code: "forbidden" });
      await expect(listConsents(clinic.actor[role])).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await auditTrail(clinic.clinicId, "consents.publish")).toMatchObject(Array(4).fill({ outcome: "denied" }));
    expect(await getCurrentConsents(clinic.clinicId)).toEqual(FIRST_CONSENT_TEXTS);
  });

  it("is not published over words that this person has not seen", async () => {
    await publishConsents(clinic.actor.admin, { seenVersion: 1, en, es });
    const late = publishConsents(clinic.actor.admin, { seenVersion: 1, en: { ...en, privacy: "Late." }, es });
    await expect(late).rejects.toMatchObject({ code: "conflict", current: { version: 2, changedBy: clinic.actor.admin.name } });
    await expect(publishConsents(clinic.actor.admin, { seenVersion: 9, en, es })).rejects.toMatchObject({ code: "conflict" });
  });

  it("becomes one next version when two administrators publish at once", async () => {
    const tries = await Promise.allSettled(["One.", "Two."].map((privacy) => publishConsents(clinic.actor.admin, { seenVersion: 1, en: { ...en, privacy }, es })));
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(tries.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    expect(await listConsents(clinic.actor.admin)).toHaveLength(2);
  });

  it("is no new version when no word is new", async () => {
    const same = { seenVersion: 1, en: wordsOf(FIRST_CONSENT_TEXTS.en), es: wordsOf(FIRST_CONSENT_TEXTS.es) };
    await expect(publishConsents(clinic.actor.admin, same)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("the words of a new version", () => {
  const refused = (change: object) => PublishConsentsInput.safeParse({ seenVersion: 1, en, es, ...change }).error?.issues.map(({ path }) => path.join("."));

  it("are taken in both languages or not at all", () => {
    expect(refused({ es: undefined })).toEqual(["es"]);
    expect(refused({ en: { ...en, noObligation: "  \n " } })).toEqual(["en.noObligation"]);
    expect(refused({ fr: en })).toEqual([""]);
  });
  it("are text of a length that fits, with paragraphs", () => {
    expect(refused({ en: { ...en, privacy: "x".repeat(MAX_CONSENT_LENGTH) } })).toBeUndefined();
    expect(refused({ en: { ...en, privacy: "x".repeat(MAX_CONSENT_LENGTH + 1) } })).toEqual(["en.privacy"]);
    expect(refused({ en: { ...en, privacy: "a\u0000b" } })).toEqual(["en.privacy"]);
    expect(PublishConsentsInput.parse({ seenVersion: 1, en: { ...en, privacy: " One.\r\n\r\nTwo. " }, es }).en.privacy).toBe("One.\n\nTwo.");
  });
});
