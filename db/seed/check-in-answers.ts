import type { CheckInPoint } from "@/lib/domain/check-in";
import type { Random } from "./random";

/** How the person fares after treatment; the same through all check-ins, with some ups and downs. */
export type Course = "relieved" | "partly" | "same" | "worse";

export function makeCourse(random: Random): Course {
  return random.weighted({ relieved: 60, partly: 20, same: 13, worse: 7 });
}

const SHARES: Record<Course, [number, number]> = { relieved: [0, 0.4], partly: [0.45, 0.75], same: [0.8, 1.15], worse: [1.3, 1.9] };
const WORDS: Record<Course, readonly string[]> = {
  relieved: ["very_much_better", "much_better", "much_better"],
  partly: ["a_little_better", "much_better", "a_little_better"],
  same: ["no_change", "a_little_better", "no_change"],
  worse: ["a_little_worse", "much_worse"],
};

/** The answers of one check-in by phone. `before` is the request's two-week count; null when it was not given. */
export function makeCheckInAnswers(random: Random, point: CheckInPoint, course: Course, before: number | null): Record<string, unknown> {
  const [least, most] = SHARES[course];
  const cramps = Math.min(99, Math.round((before ?? 6) * (least + random.next() * (most - least))));
  const isWeek = point === "1w";
  return {
    emergencySymptoms: [], limbSymptoms: [], newSwelling: "no", constantCalfPain: "no", hardSoreCord: (point === "3m" || point === "6m") && random.chance(0.06) ? "yes" : "no", spreadingRedness: "no", veinBleeding: "no",
    ...(isWeek ? { procedurePain: random.int(0, 5) } : { cramps14d: cramps, nightsWoken14d: Math.min(14, Math.round(cramps * 0.6)) }),
    worstPain: cramps === 0 && !isWeek ? 0 : course === "worse" ? random.int(6, 9) : random.int(1, course === "relieved" ? 4 : 7),
    pgic: random.pick(WORDS[course]),
    firstBetter: course === "relieved" ? random.pick(["same_day", "within_1_week", "1_to_4_weeks"]) : course === "worse" ? "not_better" : random.pick(["1_to_4_weeks", "1_to_3_months", "not_sure"]),
    ...(isWeek || point === "1m" ? { complications: random.chance(0.3) ? ["bruising"] : [] } : {}),
    compressionUse: random.pick(["no", "some_days", "most_days"]),
  };
}
