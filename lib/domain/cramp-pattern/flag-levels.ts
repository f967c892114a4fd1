import { highestLevel, type Urgency } from "./urgency";

/**
 * How urgent each flag is. Clinic proposal after nurse-triage conventions (S49); the conditions behind the levels:
 * S23, S24 (clot), S27, S27b, S28, S29, S30.
 */
export const FLAG_LEVELS = {
  F00: "SAME_DAY",
  F01: "EMERGENCY",
  F02: "EMERGENCY",
  F03: "SAME_DAY",
  F04: "EMERGENCY",
  F05: "EMERGENCY",
  F06: "SAME_DAY",
  F07: "EMERGENCY",
  F08: "SAME_DAY",
  F09: "EMERGENCY",
  F10: "SAME_DAY",
  F11: "SOON",
  F12: "SAME_DAY",
  F13: "SOON",
  F14: "SAME_DAY",
  F15: "SOON",
  F16: "SOON",
  F17: "SOON",
  F18: "SOON",
  F19: "SOON",
  F20: "ROUTINE",
  F21: "SOON",
  F98: "SOON",
  F99: "SAME_DAY",
} as const satisfies Readonly<Record<string, Urgency>>;

export type FlagId = keyof typeof FLAG_LEVELS;

/** The urgency of a request: the highest level of its flags, ROUTINE when there are none. */
export function urgencyOfFlags(flags: readonly FlagId[]): Urgency {
  return highestLevel(flags.map((flag) => FLAG_LEVELS[flag]));
}

/** Whether a flag collapses the pattern panel and refuses routine booking until a clinician clears it. */
export function isBlocking(flag: FlagId): boolean {
  return FLAG_LEVELS[flag] === "EMERGENCY" || FLAG_LEVELS[flag] === "SAME_DAY";
}
