import { FEWEST_FOR_A_RATE } from "@/lib/domain/outcomes";
import type { SurvivalStep, TimeToRelief } from "@/lib/domain/outcome-series";
import { percent, percentWithInterval } from "@/lib/format/shares";
import { countCell, numberCell, type FigureText } from "../figure-text";
import { counted, peopleWords } from "../outcome-words";

export function timeToReliefText(found: TimeToRelief): FigureText {
  return {
    chart: "time_to_relief",
    topic: "Change after treatment: people with meaningful relief by days since first treatment, %",
    finding: findingOf(found),
    notes: [
      "Each person counts from the first treatment of the period and filters to the first complete answer with meaningful relief; whoever worsened is not relieved.",
      "Ticks: people who left before relief was reported: last answered check-in, or the day before a second treatment of that leg. People who never answered leave on day 0 and never count as relief.",
      `Kaplan–Meier estimate with its log-log 95 % band.${found.stopsOnDay === null ? "" : ` It stops before day ${found.stopsOnDay}, when fewer than ${FEWEST_FOR_A_RATE} are left.`}`,
    ],
    list: null,
    table: {
      head: ["Day", "At risk", "Relief that day", "Left that day", "With relief so far"],
      rows: (found.steps ?? []).map((step) => ({
        name: `Day ${step.day}`,
        cells: [countCell(step.atRisk, []), countCell(step.events, []), countCell(step.censored, []), numberCell(shareWords(step), [])],
      })),
    },
    // By day nearly every cell is one or two people: the file holds the curve on the days under its axis.
    exported: {
      head: ["Day", "At risk", "With relief so far"],
      rows: found.atRisk.map(({ day, people }) => ({ name: `Day ${day}`, cells: [countCell(people, [`risk.${day}`]), numberCell(shareBy(found.steps ?? [], day), [`risk.${day}`])] })),
    },
  };
}

function findingOf({ people, events, steps, stopsOnDay, medianDay }: TimeToRelief): string {
  if (people === 0) return "Nobody has been treated in this period.";
  if (steps === null) return `Too few to show a curve: ${peopleWords(people)} treated (${FEWEST_FOR_A_RATE} are needed).`;
  const all = `${events} of ${counted(people, "treated person", "treated people")} reported relief so far`;
  if (medianDay !== null) return `${all}; estimated median: day ${medianDay}.`;
  const last = steps.at(-1);
  if (last === undefined) return `${all}.`;
  const reached = `${all}; an estimated ${percent(last.share)} by day ${last.day}`;
  return stopsOnDay === null ? `${reached}, so half is not reached.` : `${reached}, where the curve stops (fewer than ${FEWEST_FOR_A_RATE} left); whether half is reached cannot be said.`;
}

function shareWords({ share, low, high }: SurvivalStep): string {
  return low === null || high === null ? percent(share) : percentWithInterval({ share, low, high });
}

function shareBy(steps: readonly SurvivalStep[], day: number): string {
  const reached = steps.findLast((step) => step.day <= day);
  return reached === undefined ? percent(0) : shareWords(reached);
}
