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
  const concluded = [conclusions.right, conclusions.left];
  if (plan !== "no_reflux") return [];
  if (concluded.includes("yes")) return [{ field: "plan", message: "A leg is concluded with reflux, so the plan cannot be “no reflux”." }];
  // What was not seen is never negative.
  if (concluded.includes("indeterminate")) return [{ field: "plan", message: "A leg is concluded indeterminate, so the plan cannot be “no reflux”." }];
  return [];
}

const OUTCOMES: Record<ReportPlan, CloseOutcome | null> = { treat: null, conservative: "conservative", refer: "referred", no_reflux: "no_reflux" };

type Signed = { report: { plan: ReportPlan | null; /** ISO, UTC */ signedAt: string } | null };

/** What the clinic decided last: the plan of the report that was signed last and has one. Null where no report says what follows. */
export function newestPlan(orders: readonly Signed[]): ReportPlan | null {
  const planned = orders.flatMap(({ report }) => (report === null || report.plan === null ? [] : [{ plan: report.plan, signedAt: Date.parse(report.signedAt) }]));
  return planned.toSorted((one, other) => other.signedAt - one.signedAt)[0]?.plan ?? null;
}

/** How the request ends when that plan is followed; null where it goes on to treatment, or nothing is planned. */
export function closeOutcomeOf(plan: ReportPlan | null): CloseOutcome | null {
  return plan && OUTCOMES[plan];
}
