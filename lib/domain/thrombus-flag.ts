import type { FlagId } from "./cramp-pattern/flag-levels";
import type { Urgency } from "./cramp-pattern/urgency";

/** The safety flag that an ultrasound raises, or a clot recorded after a treatment. No answer raises it and none takes it away: a clinician clears it. */
export const THROMBUS_FLAG = "U01";
export const THROMBUS_LEVEL: Urgency = "SAME_DAY";

/** Every flag that can stand on a request: those of the answers, and this one. */
export type RaisedFlagId = FlagId | typeof THROMBUS_FLAG;

/** What clinic policy asks of licensed roles. Clinic proposal. */
export const THROMBUS_POLICY = "Clinician today, before the patient leaves. No treatment is planned until a clinician clears this with a reason.";

/** The same of a clot that was recorded after a treatment, when the patient is rarely in the clinic. Clinic proposal. */
export const CLOT_POLICY = "Clinician today: call the patient and decide on a scan and on treatment of the clot. No treatment is planned until a clinician clears this with a reason.";

export const PLAN_REFUSAL = `An acute thrombus is recorded, and flag ${THROMBUS_FLAG} is open: no treatment can be planned. Look at it with the patient today, then clear it with a reason at the top of the request.`;

const SEEN = "Ultrasound worksheet: acute thrombus. ";
const RECORDED = "Clot recorded. ";
const AFTER_TREATMENT = "After treatment: ";
const BETWEEN = "; ";

/** A clot recorded after a treatment, as the flag names it; `what` holds no semicolon. */
export function clotAfterTreatment(what: string): string {
  return `${AFTER_TREATMENT}${what}`;
}

/** What the flag says: each leg and vein in words, as `segmentWords` gives them, and each clot after a treatment. */
export function thrombusFlagText(places: readonly string[]): string {
  return `${places.every((place) => place.startsWith(AFTER_TREATMENT)) ? RECORDED : SEEN}${places.join(BETWEEN)}`;
}

/** Whether all that the flag names was recorded after a treatment, and nothing seen on a worksheet. */
export function isClotRecorded(text: string): boolean {
  return text.startsWith(RECORDED);
}

/** The legs and veins, and the clots after treatments, that a flag names. */
export function placesOfThrombusFlag(text: string): string[] {
  const opening = [SEEN, RECORDED].find((words) => text.startsWith(words));
  return opening === undefined ? [] : text.slice(opening.length).split(BETWEEN);
}

export function isThrombusFlag({ flag }: { flag: string }): boolean {
  return flag === THROMBUS_FLAG;
}
