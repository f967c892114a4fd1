import { necessityLine, type NecessityFacts, type NecessityLine } from "./necessity-lines";
import type { NecessityTarget } from "./necessity-targets";
import type { Payer } from "./payer-rules";

export type NecessityChecklist = NecessityTarget & {
  /** Calendar day of the exam that the signed report is about; null while there is no report. */
  examinedOn: string | null;
  lines: readonly NecessityLine[];
  /** The day from which every rule is met, today included; null when that day cannot be told. */
  allMetOn: string | null;
  /** The duplex will be too old by the day on which the compression is long enough. */
  isDuplexTooEarly: boolean;
};

/** What the payer's rules ask for one vein, line by line, and when it will be there. It says nothing of what a payer decides. */
export function necessityChecklist(target: NecessityTarget, payer: Payer, facts: NecessityFacts): NecessityChecklist {
  const lines = payer.rules.map((rule) => necessityLine(rule, target, facts));
  return { ...target, examinedOn: facts.reports[target.leg]?.examinedOn ?? null, lines, ...whenAll(lines, facts.todayOn) };
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
