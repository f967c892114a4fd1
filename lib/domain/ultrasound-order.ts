import type { VeinSigns } from "./cramp-pattern/vein-signs";
import type { LegsChoice, OrderPurpose, Priority, Study } from "./ultrasound";

/**
 * Whether the order must say why a scan is worth it: the person reported no vein signs, or not all of them are known. No
 * routine venous ultrasound without signs (S38): somebody looks at the leg first. What was treated, a repeat and a question
 * of a clot have their own reason.
 */
export function asksForSigns(purpose: OrderPurpose, signs: VeinSigns): boolean {
  return purpose === "diagnostic" && signs !== "yes";
}

/** A diagnostic study is complete; a look at one thing is limited. */
export function studyFor(purpose: OrderPurpose, legs: LegsChoice): Study {
  if (purpose === "closure_scan" || purpose === "dvt") return "limited";
  return legs === "both" ? "complete_bilateral" : "complete_unilateral";
}

/** Why a question of a clot is not asked like this: it is always a limited study on the same day. */
export function clotOrderRefusal({ purpose, study, priority }: { purpose: OrderPurpose; study: Study; priority: Priority }): { field: "study" | "priority"; message: string } | null {
  if (purpose !== "dvt") return null;
  if (priority !== "same_day") return { field: "priority", message: "A suspected clot is scanned on the same day." };
  if (study !== "limited") return { field: "study", message: "A scan for a suspected clot is a limited study." };
  return null;
}
