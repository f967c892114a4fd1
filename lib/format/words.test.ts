import { describe, expect, it } from "vitest";
import { formatDuration } from "./durations";
import { NOT_RECORDED, orWord } from "./missing";
import { formatPersonName, initials } from "./names";
import { patientDay, patientLongDate } from "./patient-dates";
import { formatPhone } from "./phones";
import { numberWithUnit } from "./units";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const NEW_YORK = "America/New_York";

describe("durations", () => {
  it.each([
    [0, "0 min"],
    [-5_000, "0 min"],
    [11 * 60_000, "11 min"],
    [(3 * 60 + 22) * 60_000, "3 h 22 min"],
    [60 * 60_000, "1 h"],
    [28 * 3_600_000, "1 d 4 h"],
    [48 * 3_600_000 + 59_000, "2 d"],
  ])("says %d ms as %s", (ms, words) => {
    expect(plain(formatDuration(ms))).toBe(words);
  });

  it("never parts a number from its unit", () => {
    expect(formatDuration(28 * 3_600_000)).toBe("1\u00a0d 4\u00a0h");
    expect(numberWithUnit(0.5, "s")).toBe("0.5\u00a0s");
    expect(numberWithUnit(2, "s")).toBe("2\u00a0s");
  });
});

describe("names and phones", () => {
  it("puts the family name first, in capitals", () => {
    expect(formatPersonName("Garcia", "Ana")).toBe("GARCIA, Ana");
    expect(formatPersonName("Núñez", "Ana", "Ms")).toBe("NÚÑEZ, Ana (Ms)");
    expect(formatPersonName("Garcia", null)).toBe("GARCIA");
  });

  it("leaves titles out of initials", () => {
    expect(initials("Dr May Chen")).toBe("MC");
    expect(initials("Morales")).toBe("MO");
  });

  it("shows a phone as it is dialled", () => {
    expect(formatPhone("+13125550142")).toBe("(312) 555-0142");
    expect(formatPhone("+442079460018")).toBe("+44 20 7946 0018");
    expect(formatPhone("unknown")).toBe("unknown");
  });

  it("says missing in words", () => {
    expect(orWord("  ", NOT_RECORDED)).toBe("Not recorded");
    expect(orWord("latex", NOT_RECORDED)).toBe("latex");
  });
});

describe("dates for patients", () => {
  it("uses the long form, with Noon and Midnight spelled out", () => {
    expect(patientLongDate("2026-11-25T19:00:00Z", NEW_YORK, "en")).toBe("Wednesday, November 25, 2026 at 2:00 pm");
    expect(patientLongDate("2026-11-25T17:00:00Z", NEW_YORK, "en")).toBe("Wednesday, November 25, 2026 at Noon");
    expect(patientLongDate("2026-11-25T05:00:00Z", NEW_YORK, "en")).toBe("Wednesday, November 25, 2026 at Midnight");
    expect(patientLongDate("2026-11-25T05:30:00Z", NEW_YORK, "en")).toBe("Wednesday, November 25, 2026 at 12:30 am");
  });

  it("speaks Spanish", () => {
    expect(plain(patientLongDate("2026-11-25T18:00:00Z", NEW_YORK, "es"))).toBe(
      "miércoles, 25 de noviembre de 2026 a la 1:00 p. m.",
    );
    expect(patientLongDate("2026-11-25T17:00:00Z", NEW_YORK, "es")).toMatch(/al mediodía$/);
    expect(patientDay("1961-03-14", "en")).toBe("March 14, 1961");
  });
});
