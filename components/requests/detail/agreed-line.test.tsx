import { describe, expect, it } from "vitest";
import { agreedWords } from "./agreed-line";

const REQUEST = { source: "form", receivedAt: "2026-11-25T19:00:00Z", clinic: { timeZone: "America/New_York" } } as const;
const given = { notForEmergencies: true, noObligation: true };

describe("what a person agreed to", () => {
  it("names the version, the language and the moment", () => {
    expect(agreedWords({ ...REQUEST, acknowledgements: { ...given, privacyNoticeVersion: "2", locale: "es" } })).toBe("Agreed to: privacy notice version 2 (Spanish), 25-Nov-2026 14:00");
  });
  it("says so when the language was not kept, or when another system showed its own words", () => {
    expect(agreedWords({ ...REQUEST, acknowledgements: { ...given, privacyNoticeVersion: "1" } })).toContain("(language not recorded)");
    expect(agreedWords({ ...REQUEST, source: "api", acknowledgements: { ...given, privacyNoticeVersion: "2026-05" } })).toContain("version 2026-05 (words of the other system)");
  });
  it("says that nothing was asked of a person in an emergency", () => {
    expect(agreedWords({ ...REQUEST, acknowledgements: { notForEmergencies: false, privacyNoticeVersion: null, noObligation: false } })).toContain("not asked");
  });
});
