import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { dropUnopened } from "@/lib/domain/cramp-pattern/branches";
import type { FlagId } from "@/lib/domain/cramp-pattern/flag-levels";
import { NO_DANGER_ANSWERS } from "@/lib/domain/cramp-pattern/testing/negative-answers";
import { PROFILES, type ProfileName } from "./answers";
import { FLAG_ANSWERS } from "./flag-answers";
import { birthday, makePerson, type Person } from "./people";
import type { Random } from "./random";

export type Channel = "form" | "api" | "phone";
export type Arrival = { receivedAt: Date; person: Person; answers: Answers; channel: Channel; relative: string | null; copyOf: Arrival | null; isFresh: boolean };

const DAYS = 770;
/** Above 1, more of them are recent: a clinic that grows, with as much to do today as a busy one. */
const GROWTH = 1.6;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const PROFILE_SHARES: Record<ProfileName, number> = {
  venous: 34, timing_only: 9, mixed: 14, claudicant: 7, veins_and_walking: 4, restless: 5, daytime: 7, from_the_back: 4, known_cause: 6, vague: 3, unfinished: 3, no_cramps: 2, contradicting: 3,
};
const FLAG_SHARES: Record<Exclude<FlagId, "F00"> | "F00", number> = {
  F00: 1, F01: 2, F02: 1, F03: 4, F04: 1, F05: 1, F06: 3, F07: 1, F08: 3, F09: 1, F10: 6, F11: 5, F12: 5, F13: 7, F14: 4, F15: 3, F16: 4, F17: 4, F18: 5, F19: 3, F20: 8, F21: 3, F98: 9, F99: 5,
};
const EVERY_FLAG = Object.keys(FLAG_SHARES) as FlagId[];
const EVERY_PROFILE = Object.keys(PROFILE_SHARES) as ProfileName[];
/** What waits in triage when the demonstration opens: minutes ago, and the flag. */
const FRESH: readonly [number, FlagId | null][] = [[10, "F01"], [38, "F10"], [95, null], [170, "F13"], [260, null], [420, "F99"], [610, null]];

/** Who asked when: the first ones cover every flag and profile once, the last ones are from today. Oldest first. */
export function makeArrivals(random: Random, count: number, until: Date): Arrival[] {
  const old = Array.from({ length: count - FRESH.length }, () => new Date(until.getTime() - DAY_MS * 0.6 - random.next() ** GROWTH * DAYS * DAY_MS)).sort((a, b) => a.getTime() - b.getTime());
  const arrivals: Arrival[] = [];
  for (const [place, receivedAt] of old.entries()) {
    const earlier = arrivals.at(-random.int(1, 8));
    const isCopy = earlier !== undefined && earlier.copyOf === null && place > 60 && random.chance(0.03);
    arrivals.push(isCopy ? copy(random, earlier, receivedAt) : arrive(random, place, receivedAt));
  }
  const fresh = FRESH.map(([minutesAgo, flag], index) => ({
    ...makeArrival(random, old.length + index, new Date(until.getTime() - minutesAgo * MINUTE_MS), "venous", flag),
    channel: "form" as const,
    isFresh: true,
  }));
  return [...arrivals, ...fresh.reverse()];
}

function arrive(random: Random, place: number, receivedAt: Date): Arrival {
  const flag = EVERY_FLAG[place] ?? (random.chance(0.2) ? (random.weighted(FLAG_SHARES) as FlagId) : null);
  const profile = EVERY_PROFILE[place - EVERY_FLAG.length] ?? random.weighted(PROFILE_SHARES);
  return makeArrival(random, place, receivedAt, profile, flag);
}

function makeArrival(random: Random, place: number, receivedAt: Date, profile: ProfileName, flag: FlagId | null): Arrival {
  const person = makePerson(random, place);
  const flagAnswers = flag === null || flag === "F00" ? {} : FLAG_ANSWERS[flag];
  const relative = random.chance(0.06) ? `${random.pick(["Chris", "Dana", "Pat"])} ${person.familyName}` : null;
  return {
    receivedAt,
    person: flag === "F00" ? { ...person, bornOn: birthday(random, 16) } : person,
    answers: dropUnopened({ ...NO_DANGER_ANSWERS, ...PROFILES[profile](random), ...flagAnswers }),
    channel: random.weighted({ form: 70, api: 20, phone: 10 }),
    relative,
    copyOf: null,
    isFresh: false,
  };
}

/** The same person asks again after some days. */
function copy(random: Random, earlier: Arrival, receivedAt: Date): Arrival {
  return { ...earlier, receivedAt, channel: random.weighted({ form: 80, phone: 20 }), copyOf: earlier, isFresh: false };
}
