import { rolesMay } from "./access";
import type { Role } from "./actor";
import type { Stage } from "./stages";
import type { WorklistRow } from "./request";
import { isSafetyRow } from "./worklist";

/** `call`: filled red. `callSoon`: outlined with the phone. `plain`: outlined. */
export type NextStep = { label: string; look: "call" | "callSoon" | "plain" };

/** The one thing that this person most likely does next with the row; every button opens the request. */
export function nextStep(row: Pick<WorklistRow, "stage" | "urgency" | "firstContactAt" | "checkIn">, roles: readonly Role[]): NextStep {
  if (isSafetyRow(row) && row.firstContactAt === null) {
    return row.urgency === "EMERGENCY" ? { label: "Call now", look: "call" } : { label: "Call patient", look: "callSoon" };
  }
  return { label: STEPS[row.stage]?.(row, roles) ?? "Open", look: "plain" };
}

type Step = (row: Pick<WorklistRow, "firstContactAt" | "checkIn">, roles: readonly Role[]) => string | null;

const STEPS: Partial<Record<Stage, Step>> = {
  new: ({ firstContactAt }, roles) => (rolesMay(roles, "requests.accept") ? "Review" : rolesMay(roles, "requests.record_contact") && firstContactAt === null ? "Call patient" : null),
  needs_info: (_row, roles) => (rolesMay(roles, "requests.record_contact") ? "Call again" : null),
  accepted: (_row, roles) => (rolesMay(roles, "ultrasounds.order") ? "Order" : null),
  ultrasound_ordered: (_row, roles) => (rolesMay(roles, "ultrasounds.schedule") ? "Schedule" : null),
  ultrasound_scheduled: (_row, roles) => (rolesMay(roles, "ultrasounds.examine") ? "Examine" : null),
  ultrasound_done: (_row, roles) => (rolesMay(roles, "ultrasounds.sign") ? "Read" : null),
  reported: (_row, roles) => (rolesMay(roles, "treatments.plan") ? "Plan" : null),
  treatment_planned: (_row, roles) => (rolesMay(roles, "treatments.record") ? "Treat" : null),
  follow_up: ({ checkIn }, roles) => (checkIn !== null && rolesMay(roles, "check-ins.record") ? "Check in" : null),
};
