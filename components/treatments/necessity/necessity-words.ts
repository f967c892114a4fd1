import { addDays } from "@/lib/domain/day-bounds";
import type { NecessityChecklist } from "@/lib/domain/medical-necessity";
import type { NecessityLine } from "@/lib/domain/necessity-lines";
import { PAYER_SYMPTOM_WORDS, type Payer, type PayerRule, type PayerSymptom } from "@/lib/domain/payer-rules";
import { ASKED_WITHOUT_SIDE } from "@/lib/domain/payer-symptoms";
import { SEGMENTS, type Segment } from "@/lib/domain/reflux";
import type { Measured } from "@/lib/domain/segment-readings";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { numberWithUnit } from "@/lib/format/units";
import { dayCount } from "../compression/compression-words";
import { compressionFound, compressionNext } from "./compression-line-words";

/** What one rule asks for, with its number and unit; symptoms are named in full. */
export function ruleWords(rule: PayerRule): string {
  return rule.kind === "symptoms" ? `${ruleTitle(rule)}: ${symptomList(rule.anyOf)}` : ruleTitle(rule);
}

export function ruleTitle(rule: PayerRule): string {
  switch (rule.kind) {
    case "reflux_ms":
      return `Reflux over ${numberWithUnit(rule.moreThan, "ms")}${rule.deepMoreThan === null ? "" : `, in deep veins over ${numberWithUnit(rule.deepMoreThan, "ms")}`}`;
    case "diameter_mm":
      return `Vein at least ${numberWithUnit(rule.atLeast, "mm", 1)} wide`;
    case "ceap_class":
      return `Clinical class ${rule.atLeast} or higher`;
    case "symptoms":
      return rule.anyOf.length === 1 ? "Symptom" : "At least one symptom of";
    case "duplex_age_days":
      return `Duplex at most ${dayCount(rule.atMost)} old`;
    case "compression_days":
      return `Compression for at least ${dayCount(rule.atLeast)}`;
  }
}

/** The figure on record and where it comes from. */
export function foundWords(line: NecessityLine, { examinedOn, vein }: NecessityChecklist, answeredOn: string | null): string {
  const source = examinedOn === null ? null : `report of the scan of ${formatCalendarDay(examinedOn)}`;
  if (source === null && needsReport(line)) return "No signed report speaks for this leg.";
  switch (line.kind) {
    case "reflux_ms":
      return sentences(line.longest === null ? `No reflux time of this vein, ${source}` : `${measuredWords(line.longest, "ms")}, ${source}`, vein === "tributaries" && TRIBUTARIES, line.deep !== null && `Deep too: ${measuredWords(line.deep, "ms")}`);
    case "diameter_mm":
      return sentences(line.widest === null ? `No diameter of this vein, ${source}` : `${measuredWords(line.widest, "mm")}, ${source}`, vein === "tributaries" && TRIBUTARIES);
    case "ceap_class":
      return sentences(`${line.clinical ?? "Not classified"}, ${source}`);
    case "symptoms":
      return symptomWords(line, answeredOn);
    case "duplex_age_days":
      return sentences(line.ageDays !== null && `Duplex ${line.ageDays} of ${dayCount(line.rule.atMost)} old, ${source}`);
    case "compression_days":
      return sentences(...compressionFound(line));
  }
}

const TRIBUTARIES = "Tributaries have no row of their own: this is the largest one of the leg’s superficial veins";

function needsReport({ kind }: NecessityLine): boolean {
  return kind !== "symptoms" && kind !== "compression_days";
}

/** What is missing, and when it comes or goes; null where there is nothing to add. */
export function nextWords(line: NecessityLine): string | null {
  switch (line.kind) {
    case "reflux_ms":
      return line.state === "not_known" && line.longest !== null ? `Not tested: ${segmentList(line.untested)}.` : null;
    case "diameter_mm":
      return line.state === "not_known" && line.widest !== null ? `Not measured: ${segmentList(line.unmeasured)}.` : null;
    case "ceap_class":
      return line.state === "not_known" ? "The clinical class of this leg belongs in the report." : null;
    case "symptoms":
      return line.state === "not_known" ? `Not answered: ${symptomList(line.unknown)}.` : null;
    case "duplex_age_days":
      return duplexNext(line);
    case "compression_days":
      return compressionNext(line);
  }
}

function duplexNext({ state, lastsUntilOn }: Extract<NecessityLine, { kind: "duplex_age_days" }>): string | null {
  if (lastsUntilOn === null) return null;
  const tooOldOn = formatCalendarDay(addDays(lastsUntilOn, 1));
  return state === "met" ? `Too old from ${tooOldOn}.` : `Too old since ${tooOldOn}: a new duplex is needed.`;
}

/** `3 of 5 rules met, 1 not met, 1 not known` */
export function countWords({ lines }: Pick<NecessityChecklist, "lines">): string {
  const count = (state: NecessityLine["state"]) => lines.filter((line) => line.state === state).length;
  const notMet = count("not_met");
  const notKnown = count("not_known");
  return [`${count("met")} of ${lines.length} ${lines.length === 1 ? "rule" : "rules"} met`, notMet > 0 && `${notMet} not met`, notKnown > 0 && `${notKnown} not known`].filter(Boolean).join(", ");
}

/** When all of it will be there together, as far as waiting alone brings it. */
export function whenWords({ allMetOn, isDuplexTooEarly, lines }: NecessityChecklist): string | null {
  if (isDuplexTooEarly) return "The duplex will be too old before the compression is long enough: a new duplex will be needed.";
  if (allMetOn === null || lines.every(({ state }) => state === "met")) return null;
  return `All of them are met on ${formatCalendarDay(allMetOn)} if compression is worn on every day until then.`;
}

/** What will not stand on the day that is planned, though it may today. */
export function plannedDayWords({ plannedOn, lines }: NecessityChecklist): string[] {
  if (plannedOn === null) return [];
  const day = formatCalendarDay(plannedOn);
  return lines.flatMap((line) => {
    if (line.kind === "duplex_age_days" && line.state === "met" && line.lastsUntilOn !== null && line.lastsUntilOn < plannedOn) return [`On the planned day, ${day}, the duplex will be too old.`];
    if (line.kind === "compression_days" && line.state !== "met" && line.reachedOn !== null && line.reachedOn > plannedOn) return [`On the planned day, ${day}, the compression will not be long enough yet.`];
    return [];
  });
}

export function payerWords({ name, isActive }: Payer): string {
  return isActive ? name : `${name} (out of use)`;
}

function measuredWords({ segment, value }: Measured, unit: "ms" | "mm"): string {
  return `${numberWithUnit(value, unit, 1)} (${SEGMENTS[segment].label.toLowerCase()})`;
}

function symptomWords({ rule, present, unknown }: Extract<NecessityLine, { kind: "symptoms" }>, answeredOn: string | null): string {
  const source = answeredOn === null ? "in the patient’s answers" : `patient’s answers of ${formatCalendarDay(answeredOn)}`;
  const isWithoutSide = present.length > 0 && present.every((symptom) => ASKED_WITHOUT_SIDE.includes(symptom));
  const none = unknown.length === rule.anyOf.length ? "None of them answered" : unknown.length > 0 ? "None of those that were answered" : "None of them";
  return sentences(`${present.length === 0 ? none : symptomList(present)}, ${source}`, isWithoutSide && "Asked of the person, not of each leg");
}

export function symptomList(symptoms: readonly PayerSymptom[]): string {
  return symptoms.map((symptom, index) => (index === 0 ? PAYER_SYMPTOM_WORDS[symptom] : PAYER_SYMPTOM_WORDS[symptom].toLowerCase())).join("; ");
}

function segmentList(segments: readonly Segment[]): string {
  return segments.map((segment) => SEGMENTS[segment].label.toLowerCase()).join("; ");
}

function sentences(...parts: (string | false)[]): string {
  return parts.filter((part) => part !== false).map((part) => `${part}.`).join(" ");
}
