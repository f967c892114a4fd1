import type { FieldError } from "./errors";
import type { Conclusions } from "./report-agreement";
import type { CloseOutcome } from "./treatment";
import type { OrderPurpose, ReportPlan } from "./ultrasound";

/** Whether a report of this purpose says what follows: a scan after treatment or for a clot decides nothing of the pathway. */
export function asksPlan(purpose: OrderPurpose): boolean {
  return purpose === "diagnostic" || purpose === "repeat";
}

/** Why this plan cannot be signed; empty when it can. Only the diagnostic report must have one: the request waits for it. */
export function planRefusals(plan: ReportPlan | null, purpose: OrderPurpose, conclusions: Conclusions): FieldError[] {
  if (plan === null) return purpose === "diagnostic" ? [{ field: "plan", message: "Choose what follows." }] : [];
  if (!asksPlan(purpose)) return [{ field: "plan", message: "A report of this kind of ultrasound has no plan." }];
  const hasReflux = conclusions.left === "yes" || conclusions.right === "yes";
  if (plan === "no_reflux" && hasReflux) return [{ field: "plan", message: "A leg is concluded with reflux, so the plan cannot be “no reflux”." }];
  return [];
}

const OUTCOMES: Record<ReportPlan, CloseOutcome | null> = { treat: null, conservative: "conservative", refer: "referred", no_reflux: "no_reflux" };

/** How the request ends when that plan is followed; null where it goes on to treatment, or nothing is planned. */
export function closeOutcomeOf(plan: ReportPlan | null): CloseOutcome | null {
  return plan && OUTCOMES[plan];
}
