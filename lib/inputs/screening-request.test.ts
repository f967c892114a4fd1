import { describe, expect, it } from "vitest";
import { checkContact, checkYou, readAgreed, readBirth, readRequest } from "./screening-person";
import { ScreeningRequestInput } from "./screening-request";

const valid = {
  idempotencyKey: "018F3A2B-0000-7000-8000-000000000001",
  filledBy: { kind: "self" },
  patient: { familyName: " O’Brien-Núñez ", givenName: "李", bornOn: "1961-03-14", phone: "(312) 555-0142" },
  contact: { method: "call", times: ["evening", "morning", "evening"], mayLeaveMessage: true, mayText: false, language: "en", interpreter: false },
  acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
  answers: { cramps14d: 4 },
};

const refusedFields = (body: unknown) => ScreeningRequestInput.safeParse(body).error?.issues.map(({ path }) => path.join(".")) ?? [];
const withPatient = (changes: object) => ({ ...valid, patient: { ...valid.patient, ...changes } });

describe("a request from outside", () => {
  it("is trimmed, its phone made dialable and its times put in order; a missing email is null", () => {
    expect(ScreeningRequestInput.parse(valid)).toMatchObject({
      idempotencyKey: "018f3a2b-0000-7000-8000-000000000001",
      filledBy: { kind: "self", name: null },
      patient: { familyName: "O’Brien-Núñez", givenName: "李", phone: "+13125550142", email: null },
      contact: { times: ["morning", "evening"] },
    });
  });

  it.each([
    ["patient.familyName", { familyName: "" }],
    ["patient.familyName", { familyName: "   " }],
    ["patient.familyName", { familyName: "x".repeat(101) }],
    ["patient.familyName", { familyName: "a\u0000b" }],
    ["patient.familyName", { familyName: "a\nb" }],
    ["patient.givenName", { givenName: "\ud800" }],
    ["patient.givenName", { givenName: "\u200b\u200b" }],
    ["patient.givenName", { givenName: 7 }],
    ["patient.bornOn", { bornOn: "2001-02-29" }],
    ["patient.bornOn", { bornOn: "1899-12-31" }],
    ["patient.bornOn", { bornOn: "14.03.1961" }],
    ["patient.phone", { phone: "12345" }],
    ["patient.phone", { phone: "312-555-0142 x7" }],
    ["patient.phone", { phone: `+${"1".repeat(500)}` }],
    ["patient.email", { email: "not an address" }],
  ])("refuses %s by name: %o", (field, changes) => {
    expect(refusedFields(withPatient(changes))).toContain(field);
  });

  it("keeps every name that people have, exactly", () => {
    for (const familyName of ["Ω≈ç√", "田中さん", "עברית", "<script>alert(1)</script>", "Robert'); DROP TABLE", "👩🏽", "=cmd|' /C calc'!A0", "x".repeat(100), "𝒳".repeat(100)]) {
      expect(ScreeningRequestInput.parse(withPatient({ familyName })).patient.familyName).toBe(familyName);
    }
  });

  it("names a wrong answer, an unknown key and an unopened follow-up", () => {
    expect(refusedFields({ ...valid, answers: { cramps14d: 100, rednessSigns: ["fever"] } })).toEqual(["answers.cramps14d", "answers.rednessSigns"]);
    for (const body of [{ ...valid, extra: 1 }, { ...valid, answers: { extra: 1 } }, { ...valid, patient: { ...valid.patient, ssn: "1" } }]) {
      expect(ScreeningRequestInput.safeParse(body).error?.issues).toMatchObject([{ code: "unrecognized_keys" }]);
    }
  });

  it("refuses hostile shapes without throwing", () => {
    const hostile = [null, undefined, 1, "x", [], [[]], {}, JSON.parse('{"__proto__":{"admin":true}}'), { ...valid, answers: [] }, { ...valid, answers: null }, { ...valid, patient: "x" }, { ...valid, contact: { ...valid.contact, times: "morning" } }];
    for (const body of hostile) expect(ScreeningRequestInput.safeParse(body).success).toBe(false);
  });

  it("needs the name of a helper and all acknowledgements", () => {
    expect(refusedFields({ ...valid, filledBy: { kind: "relative" } })).toEqual(["filledBy.name"]);
    expect(refusedFields({ ...valid, acknowledgements: { ...valid.acknowledgements, noObligation: false } })).toEqual(["acknowledgements.noObligation"]);
  });
});

describe("the person's pages of the form", () => {
  const typed = { givenName: "Ana", familyName: "Garcia", "bornOn-month": "3", "bornOn-day": "14", "bornOn-year": "1961", phone: "(312) 555-0142" };

  it("reads a birth date from three boxes, with the month as a number or a word", () => {
    expect(readBirth(typed)).toBe("1961-03-14");
    expect(readBirth({ ...typed, "bornOn-month": "March" })).toBe("1961-03-14");
    expect(readBirth({ ...typed, "bornOn-day": "31", "bornOn-month": "2" })).toBeNull();
  });

  it("names every mistake of an empty page, and none of a good one", () => {
    expect(checkYou({}, "2026-11-23").map(({ field }) => field)).toEqual(["givenName", "familyName", "bornOn", "phone"]);
    expect(checkYou(typed, "2026-11-23")).toEqual([]);
    expect(checkYou({ ...typed, "bornOn-year": "2027" }, "2026-11-23")).toMatchObject([{ text: "errors.birthFuture" }]);
  });

  it("does not let a person choose a way that cannot reach them", () => {
    expect(checkContact({ method: "email", mayLeaveMessage: "no", mayText: "no" })).toMatchObject([{ field: "method", text: "errors.methodNeedsEmail" }]);
    expect(checkContact({ method: "text", mayLeaveMessage: "no", mayText: "no" })).toMatchObject([{ field: "mayText" }]);
  });

  it("take the name of a month in either language", () => {
    expect(readBirth({ ...typed, "bornOn-month": "enero" })).toBe("1961-01-14");
    expect(readBirth({ ...typed, "bornOn-month": "Dic." })).toBe("1961-12-14");
    expect(readBirth({ ...typed, "bornOn-month": "Foo" })).toBeNull();
    expect(readBirth({ ...typed, "bornOn-month": "marzo" })).toBe("1961-03-14");
    expect(readBirth({ ...typed, "bornOn-month": "mar." })).toBe("1961-03-14");
  });

  it.each([
    [{ "bornOn-month": "13" }, "bornOn"],
    [{ "bornOn-month": "" }, "bornOn"],
    [{ "bornOn-day": "32" }, "bornOn-day"],
    [{ "bornOn-month": "2", "bornOn-day": "30" }, "bornOn-day"],
    [{ "bornOn-year": "61" }, "bornOn-year"],
    [{ "bornOn-year": "2060" }, "bornOn-year"],
  ])("names the first box that is wrong: %o", (wrong, field) => {
    const typed = { "bornOn-month": "3", "bornOn-day": "14", "bornOn-year": "1961" };
    expect(checkYou({ ...typed, ...wrong, givenName: "A", familyName: "B", phone: "+13125550142" }, "2026-11-23").map((error) => error.field)).toEqual([field]);
  });

  it("make a whole request with nothing but name, birth date and phone, kept with the words that were agreed to", () => {
    const agreed = { version: 3, locale: "es" } as const;
    expect(readRequest(typed, valid.idempotencyKey, agreed)).toMatchObject({
      patient: { phone: "+13125550142" },
      contact: { method: "call", mayLeaveMessage: false },
      acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "3", noObligation: true, locale: "es" },
      answers: {},
    });
    expect(readRequest({ ...typed, phone: "" }, valid.idempotencyKey, agreed)).toBeNull();
  });

  it("name the words that were on the page only when they are whole", () => {
    expect(readAgreed({ consentVersion: "2", consentLocale: "es" })).toEqual({ version: 2, locale: "es" });
    for (const consentVersion of ["", "0", "-1", "1.5", "1e3", "99999999", "two"]) expect(readAgreed({ consentVersion, consentLocale: "en" })).toBeNull();
    expect(readAgreed({ consentVersion: "2", consentLocale: "xx" })).toBeNull();
    expect(readAgreed({})).toBeNull();
  });
});
