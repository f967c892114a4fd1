export const STAGES = [
  "new",
  "needs_info",
  "accepted",
  "ultrasound_ordered",
  "ultrasound_scheduled",
  "ultrasound_done",
  "reported",
  "treatment_planned",
  "follow_up",
  "closed",
  "declined",
  "withdrawn",
  "duplicate",
] as const;
export type Stage = (typeof STAGES)[number];

export const ENDED_STAGES = ["closed", "declined", "withdrawn", "duplicate"] as const satisfies readonly Stage[];
export type EndedStage = (typeof ENDED_STAGES)[number];

export const OPEN_STAGES = STAGES.filter((stage) => !isEnded(stage));

/** The words a person reads; never the stored key. */
export const STAGE_WORDS: Record<Stage, string> = {
  new: "New",
  needs_info: "Needs info",
  accepted: "Accepted",
  ultrasound_ordered: "To schedule",
  ultrasound_scheduled: "Scheduled",
  ultrasound_done: "To report",
  reported: "Reported",
  treatment_planned: "To treat",
  follow_up: "Follow-up",
  closed: "Closed",
  declined: "Declined",
  withdrawn: "Withdrawn",
  duplicate: "Duplicate",
};

export function isEnded(stage: Stage): stage is EndedStage {
  return stage === "closed" || stage === "declined" || stage === "withdrawn" || stage === "duplicate";
}
