import type { Outcomes } from "@/lib/domain/outcomes";
import type { BeforeAfter, ChangeMeasure } from "@/lib/domain/outcome-series";
import type { FigureText } from "../figure-text";
import type { HrefOf } from "../outcome-href";
import { beforeAfterText } from "./before-after-text";
import { completenessText } from "./completeness-text";
import { noShowsText } from "./no-shows-text";
import { reliefText, worseText } from "./relief-text";
import { stepsText } from "./steps-text";
import { timeToReliefText } from "./time-to-relief-text";
import { treatmentsText } from "./treatments-text";
import { waitText } from "./waits-text";
import { patternText, signsText } from "./yield-text";

/** What the figures of the page say, in its order; what a role does not see is not in it. */
export function allTexts(outcomes: Outcomes, measure: ChangeMeasure | undefined, hrefOf: HrefOf): FigureText[] {
  const { waits, timeToRelief, noShows, seesRates } = outcomes;
  const chosen = chosenMeasure(outcomes, measure);
  const found = [
    stepsText(outcomes, hrefOf),
    treatmentsText(outcomes, hrefOf),
    ...(waits ?? []).map(waitText),
    reliefText(outcomes, hrefOf),
    worseText(outcomes, hrefOf),
    timeToRelief && timeToReliefText(timeToRelief),
    chosen && beforeAfterText(chosen),
    patternText(outcomes, hrefOf),
    signsText(outcomes, hrefOf),
    completenessText(outcomes, hrefOf),
    noShowsText(noShows, seesRates),
  ];
  return found.filter((text) => text !== null);
}

/** The asked measure, or the first there is; null for counts-only roles. */
export function chosenMeasure({ beforeAfter }: Outcomes, measure: ChangeMeasure | undefined): BeforeAfter | null {
  return beforeAfter?.find((one) => one.measure === measure) ?? beforeAfter?.[0] ?? null;
}
