import { describe, expect, it } from "vitest";
import type { CeapClass } from "./ceap";
import type { TrialDays } from "./compression-trial";
import { necessityChecklist } from "./medical-necessity";
import type { NecessityFacts, NecessityLine } from "./necessity-lines";
import { BUILT_IN_PAYER, type Payer, type PayerRule } from "./payer-rules";
import type { SegmentFinding } from "./reflux";
import { seenSegment, unseenSegment, wholeLeg } from "./testing/findings";
import { signedReport as report } from "./testing/signed-report";

const TODAY = "2026-11-23";
const LEFT_GSV = { leg: "left", vein: "gsv", plannedOn: null } as const;

const REFLUXING = wholeLeg("left", seenSegment("SFJ", { refluxMs: 1_240, diameterMm: 7.3 }));
const trial = (startedOn: string, endedOn: string | null = null, hoursPerDay: number | null = 10): TrialDays => ({ legs: "left", hoursPerDay, startedOn, endedOn, removed: null });

function facts(changes: Partial<NecessityFacts> & { findings?: SegmentFinding[]; clinical?: CeapClass | null; examinedOn?: string } = {}): NecessityFacts {
  const { findings = REFLUXING, clinical, examinedOn = "2026-06-02", ...rest } = changes;
  return { reports: { left: { report: report(findings, clinical), examinedOn }, right: null }, trials: [], treatedOn: { left: null, right: null }, answers: {}, todayOn: TODAY, ...rest };
}

function line<Kind extends NecessityLine["kind"]>(rule: PayerRule & { kind: Kind }, known: NecessityFacts, target: Parameters<typeof necessityChecklist>[0] = LEFT_GSV) {
  const payer: Payer = { ...BUILT_IN_PAYER, rules: [rule] };
  return necessityChecklist(target, payer, known).lines[0];
}

describe("reflux over a threshold", () => {
  const RULE = { kind: "reflux_ms", moreThan: 500, deepMoreThan: 1_000 } as const;

  it("is met strictly above it, with the longest figure and its segment", () => {
    expect(line(RULE, facts())).toMatchObject({ state: "met", longest: { segment: "SFJ", value: 1_240 } });
    expect(line(RULE, facts({ findings: wholeLeg("left", seenSegment("SFJ", { refluxMs: 501 })) }))).toMatchObject({ state: "met" });
    expect(line(RULE, facts({ findings: wholeLeg("left", seenSegment("SFJ", { refluxMs: 500 })) }))).toMatchObject({ state: "not_met", longest: { value: 500 } });
  });

  it("is not known, never not met, while a segment of the vein is untested", () => {
    const partly = wholeLeg("left", seenSegment("SFJ", { refluxMs: 400 }), unseenSegment("GSV_MID_CALF", "not_seen"));
    expect(line(RULE, facts({ findings: partly }))).toMatchObject({ state: "not_known", untested: ["GSV_MID_CALF"], longest: { value: 400 } });
    expect(line(RULE, facts({ findings: [] }))).toMatchObject({ state: "not_known", longest: null });
    expect(line(RULE, facts({ reports: { left: null, right: null } }))).toMatchObject({ state: "not_known", longest: null });
  });

  it("misses nothing in a segment that was removed", () => {
    const removed = wholeLeg("left", seenSegment("SFJ", { refluxMs: 400 }), unseenSegment("GSV_MID_CALF", "removed"));
    expect(line(RULE, facts({ findings: removed }))).toMatchObject({ state: "not_met", untested: [] });
  });

  it("looks at the vein in question, not at another one of the leg", () => {
    expect(line(RULE, facts(), { leg: "left", vein: "ssv", plannedOn: null })).toMatchObject({ state: "not_met", longest: { value: 0 } });
    expect(line(RULE, facts(), { leg: "right", vein: "gsv", plannedOn: null })).toMatchObject({ state: "not_known" });
    expect(line(RULE, facts(), { leg: "left", vein: "perforator", plannedOn: null })).toMatchObject({ state: "not_known", longest: null });
    expect(line(RULE, facts(), { leg: "left", vein: "tributaries", plannedOn: null })).toMatchObject({ state: "met" });
  });

  it("names deep reflux over its own threshold, strictly", () => {
    const deep = (refluxMs: number) => wholeLeg("left", seenSegment("SFJ", { refluxMs: 900 }), seenSegment("POPV", { refluxMs }));
    expect(line(RULE, facts({ findings: deep(1_001) }))).toMatchObject({ deep: { segment: "POPV", value: 1_001 } });
    expect(line(RULE, facts({ findings: deep(1_000) }))).toMatchObject({ deep: null });
  });
});

describe("a width", () => {
  const RULE = { kind: "diameter_mm", atLeast: 5.5 } as const;
  const whole = (diameterMm: number) => wholeLeg("left", ...(["SFJ", "GSV_PROX_THIGH", "GSV_MID_THIGH", "GSV_DIST_THIGH", "GSV_PROX_CALF", "GSV_MID_CALF", "GSV_ANKLE"] as const).map((segment) => seenSegment(segment, { diameterMm })));

  it("is met at the number itself", () => {
    expect(line(RULE, facts({ findings: whole(5.5) }))).toMatchObject({ state: "met", widest: { value: 5.5 } });
    expect(line(RULE, facts({ findings: whole(5.4) }))).toMatchObject({ state: "not_met" });
  });

  it("is not known while part of the vein was not measured", () => {
    expect(line(RULE, facts({ findings: wholeLeg("left", seenSegment("SFJ", { diameterMm: 3 })) }))).toMatchObject({ state: "not_known", widest: { value: 3 } });
    expect(line(RULE, facts({ findings: wholeLeg("left") }))).toMatchObject({ state: "not_known", widest: null });
  });
});

describe("a clinical class", () => {
  const RULE = { kind: "ceap_class", atLeast: "C4a" } as const;

  it("is met from that class on, a recurrence ranking with what came back", () => {
    const state = (clinical: CeapClass | null) => line(RULE, facts({ clinical }))?.state;
    expect([state("C3"), state("C4a"), state("C4b"), state("C4c"), state("C6r")]).toEqual(["not_met", "met", "met", "met", "met"]);
    expect(line({ kind: "ceap_class", atLeast: "C2" }, facts({ clinical: "C2r" }))).toMatchObject({ state: "met" });
    expect(line({ kind: "ceap_class", atLeast: "C3" }, facts({ clinical: "C2r" }))).toMatchObject({ state: "not_met" });
    expect(state(null)).toBe("not_known");
  });
});

describe("symptoms", () => {
  const RULE = { kind: "symptoms", anyOf: ["cramps", "aching"] } as const;

  it("are met by one of them, not met when each is denied, and else not known", () => {
    expect(line(RULE, facts({ answers: { hasCramps: "yes", crampLeg: "left" } }))).toMatchObject({ state: "met", present: ["cramps"] });
    expect(line(RULE, facts({ answers: { hasCramps: "no", legSymptoms: { achy: 0 } } }))).toMatchObject({ state: "not_met", present: [] });
    expect(line(RULE, facts({ answers: { hasCramps: "no" } }))).toMatchObject({ state: "not_known", unknown: ["aching"] });
  });
});

describe("the age of the duplex", () => {
  const RULE = { kind: "duplex_age_days", atMost: 180 } as const;

  it("counts from the exam, is met on its last day, and says which day that is", () => {
    expect(line(RULE, facts())).toMatchObject({ state: "met", ageDays: 174, lastsUntilOn: "2026-11-29" });
    expect(line(RULE, facts({ examinedOn: "2026-05-27" }))).toMatchObject({ state: "met", ageDays: 180, lastsUntilOn: TODAY });
    expect(line(RULE, facts({ examinedOn: "2026-05-26" }))).toMatchObject({ state: "not_met", ageDays: 181 });
    expect(line(RULE, facts({ reports: { left: null, right: null } }))).toMatchObject({ state: "not_known", examinedOn: null });
  });
});

describe("the days of compression", () => {
  const RULE = { kind: "compression_days", atLeast: 90 } as const;

  it("that go on say when they will be enough", () => {
    expect(line(RULE, facts({ trials: [trial("2026-09-24")] }))).toMatchObject({ state: "not_met", days: 61, isWorn: true, reachedOn: "2026-12-22" });
  });

  it("are met on the last of them, and name that day afterwards", () => {
    expect(line(RULE, facts({ trials: [trial("2026-08-26")] }))).toMatchObject({ state: "met", days: 90, reachedOn: TODAY });
    expect(line(RULE, facts({ trials: [trial("2026-08-27")] }))).toMatchObject({ state: "not_met", days: 89, reachedOn: "2026-11-24" });
    expect(line(RULE, facts({ trials: [trial("2026-01-01", "2026-06-30")] }))).toMatchObject({ state: "met", isWorn: false, reachedOn: "2026-03-31" });
  });

  it("that ended too early are not met and promise no day; none on record is not known", () => {
    expect(line(RULE, facts({ trials: [trial("2026-09-01", "2026-09-30")] }))).toMatchObject({ state: "not_met", days: 30, reachedOn: null });
    expect(line(RULE, facts())).toMatchObject({ state: "not_known", hasTrial: false, reachedOn: null });
  });

  it("names each stretch and the hours of each trial, so that half of it long ago or one hour a day is seen", () => {
    const trials = [trial("2017-01-18", "2017-03-03", 1), trial("2026-10-10")];
    expect(line(RULE, facts({ trials }))).toMatchObject({
      state: "met", days: 90, hoursPerDay: [1, 10], leftOutBy: null,
      stretches: [{ fromOn: "2017-01-18", toOn: "2017-03-03" }, { fromOn: "2026-10-10", toOn: TODAY }],
    });
  });

  it("are those that began after the leg's last treatment: earlier ones and its aftercare count for none to come", () => {
    const treatedOn = { left: "2026-09-01", right: null };
    expect(line(RULE, facts({ treatedOn, trials: [trial("2026-05-01", "2026-08-31"), trial("2026-09-01", "2026-09-14"), trial("2026-09-24")] }))).toMatchObject({ state: "not_met", days: 61, leftOutBy: "2026-09-01" });
    expect(line(RULE, facts({ treatedOn, trials: [trial("2026-05-01")] }))).toMatchObject({ state: "not_known", days: 0, hasTrial: false, isWorn: false, reachedOn: null, leftOutBy: "2026-09-01" });
    expect(line(RULE, facts({ treatedOn, trials: [trial("2026-09-02", "2026-11-01")] }))).toMatchObject({ days: 61, leftOutBy: null });
    expect(line(RULE, facts({ treatedOn: { left: null, right: "2026-09-01" }, trials: [trial("2026-05-01")] }))).toMatchObject({ state: "met", leftOutBy: null });
  });
});

describe("a whole checklist", () => {
  const answers = { hasCramps: "yes", crampLeg: "left" } as const;
  const check = (known: NecessityFacts) => necessityChecklist(LEFT_GSV, BUILT_IN_PAYER, known);

  it("by the built-in proposal marks what has no published number", () => {
    expect(BUILT_IN_PAYER.rules.map(({ kind }) => kind)).toEqual(["reflux_ms", "ceap_class", "symptoms", "duplex_age_days", "compression_days"]);
    expect(BUILT_IN_PAYER.toConfirm).toEqual(["ceap_class", "duplex_age_days", "compression_days"]);
  });

  it("is met from today when every line is, and from the day on which compression is long enough", () => {
    expect(check(facts({ answers, trials: [trial("2026-06-01")] }))).toMatchObject({ allMetOn: TODAY, isDuplexTooEarly: false });
    expect(check(facts({ answers, examinedOn: "2026-10-01", trials: [trial("2026-09-24")] }))).toMatchObject({ allMetOn: "2026-12-22", isDuplexTooEarly: false });
  });

  it("promises no day when the duplex will be too old by then, and says so", () => {
    expect(check(facts({ answers, trials: [trial("2026-09-24")] }))).toMatchObject({ allMetOn: null, isDuplexTooEarly: true });
    // 22-Dec-2026 is the last day of both.
    expect(check(facts({ answers, examinedOn: "2026-06-25", trials: [trial("2026-09-24")] }))).toMatchObject({ allMetOn: "2026-12-22", isDuplexTooEarly: false });
    expect(check(facts({ answers, examinedOn: "2026-06-24", trials: [trial("2026-09-24")] }))).toMatchObject({ allMetOn: null, isDuplexTooEarly: true });
  });

  it("promises no day while something else is missing", () => {
    expect(check(facts({ trials: [trial("2026-06-01")] }))).toMatchObject({ allMetOn: null });
    expect(check(facts({ answers, clinical: null, trials: [trial("2026-09-24")] }))).toMatchObject({ allMetOn: null });
  });
});
