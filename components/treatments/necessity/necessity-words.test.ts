import { describe, expect, it } from "vitest";
import type { NecessityChecklist } from "@/lib/domain/medical-necessity";
import type { NecessityLine } from "@/lib/domain/necessity-lines";
import { BUILT_IN_PAYER, type PayerSymptom } from "@/lib/domain/payer-rules";
import { countWords, foundWords, nextWords, payerWords, plannedDayWords, ruleWords, whenWords } from "./necessity-words";

const CHECKLIST: NecessityChecklist = { leg: "left", vein: "gsv", plannedOn: null, examinedOn: "2026-06-02", lines: [], allMetOn: null, isDuplexTooEarly: false };
const plain = (words: string | null) => words?.replaceAll("\u00a0", " ");

const REFLUX: NecessityLine = { kind: "reflux_ms", rule: { kind: "reflux_ms", moreThan: 500, deepMoreThan: 1_000 }, state: "met", longest: { segment: "SFJ", value: 1_240 }, untested: [], deep: null };
const DUPLEX: NecessityLine = { kind: "duplex_age_days", rule: { kind: "duplex_age_days", atMost: 180 }, state: "met", examinedOn: "2026-06-02", ageDays: 174, lastsUntilOn: "2026-11-29" };
const COMPRESSION: NecessityLine = { kind: "compression_days", rule: { kind: "compression_days", atLeast: 90 }, state: "not_met", days: 61, hasTrial: true, isWorn: true, reachedOn: "2026-12-22", stretches: [{ fromOn: "2026-09-24", toOn: "2026-11-23" }], hoursPerDay: [10], leftOutBy: null };

describe("a rule", () => {
  it("is named with its number and unit", () => {
    expect(BUILT_IN_PAYER.rules.map((rule) => plain(ruleWords(rule)))).toEqual([
      "Reflux over 500 ms, in deep veins over 1000 ms",
      "Clinical class C2 or higher",
      "At least one symptom of: Leg cramps; aching; heaviness; swelling by evening; throbbing; itching; skin change near the ankle; leg sore, open or healed; bleeding from a vein",
      "Duplex at most 180 days old",
      "Compression for at least 90 days",
    ]);
    expect(plain(ruleWords({ kind: "diameter_mm", atLeast: 5.5 }))).toBe("Vein at least 5.5 mm wide");
  });

  it("says the figure on record and where it comes from", () => {
    expect(plain(foundWords(REFLUX, CHECKLIST, null))).toBe("1240 ms (saphenofemoral junction), report of the scan of 02-Jun-2026.");
    expect(foundWords({ ...REFLUX, state: "not_known", longest: null }, { ...CHECKLIST, examinedOn: null }, null)).toBe("No signed report speaks for this leg.");
    expect(foundWords({ kind: "symptoms", rule: { kind: "symptoms", anyOf: ["aching"] }, state: "met", present: ["aching"], unknown: [] }, CHECKLIST, "2026-05-01")).toBe(
      "Aching, patient’s answers of 01-May-2026. Asked of the person, not of each leg.",
    );
    expect(foundWords({ kind: "ceap_class", rule: { kind: "ceap_class", atLeast: "C2" }, state: "not_known", clinical: null }, CHECKLIST, null)).toBe("Not classified, report of the scan of 02-Jun-2026.");
  });

  it("tells symptoms that nobody has from those that nobody answered", () => {
    const words = (unknown: PayerSymptom[]) => foundWords({ kind: "symptoms", rule: { kind: "symptoms", anyOf: ["aching", "cramps"] }, state: "not_known", present: [], unknown }, CHECKLIST, "2026-05-01");
    expect(words(["aching", "cramps"])).toMatch(/^None of them answered,/);
    expect(words(["aching"])).toMatch(/^None of those that were answered,/);
    expect(words([])).toMatch(/^None of them, patient/);
  });

  it("says what is missing and when it comes or goes", () => {
    expect([foundWords(COMPRESSION, CHECKLIST, null), nextWords(COMPRESSION)]).toEqual(["61 of 90 days, worn now, 10 hours a day.", "Met on 22-Dec-2026 if worn on every day."]);
    expect(nextWords({ ...COMPRESSION, isWorn: false, reachedOn: null })).toBe("29 days missing, and none is worn now.");
    expect([foundWords(DUPLEX, CHECKLIST, null), nextWords(DUPLEX)]).toEqual(["Duplex 174 of 180 days old, report of the scan of 02-Jun-2026.", "Too old from 30-Nov-2026."]);
    expect(nextWords({ ...DUPLEX, state: "not_met", ageDays: 181, lastsUntilOn: "2026-11-22" })).toBe("Too old since 23-Nov-2026: a new duplex is needed.");
  });
});

describe("the days of compression", () => {
  const words = (changes: Partial<typeof COMPRESSION>) => foundWords({ ...COMPRESSION, ...changes } as NecessityLine, CHECKLIST, null);

  it("say each stretch where there is more than one, and the hours a day", () => {
    const stretches = [{ fromOn: "2017-01-18", toOn: "2017-03-03" }, { fromOn: "2026-10-10", toOn: "2026-11-23" }];
    expect(words({ days: 90, stretches, hoursPerDay: [1, 10] })).toBe("90 of 90 days, worn now, 1 to 10 hours a day. In 2 stretches: 45 days, 18-Jan-2017 to 03-Mar-2017; 45 days since 10-Oct-2026.");
    expect(words({ days: 90, stretches, isWorn: false, hoursPerDay: [1, null] })).toContain("90 of 90 days, 1 hour a day, not recorded for each trial. In 2 stretches: 45 days, 18-Jan-2017 to 03-Mar-2017; 45 days, 10-Oct-2026 to 23-Nov-2026.");
    expect(words({ hoursPerDay: [null] })).toBe("61 of 90 days, worn now, hours a day not recorded.");
    expect(words({ hoursPerDay: [1] })).toContain("1 hour a day.");
  });

  it("say what a treatment of the leg left out", () => {
    expect(words({ leftOutBy: "2026-09-01" })).toBe("61 of 90 days, worn now, 10 hours a day. Compression that began by the leg’s treatment of 01-Sep-2026 is not counted.");
    expect(words({ state: "not_known", days: 0, hasTrial: false, isWorn: false, reachedOn: null, stretches: [], hoursPerDay: [], leftOutBy: "2026-09-01" })).toBe(
      "No compression of this leg is recorded that began after its treatment of 01-Sep-2026.",
    );
  });
});

describe("a checklist", () => {
  it("counts its rules, and says on which day they stand together", () => {
    expect(countWords({ lines: [REFLUX, DUPLEX, COMPRESSION] })).toBe("2 of 3 rules met, 1 not met");
    expect(countWords({ lines: [REFLUX] })).toBe("1 of 1 rule met");
    expect(whenWords({ ...CHECKLIST, lines: [REFLUX, COMPRESSION], allMetOn: "2026-12-22" })).toBe("All of them are met on 22-Dec-2026 if compression is worn on every day until then.");
    expect(whenWords({ ...CHECKLIST, lines: [REFLUX, DUPLEX, COMPRESSION], isDuplexTooEarly: true })).toContain("a new duplex will be needed");
    expect(whenWords({ ...CHECKLIST, lines: [REFLUX], allMetOn: "2026-11-23" })).toBeNull();
  });

  it("warns of what will not stand on the planned day, and not on the last day that it does", () => {
    const planned = (plannedOn: string) => plannedDayWords({ ...CHECKLIST, plannedOn, lines: [DUPLEX, COMPRESSION] });
    expect(planned("2026-11-29")).toEqual(["On the planned day, 29-Nov-2026, the compression will not be long enough yet."]);
    expect(planned("2026-12-22")).toEqual(["On the planned day, 22-Dec-2026, the duplex will be too old."]);
    expect(plannedDayWords({ ...CHECKLIST, lines: [DUPLEX, COMPRESSION] })).toEqual([]);
  });

  it("names rules that are out of use, and never says that anything is approved", () => {
    expect(payerWords({ ...BUILT_IN_PAYER, name: "Plan A", isActive: false })).toBe("Plan A (out of use)");
    const all = [REFLUX, DUPLEX, COMPRESSION].flatMap((line) => [ruleWords(line.rule), foundWords(line, CHECKLIST, null), nextWords(line) ?? ""]);
    expect(all.join(" ").toLowerCase()).not.toMatch(/approv|covered|eligible|denied/);
  });
});
