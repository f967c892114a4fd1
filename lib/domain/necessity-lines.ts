import type { CeapClass } from "./ceap";
import { compressionDays, compressionReachedOn, compressionStretches, daysBetween, trialsOfLeg, type Stretch } from "./compression-days";
import { isWorn, type TrialDays } from "./compression-trial";
import type { Answers } from "./cramp-pattern/answers";
import { addDays } from "./day-bounds";
import type { DatedReport, NecessityTarget, ReportsByLeg } from "./necessity-targets";
import type { PayerRule, PayerRuleKind, PayerSymptom } from "./payer-rules";
import { symptomOfLeg } from "./payer-symptoms";
import { SEGMENTS, type Leg, type Segment } from "./reflux";
import { isMissingIn, largestOf, refluxOf, rowsOfLeg, type Measured } from "./segment-readings";
import { segmentsOfVein } from "./treatment-match";

/** `not_known` where something is missing: what nobody measured, asked or recorded is never "not met". */
export type RuleState = "met" | "not_met" | "not_known";

type Rule<Kind extends PayerRuleKind> = Extract<PayerRule, { kind: Kind }>;
type Line<Kind extends PayerRuleKind, Found> = { kind: Kind; rule: Rule<Kind>; state: RuleState } & Found;

/** Compression that counts for a leg, with the last treatment of the leg where an earlier trial was left out for it. */
type CompressionFound = {
  days: number;
  hasTrial: boolean;
  isWorn: boolean;
  reachedOn: string | null;
  stretches: readonly Stretch[];
  /** Of each trial that counts; null where nobody wrote it down. */
  hoursPerDay: readonly (number | null)[];
  leftOutBy: string | null;
};

/** One rule against what is on record. Days are calendar days of the clinic. */
export type NecessityLine =
  | Line<"reflux_ms", { longest: Measured | null; untested: readonly Segment[]; deep: Measured | null }>
  | Line<"diameter_mm", { widest: Measured | null; unmeasured: readonly Segment[] }>
  | Line<"ceap_class", { clinical: CeapClass | null }>
  | Line<"symptoms", { present: readonly PayerSymptom[]; unknown: readonly PayerSymptom[] }>
  | Line<"duplex_age_days", { examinedOn: string | null; ageDays: number | null; lastsUntilOn: string | null }>
  | Line<"compression_days", CompressionFound>;

export type NecessityFacts = {
  reports: ReportsByLeg;
  trials: readonly TrialDays[];
  /** The day of each leg's last procedure. */
  treatedOn: Readonly<Record<Leg, string | null>>;
  answers: Answers;
  todayOn: string;
};

export function necessityLine(rule: PayerRule, target: NecessityTarget, facts: NecessityFacts): NecessityLine {
  const dated = facts.reports[target.leg];
  switch (rule.kind) {
    case "reflux_ms":
      return refluxLine(rule, target, dated);
    case "diameter_mm":
      return diameterLine(rule, target, dated);
    case "ceap_class":
      return ceapLine(rule, target.leg, dated);
    case "symptoms":
      return symptomLine(rule, target.leg, facts.answers);
    case "duplex_age_days":
      return duplexLine(rule, dated, facts.todayOn);
    case "compression_days":
      return compressionLine(rule, target.leg, facts);
  }
}

const DEEP: readonly Segment[] = (Object.keys(SEGMENTS) as Segment[]).filter((segment) => SEGMENTS[segment].group === "deep");

function refluxLine(rule: Rule<"reflux_ms">, { leg, vein }: NecessityTarget, dated: DatedReport | null): NecessityLine {
  const rows = rowsOfLeg(dated?.report.findings ?? [], leg);
  const segments = segmentsOfVein(vein);
  const longest = largestOf(rows, segments, refluxOf);
  const untested = segments.filter((segment) => isMissingIn(rows, segment, refluxOf));
  const deep = rule.deepMoreThan === null ? null : largestOf(rows, DEEP, refluxOf);
  const found = { longest, untested, deep: deep !== null && rule.deepMoreThan !== null && deep.value > rule.deepMoreThan ? deep : null };
  return { kind: rule.kind, rule, state: stateOf(longest !== null && longest.value > rule.moreThan, longest === null || untested.length > 0), ...found };
}

function diameterLine(rule: Rule<"diameter_mm">, { leg, vein }: NecessityTarget, dated: DatedReport | null): NecessityLine {
  const rows = rowsOfLeg(dated?.report.findings ?? [], leg);
  const segments = segmentsOfVein(vein);
  const widest = largestOf(rows, segments, ({ diameterMm }) => diameterMm);
  const unmeasured = segments.filter((segment) => isMissingIn(rows, segment, ({ diameterMm }) => diameterMm));
  const state = stateOf(widest !== null && widest.value >= rule.atLeast, widest === null || unmeasured.length > 0);
  return { kind: rule.kind, rule, state, widest, unmeasured };
}

// The classes of CEAP 2020 in their order (S31): a recurrence ranks as what came back.
const RANKS: Record<CeapClass, number> = { C0: 0, C1: 1, C2: 2, C2r: 2, C3: 3, C4a: 4, C4b: 5, C4c: 6, C5: 7, C6: 8, C6r: 8 };

function ceapLine(rule: Rule<"ceap_class">, leg: Leg, dated: DatedReport | null): NecessityLine {
  const clinical = dated?.report.ceap[leg]?.clinical ?? null;
  return { kind: rule.kind, rule, state: stateOf(clinical !== null && RANKS[clinical] >= RANKS[rule.atLeast], clinical === null), clinical };
}

function symptomLine(rule: Rule<"symptoms">, leg: Leg, answers: Answers): NecessityLine {
  const saying = (reading: ReturnType<typeof symptomOfLeg>) => rule.anyOf.filter((symptom) => symptomOfLeg(symptom, leg, answers) === reading);
  const present = saying("yes");
  const unknown = saying("not_known");
  return { kind: rule.kind, rule, state: stateOf(present.length > 0, unknown.length > 0), present, unknown };
}

function duplexLine(rule: Rule<"duplex_age_days">, dated: DatedReport | null, todayOn: string): NecessityLine {
  if (dated === null) return { kind: rule.kind, rule, state: "not_known", examinedOn: null, ageDays: null, lastsUntilOn: null };
  const ageDays = daysBetween(dated.examinedOn, todayOn);
  const lastsUntilOn = addDays(dated.examinedOn, rule.atMost);
  return { kind: rule.kind, rule, state: stateOf(ageDays <= rule.atMost, false), examinedOn: dated.examinedOn, ageDays, lastsUntilOn };
}

/** What began on the day of the leg's last procedure or before it was worn for that one, or after it as its aftercare. */
function compressionLine(rule: Rule<"compression_days">, leg: Leg, { trials, treatedOn, todayOn }: NecessityFacts): NecessityLine {
  const lastOn = treatedOn[leg];
  const ofLeg = trialsOfLeg(trials, leg, todayOn);
  const counted = ofLeg.filter(({ startedOn }) => lastOn === null || startedOn > lastOn);
  const days = compressionDays(counted, leg, todayOn);
  const isGoingOn = counted.some(isWorn);
  const hasTrial = counted.length > 0;
  const reachedOn = days >= rule.atLeast ? compressionReachedOn(counted, leg, rule.atLeast, todayOn) : isGoingOn ? addDays(todayOn, rule.atLeast - days) : null;
  return {
    kind: rule.kind, rule, state: stateOf(days >= rule.atLeast, !hasTrial), days, hasTrial, isWorn: isGoingOn, reachedOn,
    stretches: compressionStretches(counted, leg, todayOn), hoursPerDay: counted.map(({ hoursPerDay }) => hoursPerDay),
    leftOutBy: counted.length < ofLeg.length ? lastOn : null,
  };
}

function stateOf(isMet: boolean, isMissing: boolean): RuleState {
  if (isMet) return "met";
  return isMissing ? "not_known" : "not_met";
}
