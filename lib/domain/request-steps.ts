import type { Stage } from "./stages";

export const REQUEST_STEPS = ["Request", "Triage", "Ultrasound", "Report", "Treatment", "Follow-up"] as const;

const STEP_OF: Record<Stage, number> = {
  new: 1,
  needs_info: 1,
  accepted: 2,
  ultrasound_ordered: 2,
  ultrasound_scheduled: 2,
  ultrasound_done: 3,
  reported: 4,
  treatment_planned: 4,
  follow_up: 5,
  closed: 5,
  declined: 1,
  withdrawn: 1,
  duplicate: 1,
};

/** The step a request stands on, from 0. An ended request stands where it was before it ended. */
export function currentStep(stage: Stage, stageBefore: Stage | null = null): number {
  const ended = stage === "closed" || stage === "declined" || stage === "withdrawn" || stage === "duplicate";
  return STEP_OF[ended && stageBefore !== null ? stageBefore : stage];
}
