import { type Answers, chosen, isMissing, lastTenCounts } from "./cramp-pattern/answers";
import { lastTenTotal } from "./cramp-pattern/timing";
import type { Glance } from "./request";

const LAST_TEN = 10;

/** The facts of the answers that a row of the worklist shows; what is missing is null, never zero. */
export function glanceOf(answers: Answers): Glance {
  return {
    lastTen: lastTenCounts(answers),
    cramps14d: isMissing(answers.cramps14d) ? null : answers.cramps14d,
    nightsWoken14d: isMissing(answers.nightsWoken14d) ? null : answers.nightsWoken14d,
    crampLeg: answers.crampLeg ?? null,
    crampSites: [...chosen(answers.crampSites)],
  };
}

/** How many of the last ten came at night or in the evening, 0–10; scaled when the counts do not total ten. Null = not known. */
export function nightShareOf(answers: Answers): number | null {
  const counts = lastTenCounts(answers);
  if (counts === null) return null;
  const total = lastTenTotal(counts);
  return total === 0 ? null : Math.round(((counts.night + counts.evening) * LAST_TEN) / total);
}
