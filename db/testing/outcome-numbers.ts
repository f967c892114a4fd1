/** What the recounts of outcomes share: calendar days, the middle of numbers, and whose rows they are. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
export const daysOrNull = (from: string | null, to: string | null) => (from === null || to === null ? null : daysBetween(from, to));
export const earliest = (days: readonly (string | null)[]) => days.filter((day) => day !== null).toSorted()[0] ?? null;
/** By linear interpolation, as `percentile_cont`. */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}

export function byPerson<One extends { personId: string }>(found: readonly One[]): Map<string, One[]> {
  const people = new Map<string, One[]>();
  for (const one of found) people.set(one.personId, [...(people.get(one.personId) ?? []), one]);
  return people;
}
