import type { SignedReport } from "./care";
import type { PatientBanner } from "./patient";
import type { Leg, RefluxConclusion, Thrombus } from "./reflux";
import { legsOf, type LegsChoice, type OrderPurpose } from "./ultrasound";

/** What was concluded of each leg, or null where only a person may tell the patient. */
export type LetterResults = { leg: Leg; conclusion: RefluxConclusion }[] | null;

/** The newest signed report as the patient may read it: no numbers, no segments, no reasons. */
export type ResultLetter = {
  orderId: string;
  request: { id: string; reference: string };
  patient: PatientBanner;
  clinic: { name: string; phone: string; timeZone: string };
  /** The day of the exam. */
  examinedOn: string;
  legs: LegsChoice;
  results: LetterResults;
  report: { version: number; signedBy: string; signedAt: string };
};

// A clot is told by a person, never by post (clinic proposal); one that could not be ruled out counts as one.
const TOLD_IN_PERSON: readonly (Thrombus | null)[] = ["acute", "indeterminate"];

/** What the letter may say. A scan that looked for a clot is told in person, whatever it found. */
export function letterResults(purpose: OrderPurpose, legs: LegsChoice, report: Pick<SignedReport, "reflux" | "findings">): LetterResults {
  if (purpose === "dvt" || report.findings.some(({ thrombus }) => TOLD_IN_PERSON.includes(thrombus))) return null;
  return legsOf(legs).map((leg) => ({ leg, conclusion: report.reflux[leg] ?? "indeterminate" }));
}
