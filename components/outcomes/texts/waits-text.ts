import type { OutcomeChart } from "@/lib/domain/outcome-charts";
import { FEWEST_WAITS_A_MONTH, type RunChart, type Wait, type WaitMonth } from "@/lib/domain/outcome-series";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { plainNumber } from "@/lib/format/units";
import { countCell, numberCell, wordsCell, type Cell, type FigureText } from "../figure-text";
import { counted, daysWords } from "../outcome-words";

const WAIT_WORDS: Record<Wait, { chart: OutcomeChart; name: string; end: string; still: string }> = {
  request_to_scan: { chart: "wait_for_scan", name: "Wait from request to ultrasound", end: "ultrasound", still: "an ultrasound" },
  scan_to_treatment: { chart: "wait_for_treatment", name: "Wait from ultrasound to treatment", end: "treatment", still: "a treatment" },
};

/** `Nov-2026` */
export const monthWords = (startsOn: string) => formatCalendarDay(startsOn).slice(3);

export function waitText(run: RunChart): FigureText {
  const { chart, name, end, still } = WAIT_WORDS[run.wait];
  return {
    chart,
    topic: `${name}, median calendar days by the month of the ${end}`,
    finding: `${name}: ${findingOf(run)}`,
    notes: [
      `Waits that ended in the period, whenever the request was received; under each month how many ended in it. ${waitingWords(run, still)}`,
      `Signals of change: a run of months on one side of the median longer than expected, or fewer crossings of the median than expected (Anhøj and Olesen 2014). Part months, months of fewer than ${FEWEST_WAITS_A_MONTH} waits and months on the median are left out of them, the first two also of the median line. A signal says that the wait changed, not why. No trend line is drawn.`,
    ],
    list: null,
    table: {
      head: ["Month", "Waits that ended", "Median days", "9 of 10 within"],
      rows: run.months.map((month) => ({ name: `${monthWords(month.startsOn)}${month.isPart ? " (part)" : ""}`, cells: [countCell(month.people, groupsOf(run, month)), daysCell(run, month, month.medianDays), daysCell(run, month, month.p90Days)] })),
    },
  };
}

const groupsOf = ({ wait }: RunChart, { startsOn }: WaitMonth) => [`${wait}.${startsOn}`];

function daysCell(run: RunChart, month: WaitMonth, days: number | null): Cell {
  return month.people === 0 ? wordsCell("Nobody") : numberCell(daysWords(days), groupsOf(run, month));
}

function findingOf(run: RunChart): string {
  const { months, medianDays } = run;
  const waits = months.reduce((sum, month) => sum + month.people, 0);
  const told = months.filter(({ medianDays: days }) => days !== null).length;
  if (waits === 0) return "nobody’s ended in this period.";
  if (medianDays === null) return `too few months to show a median (${counted(waits, "wait", "waits")}).`;
  return `median ${counted(Number(plainNumber(medianDays, 1)), "day", "days")} over ${counted(told, "month", "months")} (${counted(waits, "wait", "waits")}). ${signalWords(run)}`;
}

function signalWords({ longestRun, longestRunLimit, crossings, fewestCrossings, hasShift, hasFewCrossings }: RunChart): string {
  if (longestRunLimit === null || fewestCrossings === null) return "Too few whole months off the median to look for a change (10 are needed).";
  if (hasShift) return `${longestRun} months in a row on one side (more than ${longestRunLimit}): the wait changed.`;
  if (hasFewCrossings) return `It crossed the median ${counted(crossings, "time", "times")} (fewer than ${fewestCrossings}): the wait changed.`;
  return "No signal of change.";
}

function waitingWords({ stillWaiting }: RunChart, what: string): string {
  if (stillWaiting === 0) return `Nobody still waits for ${what}.`;
  return `${stillWaiting === 1 ? "1 open request still waits" : `${stillWaiting} open requests still wait`} for ${what} and ${stillWaiting === 1 ? "is" : "are"} not in the line.`;
}
