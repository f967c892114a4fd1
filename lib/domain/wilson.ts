// Two-sided 95 %: the 97.5th percentile of the standard normal distribution.
export const Z_95 = 1.959_963_984_540_054;

/** Shares from 0 to 1. */
export type Interval = { share: number; low: number; high: number };

/**
 * A share with its Wilson score interval, 95 %, without continuity correction (Wilson 1927, J Am Stat Assoc 22:209-12).
 * Throws a RangeError unless 0 ≤ count ≤ total, total ≥ 1, both whole.
 */
export function wilsonInterval(count: number, total: number): Interval {
  const isPossible = Number.isInteger(count) && Number.isInteger(total) && total >= 1 && count >= 0 && count <= total;
  if (!isPossible) throw new RangeError(`No share: ${count} of ${total}.`);
  const share = count / total;
  const spread = Z_95 ** 2 / total;
  const middle = share + spread / 2;
  const half = Z_95 * Math.sqrt((share * (1 - share)) / total + spread / (4 * total));
  return {
    share,
    low: count === 0 ? 0 : (middle - half) / (1 + spread),
    high: count === total ? 1 : (middle + half) / (1 + spread),
  };
}
