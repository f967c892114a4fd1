import jStat from "jstat";
import type { BeforeAfter, ChangeMeasure } from "./outcome-series";
import { FEWEST_FOR_A_RATE } from "./outcomes";

/** The changes of one measure: how many people have both numbers, the mean and the sample's standard deviation of after − before. */
export type ChangeCounts = { measure: ChangeMeasure; answered: number; mean: number; deviation: number | null; pairs: { before: number; after: number }[] };

/** A mean of paired differences with the 95 % interval of Student's t (Student 1908, Biometrika 6:1-25); null for fewer than two. */
export function meanInterval(mean: number, deviation: number | null, count: number): { mean: number; low: number; high: number } | null {
  if (count < 2 || deviation === null) return null;
  const half = (jStat.studentt.inv(0.975, count - 1) * deviation) / Math.sqrt(count);
  return { mean, low: mean - half, high: mean + half };
}

/** What a measure shows at one point; no pair and no mean of fewer than ten people. */
export function beforeAfter(measure: ChangeMeasure, point: BeforeAfter["point"], due: number, found: ChangeCounts | undefined): BeforeAfter {
  if (found === undefined || found.answered < FEWEST_FOR_A_RATE) return { measure, point, due, answered: found?.answered ?? 0, pairs: null, drawn: 0, meanChange: null };
  const { answered, pairs, mean, deviation } = found;
  return { measure, point, due, answered, pairs, drawn: pairs.length, meanChange: meanInterval(mean, deviation, answered) };
}
