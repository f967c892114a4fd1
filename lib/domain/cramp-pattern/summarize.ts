import { type Answers, chosen, isMissing, lastTenCounts, type LegChoice, type SingleAnswer } from "./answers";
import { lastTenTotal } from "./timing";
import { counted } from "./words";

const WEEKS_ASKED = 2;

type UsualTime = Exclude<SingleAnswer<"usualCrampTime">, "not_sure">;
type Soreness = Exclude<SingleAnswer<"sorenessAfter">, "not_sure">;

const USUAL_TIME: Readonly<Record<UsualTime, string>> = {
  night: "mostly at night",
  evening: "mostly in the evening",
  day: "mostly in the day",
  walking: "mostly while walking",
  no_set_time: "at no set time",
};

const SORENESS: Readonly<Record<Soreness, string>> = {
  none: "not sore after",
  under_1_hour: "sore under 1 hour",
  "1_to_12_hours": "sore 1–12 hours",
  "13_to_24_hours": "sore 13–24 hours",
  "1_to_3_days": "sore 1–3 days",
  over_3_days: "sore over 3 days",
};

const SITES = {
  calf: ["calf", "calves"],
  foot: ["foot", "feet"],
  shin: ["shin", "shins"],
  thigh_front: ["front thigh", "front thighs"],
  thigh_back: ["back thigh", "back thighs"],
  other: ["other place", "other places"],
} as const;

/**
 * The facts of the cramps in one line, for every role: no interpretation. Counts are per week, half the 14-day count.
 * When, how many and how many nights are always said, if only as "not known"; the rest is left out when missing.
 */
export function summarizeCramps(answers: Answers): string {
  const { cramps14d, nightsWoken14d, sorenessAfter, hasCramps } = answers;
  const facts = [timesFact(answers), crampsFact(cramps14d), nightsFact(nightsWoken14d)];
  return [
    ...(hasCramps === "no" ? ["says no leg cramps", ...facts.filter((fact) => !fact.endsWith("not known"))] : facts),
    ...(isMissing(sorenessAfter) ? [] : [SORENESS[sorenessAfter]]),
    ...placeFact(answers),
  ].join(" · ");
}

function timesFact(answers: Answers): string {
  const counts = lastTenCounts(answers);
  if (counts === null) return isMissing(answers.usualCrampTime) ? "time of day not known" : USUAL_TIME[answers.usualCrampTime];
  const total = lastTenTotal(counts);
  const ofTotal = total === 10 ? "of last 10" : `of ${total} counted`;
  const most = Math.max(counts.evening, counts.day, counts.walking);
  const atNight = `${counts.night} ${ofTotal} at night`;
  if (most === 0 || counts.night >= most) return atNight;
  if (counts.evening === most) return `${atNight}, ${most} in the evening`;
  return counts.walking === most ? `${atNight}, ${most} while walking` : `${atNight}, ${most} in the day`;
}

function crampsFact(count: Answers["cramps14d"]): string {
  if (isMissing(count)) return "count not known";
  if (count === 0) return "none in 14 days";
  return count === 1 ? "1 in 2 weeks" : `${count / WEEKS_ASKED} a week`;
}

function nightsFact(nights: Answers["nightsWoken14d"]): string {
  if (isMissing(nights)) return "nights woken not known";
  if (nights === 0) return "not woken";
  return nights === 1 ? "woken 1 night in 2 weeks" : `woken ${counted(nights / WEEKS_ASKED, "night")} a week`;
}

function placeFact({ crampLeg, crampSites }: Answers): string[] {
  const sites = [...new Set(chosen(crampSites))];
  if (isMissing(crampLeg)) return sites.length === 0 ? [] : [sites.map((site) => SITES[site][0]).join(" and ")];
  const isOneLeg = crampLeg === "left" || crampLeg === "right";
  const where = sites.map((site) => SITES[site][isOneLeg ? 0 : 1]).join(" and ") || (isOneLeg ? "leg" : "legs");
  return [isOneLeg ? `${crampLeg} ${where}` : `both ${where}, ${worseLeg(crampLeg)}`];
}

function worseLeg(leg: Exclude<LegChoice, "left" | "right">): string {
  if (leg === "both_same") return "the same";
  return leg === "both_left_worse" ? "left worse" : "right worse";
}
