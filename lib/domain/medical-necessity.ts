import type { CeapClass } from "./ceap";
import type { SignedReport, Treatment, UltrasoundOrder } from "./care";
import { compressionDays, compressionReachedOn, daysBetween, trialsOfLeg } from "./compression-days";
import { isWorn, type TrialDays } from "./compression-trial";
import type { Answers } from "./cramp-pattern/answers";
import { addDays } from "./day-bounds";
import type { Payer, PayerRule, PayerRuleKind, PayerSymptom } from "./payer-rules";
import { symptomOfLeg } from "./payer-symptoms";
import { isOnlyIfIndicated, LEGS, SEGMENTS, type Leg, type Segment, type SegmentFinding } from "./reflux";
import { VEINS, type Vein } from "./treatment";
import { reportOfLeg, segmentsOfVein, treatmentMismatch } from "./treatment-match";

/** `not_known` where something is missing: what nobody measured, asked or recorded is never "not met". */
export type RuleState = "met" | "not_met" | "not_known";
export type Measured = { segment: Segment; value: number };

type Rule<Kind extends PayerRuleKind> = Extract<PayerRule, { kind: Kind }>;
type Line<Kind extends PayerRuleKind, Found> = { kind: Kind; rule: Rule<Kind>; state: RuleState } & Found;

/** One rule against what is on record. Days are calendar days of the clinic. */
export type NecessityLine =
  | Line<"reflux_ms", { longest: Measured | null; untested: readonly Segment[]; deep: Measured | null }>
  | Line<"diameter_mm", { widest: Measured | null; unmeasured: readonly Segment[] }>
  | Line<"ceap_class", { clinical: CeapClass | null }>
  | Line<"symptoms", { present: readonly PayerSymptom[]; unknown: readonly PayerSymptom[] }>
  | Line<"duplex_age_days", { examinedOn: string | null; ageDays: number | null; lastsUntilOn: string | null }>
  | Line<"compression_days", { days: number; hasTrial: boolean; isWorn: boolean; reachedOn: string | null }>;

/** A vein of a leg that is planned, or that the signed report shows over its threshold and nobody has treated since. */
export type NecessityTarget = { leg: Leg; vein: Vein; plannedOn: string | null };

export type NecessityChecklist = NecessityTarget & {
  /** Calendar day of the exam that the signed report is about; null while there is no report. */
  examinedOn: string | null;
  lines: readonly NecessityLine[];
  /** The day from which every rule is met, today included; null when that day cannot be told. */
  allMetOn: string | null;
  /** The duplex will be too old by the day on which the compression is long enough. */
  isDuplexTooEarly: boolean;
};

/** A signed report with the day of its exam. */
export type DatedReport = { report: SignedReport; examinedOn: string };

export type NecessityFacts = { reports: Readonly<Record<Leg, DatedReport | null>>; trials: readonly TrialDays[]; answers: Answers; todayOn: string };

/** The report that speaks for each leg, with the day of its exam, given by order. */
export function datedReports(orders: readonly UltrasoundOrder[], examinedOn: ReadonlyMap<string, string>): Record<Leg, DatedReport | null> {
  const of = (leg: Leg) => {
    const report = reportOfLeg(orders, leg);
    const order = orders.find((one) => one.report === report);
    const on = order === undefined ? undefined : examinedOn.get(order.id);
    return report === null || on === undefined ? null : { report, examinedOn: on };
  };
  return { left: of("left"), right: of("right") };
}

/** What a payer may be asked about now: planned procedures first, then veins over their threshold that nobody has planned or treated. */
export function necessityTargets(treatments: readonly Treatment[], reports: NecessityFacts["reports"]): NecessityTarget[] {
  const planned = treatments.filter(({ state, modality }) => state === "planned" && modality !== "compression");
  const isCovered = (leg: Leg, vein: Vein, examinedOn: string) =>
    treatments.some((one) => one.leg === leg && one.vein === vein && (one.state === "planned" || (one.state === "done" && (one.treatedOn ?? "") >= examinedOn)));
  const open = LEGS.flatMap((leg) => {
    const dated = reports[leg];
    if (dated === null) return [];
    const refluxing = VEINS.filter((vein) => vein !== "tributaries" && treatmentMismatch(leg, vein, dated.report) === null);
    return refluxing.filter((vein) => !isCovered(leg, vein, dated.examinedOn)).map((vein) => ({ leg, vein, plannedOn: null }));
  });
  return [...planned.map(({ leg, vein, plannedOn }) => ({ leg, vein, plannedOn })), ...open];
}

/** What the payer's rules ask for one vein, line by line, and when it will be there. It says nothing of what a payer decides. */
export function necessityChecklist(target: NecessityTarget, payer: Payer, facts: NecessityFacts): NecessityChecklist {
  const dated = facts.reports[target.leg];
  const lines = payer.rules.map((rule) => lineOf(rule, target, dated, facts));
  return { ...target, examinedOn: dated?.examinedOn ?? null, lines, ...whenAll(lines, facts.todayOn) };
}

function lineOf(rule: PayerRule, target: NecessityTarget, dated: DatedReport | null, facts: NecessityFacts): NecessityLine {
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

function refluxLine(rule: Rule<"reflux_ms">, { leg, vein }: NecessityTarget, dated: DatedReport | null): NecessityLine {
  const rows = rowsOf(leg, dated);
  const segments = segmentsOfVein(vein);
  const longest = most(rows, segments, refluxOf);
  const untested = segments.filter((segment) => isMissingIn(rows, segment, refluxOf));
  const deep = rule.deepMoreThan === null ? null : most(rows, DEEP, refluxOf);
  const found = { longest, untested, deep: deep !== null && rule.deepMoreThan !== null && deep.value > rule.deepMoreThan ? deep : null };
  return { kind: rule.kind, rule, state: stateOf(longest !== null && longest.value > rule.moreThan, longest === null || untested.length > 0), ...found };
}

function diameterLine(rule: Rule<"diameter_mm">, { leg, vein }: NecessityTarget, dated: DatedReport | null): NecessityLine {
  const rows = rowsOf(leg, dated);
  const segments = segmentsOfVein(vein);
  const widest = most(rows, segments, ({ diameterMm }) => diameterMm);
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

function compressionLine(rule: Rule<"compression_days">, leg: Leg, { trials, todayOn }: NecessityFacts): NecessityLine {
  const ofLeg = trialsOfLeg(trials, leg, todayOn);
  const days = compressionDays(ofLeg, leg, todayOn);
  const isGoingOn = ofLeg.some(isWorn);
  const hasTrial = ofLeg.length > 0;
  const reachedOn = days >= rule.atLeast ? compressionReachedOn(ofLeg, leg, rule.atLeast, todayOn) : isGoingOn ? addDays(todayOn, rule.atLeast - days) : null;
  return { kind: rule.kind, rule, state: stateOf(days >= rule.atLeast, !hasTrial), days, hasTrial, isWorn: isGoingOn, reachedOn };
}

/** From when on every line is met: only compression comes by waiting, and a duplex goes by it. */
function whenAll(lines: readonly NecessityLine[], todayOn: string): Pick<NecessityChecklist, "allMetOn" | "isDuplexTooEarly"> {
  const compression = lines.find((line) => line.kind === "compression_days");
  const duplex = lines.find((line) => line.kind === "duplex_age_days");
  const waitsUntil = compression === undefined || compression.state === "met" ? todayOn : compression.reachedOn;
  const isDuplexTooEarly = duplex?.state === "met" && waitsUntil !== null && duplex.lastsUntilOn !== null && waitsUntil > duplex.lastsUntilOn;
  const restIsMet = lines.every(({ kind, state }) => kind === "compression_days" || state === "met");
  return { allMetOn: restIsMet && !isDuplexTooEarly ? waitsUntil : null, isDuplexTooEarly };
}

const DEEP: readonly Segment[] = (Object.keys(SEGMENTS) as Segment[]).filter((segment) => SEGMENTS[segment].group === "deep");

function stateOf(isMet: boolean, isMissing: boolean): RuleState {
  if (isMet) return "met";
  return isMissing ? "not_known" : "not_met";
}

type Rows = ReadonlyMap<Segment, SegmentFinding>;
type Reading = (row: SegmentFinding) => number | null;

function rowsOf(leg: Leg, dated: DatedReport | null): Rows {
  return new Map((dated?.report.findings ?? []).filter((row) => row.leg === leg).map((row) => [row.segment, row]));
}

/** Milliseconds; 0 where the vein was tested without reversed flow. */
function refluxOf({ visibility, isRefluxTested, refluxMs }: SegmentFinding): number | null {
  return visibility === "seen" && isRefluxTested ? (refluxMs ?? 0) : null;
}

function most(rows: Rows, segments: readonly Segment[], read: Reading): Measured | null {
  const measured = segments.flatMap((segment) => {
    const row = rows.get(segment);
    const value = row === undefined ? null : read(row);
    return value === null ? [] : [{ segment, value }];
  });
  return measured.toSorted((a, b) => b.value - a.value)[0] ?? null;
}

/** A vein that is absent or was removed misses nothing, and what is looked at only if indicated misses nothing while nobody did. */
function isMissingIn(rows: Rows, segment: Segment, read: Reading): boolean {
  const row = rows.get(segment);
  if (row === undefined || row.visibility === "not_examined") return !isOnlyIfIndicated(segment);
  return row.visibility !== "absent" && row.visibility !== "removed" && read(row) === null;
}
