import type { LastTenCramps } from "@/lib/domain/cramp-pattern/answers";

type TimingLane = keyof LastTenCramps;

const LANES = ["night", "evening", "day", "walking"] as const satisfies readonly TimingLane[];

const FIRST_WORDS: Record<TimingLane, string> = {
  night: "at night",
  evening: "in the evening",
  day: "in the day",
  walking: "while walking",
};

/** `8 of last 10 at night, 1 evening, 1 day`. A total other than ten is said, never hidden. */
export function timingSentence(lastTen: LastTenCramps): string {
  const given = LANES.filter((lane) => lastTen[lane] > 0);
  const total = given.reduce((sum, lane) => sum + lastTen[lane], 0);
  if (total === 0) return "None of the last 10 given a time";
  const words = given.map((lane, index) => {
    if (index > 0) return `${lastTen[lane]} ${lane}`;
    return total === 10 ? `${lastTen[lane]} of last 10 ${FIRST_WORDS[lane]}` : `${lastTen[lane]} ${FIRST_WORDS[lane]}`;
  });
  return total === 10 ? words.join(", ") : `${words.join(", ")}; ${total} in all, not 10`;
}
