import type { FlagId } from "./cramp-pattern/flag-levels";
import type { Urgency } from "./cramp-pattern/urgency";

/** The safety flag that an ultrasound raises. No answer raises it and none takes it away: a clinician clears it. */
export const THROMBUS_FLAG = "U01";
export const THROMBUS_LEVEL: Urgency = "SAME_DAY";

/** Every flag that can stand on a request: those of the answers, and this one. */
export type RaisedFlagId = FlagId | typeof THROMBUS_FLAG;

/** What clinic policy asks of licensed roles. Clinic proposal. */
export const THROMBUS_POLICY = "Clinician today, before the patient leaves. No treatment is planned until a clinician clears this with a reason.";

export const PLAN_REFUSAL = `The ultrasound worksheet records an acute thrombus, and flag ${THROMBUS_FLAG} is open: no treatment can be planned. Look at it with the patient today, then clear it with a reason at the top of the request.`;

const SEEN = "Ultrasound worksheet: acute thrombus. ";
const BETWEEN = "; ";

/** What the flag says: each leg and vein in words, as `segmentWords` gives them. */
export function thrombusFlagText(places: readonly string[]): string {
  return `${SEEN}${places.join(BETWEEN)}`;
}

/** The legs and veins that a flag names. */
export function placesOfThrombusFlag(text: string): string[] {
  return text.startsWith(SEEN) ? text.slice(SEEN.length).split(BETWEEN) : [];
}

export function isThrombusFlag({ flag }: { flag: string }): boolean {
  return flag === THROMBUS_FLAG;
}
