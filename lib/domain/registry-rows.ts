import { Temporal } from "temporal-polyfill";
import { CHECK_IN_CHOICES, checkInQuestions, type CheckInQuestion } from "./check-in-questions";
import { CHECK_IN_POINTS, type CheckInPoint, type CheckInState } from "./check-in";
import { addDays } from "./day-bounds";
import type { Leg } from "./reflux";
import type { RegistryRow } from "./registry-dictionary";
import { NOT_SHOWN, type ShownPerson } from "./registry-groups";
import { sessionCheckIn, sessionNumbers } from "./registry-sessions";
import { isComplete, isWorse, meaningfulRelief, type ReliefAnswers } from "./relief";
import { baselineOf, type DatedAnswers } from "./relief-points";
import { COMPLICATIONS, type Complication, type LateComplication, type Modality, type ProcedureDetails, type Vein } from "./treatment";

export type RegistryTreatment = {
  id: string;
  requestId: string;
  leg: Leg;
  vein: Vein;
  modality: Modality;
  treatedOn: string;
  details: ProcedureDetails;
  complications: readonly Complication[];
  later: readonly { kind: LateComplication; ehitClass: number | null; foundOn: string }[];
};
export type RegistryCheckIn = {
  treatmentId: string;
  requestId: string;
  point: CheckInPoint;
  dueOn: string;
  windowStartsOn: string;
  windowEndsOn: string;
  state: CheckInState;
  answered: (DatedAnswers & { isByPatient: boolean }) | null;
};

/** All that is known of one treated person's treatments, on the clinic's calendar. */
export type RegistryRecord = {
  baselines: readonly ({ requestId: string } & DatedAnswers)[];
  treatments: readonly RegistryTreatment[];
  checkIns: readonly RegistryCheckIn[];
  scores: readonly { requestId: string; leg: Leg; scoredOn: string; total: number }[];
};

/** `from` and `until`: the first and the last day of the file on the moved calendar; what lies beyond has not happened yet for the file. */
export type RegistryView = { pseudonym: string; shiftDays: number; from: string; until: string; shown: ShownPerson };

/** The rows of one person: one a treated vein and point; the veins of one session share its check-ins. Every date is moved by the same days, so that what lies between stays true. */
export function registryRows(record: RegistryRecord, view: RegistryView): RegistryRow[] {
  const told = { ...record, treatments: toldTreatments(record.treatments, view) };
  const byDay = told.treatments.toSorted((a, b) => a.treatedOn.localeCompare(b.treatedOn) || a.id.localeCompare(b.id));
  const numbers = sessionNumbers(byDay, view.shown.isLegShown);
  return byDay.flatMap((treatment, index) => {
    const baseline = baselineOfTreatment(told, treatment);
    const fixed = { ...treatmentCells(treatment, view, numbers[index] ?? 1), ...baselineCells(baseline, told, treatment, view) };
    return CHECK_IN_POINTS.flatMap((point) => {
      const checkIn = sessionCheckIn(told, treatment, point);
      return checkIn === undefined ? [] : [{ ...fixed, ...checkInCells(checkIn, treatment, baseline, told, view) }];
    });
  });
}

/** The treatments that the file knows of. */
export function toldTreatments<Treated extends { treatedOn: string }>(treatments: readonly Treated[], view: Pick<RegistryView, "shiftDays" | "until">): Treated[] {
  return treatments.filter(({ treatedOn }) => addDays(treatedOn, view.shiftDays) <= view.until);
}

function treatmentCells({ leg, vein, modality, treatedOn, details, complications, later }: RegistryTreatment, { pseudonym, shiftDays, until, shown }: RegistryView, number: number) {
  const placed = shown.treatmentOf({ leg, modality, vein });
  const exact = (value: string | number | null) => (shown.isModalityExact ? recorded(value) : NOT_SHOWN);
  const found = later.filter(({ foundOn }) => addDays(foundOn, shiftDays) <= until);
  return {
    person: pseudonym, age_band: shown.ageBand, sex: shown.sex, language: shown.language,
    leg: placed.leg, treatment_number: String(number), modality: placed.modality, vein: placed.vein, treated_on: addDays(treatedOn, shiftDays),
    segment_length_cm: exact(details.segmentLengthCm), max_diameter_mm: exact(details.maxDiameterMm), tip_distance_cm: exact(details.tipDistanceCm), wavelength_nm: exact(details.wavelengthNm),
    energy_j: exact(details.energyJ), volume_ml: exact(details.volumeMl), concentration_percent: exact(details.concentrationPercent), anaesthesia: exact(details.anaesthesia),
    complications_on_day: joined(complications),
    complications_later: joined(found.map(({ kind, ehitClass, foundOn }) => `${kindWords(kind, ehitClass, shown.isModalityExact)}:${daysBetween(treatedOn, foundOn)}`)),
  };
}

function baselineCells(baseline: DatedAnswers | null, { scores }: RegistryRecord, { requestId, leg, treatedOn }: RegistryTreatment, { shiftDays, from }: RegistryView) {
  const answers = baseline?.answers ?? {};
  const on = baseline === null ? "not recorded" : addDays(baseline.on, shiftDays);
  const before = scores.filter((score) => score.requestId === requestId && score.leg === leg && score.scoredOn <= treatedOn);
  return {
    baseline_on: baseline !== null && on < from ? NOT_SHOWN : on,
    baseline_cramps_14d: counted(answers.cramps14d), baseline_nights_woken_14d: counted(answers.nightsWoken14d), baseline_worst_pain: counted(answers.worstPain),
    rvcss_before: lastScore(before),
  };
}

function checkInCells(checkIn: RegistryCheckIn, treatment: RegistryTreatment, baseline: DatedAnswers | null, { scores }: RegistryRecord, { shiftDays, until }: RegistryView) {
  const { point, dueOn, windowStartsOn, windowEndsOn } = checkIn;
  const moved = (day: string) => addDays(day, shiftDays);
  const answered = checkIn.answered !== null && moved(checkIn.answered.on) <= until ? checkIn.answered : null;
  const state = answered !== null ? "answered" : moved(windowEndsOn) > until ? "not_over" : checkIn.state === "cancelled" ? "not_asked" : "not_answered";
  const missing = MISSING_BY_STATE[state];
  const inWindow = scores.filter((score) => score.requestId === checkIn.requestId && score.leg === treatment.leg && score.scoredOn >= windowStartsOn && score.scoredOn <= windowEndsOn && moved(score.scoredOn) <= until);
  return {
    point, due_on: moved(dueOn), window_starts_on: moved(windowStartsOn), window_ends_on: moved(windowEndsOn), state,
    answered_on: answered === null ? missing : moved(answered.on),
    days_after_treatment: answered === null ? missing : String(daysBetween(treatment.treatedOn, answered.on)),
    answered_by: answered === null ? missing : answered.isByPatient ? "patient" : "staff",
    ...answerCells(point, answered?.answers ?? null, missing),
    ...reliefCells(point, baseline, answered, missing),
    rvcss_at_point: lastScore(inWindow),
  };
}

const MISSING_BY_STATE = { answered: "not answered", not_answered: "not answered", not_asked: "not asked", not_over: "not yet" } as const;

/** Only numbers and known codes pass, so that no words of a person ever do. */
function answerCells(point: CheckInPoint, answers: ReliefAnswers | null, missing: string) {
  const asked = checkInQuestions(point).cramps;
  const cell = (question: CheckInQuestion, words: (value: unknown) => string) => (!asked.includes(question) ? "not asked" : answers === null ? missing : words(answers[question]));
  return {
    cramps_14d: cell("cramps14d", counted), nights_woken_14d: cell("nightsWoken14d", counted), worst_pain: cell("worstPain", counted),
    change: cell("pgic", coded(CHECK_IN_CHOICES.pgic)), first_better: cell("firstBetter", coded(CHECK_IN_CHOICES.firstBetter)),
    procedure_pain: cell("procedurePain", counted),
    patient_complications: cell("complications", (value) => (Array.isArray(value) ? joined(COMPLICATIONS.filter((one) => value.includes(one))) : "not answered")),
  };
}

/** Worse is never lost; relief is only told of a check-in that counts as answered, as the outcomes page counts it. */
function reliefCells(point: CheckInPoint, baseline: DatedAnswers | null, answered: DatedAnswers | null, missing: string) {
  if (answered === null) return { complete: missing, meaningful_relief: missing, worse: missing };
  const isWhole = isComplete(point, answered.answers);
  const complete = yesNo(isWhole);
  if (baseline === null) return { complete, meaningful_relief: "not known", worse: "not known" };
  const worse = isWorse(baseline.answers, answered.answers);
  const relief = isWhole || worse ? meaningfulRelief(baseline.answers, answered.answers) : null;
  return { complete, meaningful_relief: relief === null ? "not known" : yesNo(relief), worse: yesNo(worse) };
}

function baselineOfTreatment({ baselines, treatments, checkIns }: RegistryRecord, { requestId, leg }: RegistryTreatment): DatedAnswers | null {
  const request = baselines.find((baseline) => baseline.requestId === requestId);
  if (request === undefined) return null;
  const ofRequest = <Part extends { requestId: string }>(parts: readonly Part[]) => parts.filter((part) => part.requestId === requestId);
  return baselineOf({ request, treatments: ofRequest(treatments), checkIns: ofRequest(checkIns).map((checkIn) => ({ ...checkIn, status: checkIn.state })) }, leg);
}

/** Heat is the only cause of an EHIT, so its name would show the procedure. */
function kindWords(kind: LateComplication, ehitClass: number | null, isModalityExact: boolean): string {
  if (kind !== "ehit") return kind;
  return isModalityExact ? `ehit_${ehitClass ?? ""}` : "clot";
}

function lastScore(scores: readonly { scoredOn: string; total: number }[]): string {
  return recorded(scores.toSorted((a, b) => a.scoredOn.localeCompare(b.scoredOn)).at(-1)?.total ?? null);
}

function recorded(value: string | number | null): string {
  return value === null ? "not recorded" : String(value);
}

function counted(value: unknown): string {
  return typeof value === "number" ? String(value) : value === "not_sure" ? "not sure" : "not answered";
}

function coded(codes: readonly string[]): (value: unknown) => string {
  return (value) => codes.find((code) => code === value) ?? "not answered";
}

function joined(codes: readonly string[]): string {
  return codes.length === 0 ? "none" : codes.join("|");
}

function yesNo(is: boolean): string {
  return is ? "yes" : "no";
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}
