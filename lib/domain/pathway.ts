import { Invalid } from "./errors";
import { isEnded, STAGE_WORDS, type Stage } from "./stages";

/** The verb is what staff did; `undo` and `reopen` are worked out from the last move instead. */
export const MOVES = {
  accept: { from: ["new"], to: "accepted" },
  ask_information: { from: ["new"], to: "needs_info" },
  receive_information: { from: ["needs_info"], to: "new" },
  decline: { from: ["new", "needs_info"], to: "declined" },
  mark_duplicate: { from: ["new"], to: "duplicate" },
  withdraw: { from: ["new", "needs_info", "accepted", "reported", "treatment_planned"], to: "withdrawn" },
  close_without_ultrasound: { from: ["accepted"], to: "closed" },
  order_ultrasound: { from: ["accepted", "reported"], to: "ultrasound_ordered" },
  cancel_order: { from: ["ultrasound_ordered"], to: "accepted" },
  schedule_ultrasound: { from: ["ultrasound_ordered"], to: "ultrasound_scheduled" },
  cancel_appointment: { from: ["ultrasound_scheduled"], to: "ultrasound_ordered" },
  record_no_show: { from: ["ultrasound_scheduled"], to: "ultrasound_ordered" },
  complete_exam: { from: ["ultrasound_scheduled"], to: "ultrasound_done" },
  sign_report: { from: ["ultrasound_done"], to: "reported" },
  plan_treatment: { from: ["reported"], to: "treatment_planned" },
  cancel_plan: { from: ["treatment_planned"], to: "reported" },
  record_treatment: { from: ["treatment_planned"], to: "follow_up" },
  close: { from: ["reported", "follow_up"], to: "closed" },
} as const satisfies Record<string, { from: readonly Stage[]; to: Stage }>;

export type MoveVerb = keyof typeof MOVES;
export type RecordedVerb = MoveVerb | "receive" | "reopen" | "undo";

export const VERB_WORDS: Record<RecordedVerb, string> = {
  receive: "Request received",
  accept: "Accepted for screening",
  ask_information: "Asked for information",
  receive_information: "Information received",
  decline: "Declined",
  mark_duplicate: "Marked as duplicate",
  withdraw: "Withdrawn",
  close_without_ultrasound: "Closed without ultrasound",
  order_ultrasound: "Ultrasound ordered",
  cancel_order: "Ultrasound order cancelled",
  schedule_ultrasound: "Ultrasound scheduled",
  cancel_appointment: "Appointment cancelled",
  record_no_show: "Did not attend",
  complete_exam: "Exam completed",
  sign_report: "Report signed",
  plan_treatment: "Treatment planned",
  cancel_plan: "Treatment plan cancelled",
  record_treatment: "Treatment recorded",
  close: "Closed",
  reopen: "Reopened",
  undo: "Undone",
};

export function canMove(from: Stage, verb: MoveVerb): boolean {
  return (MOVES[verb].from as readonly Stage[]).includes(from);
}

/** The stage after `verb`. Throws Invalid with the reason when the pathway does not allow it. */
export function stageAfter(from: Stage, verb: MoveVerb): Stage {
  if (!canMove(from, verb)) {
    const allowed = MOVES[verb].from.map((stage) => STAGE_WORDS[stage]).join(" or ");
    throw new Invalid(
      `“${VERB_WORDS[verb]}” is possible only from ${allowed}; this request is at ${STAGE_WORDS[from]}.`,
    );
  }
  return MOVES[verb].to;
}

export type PastMove = {
  id: string;
  verb: RecordedVerb;
  fromStage: Stage | null;
  toStage: Stage;
  actorId: string | null;
  undoneById: string | null;
};

/** The stage an ended request returns to: the one it was in before it ended. */
export function stageBeforeEnd(last: PastMove): Stage {
  if (!isEnded(last.toStage) || last.fromStage === null) {
    throw new Invalid("Only a closed, declined, withdrawn or duplicate request can be reopened.");
  }
  return last.fromStage;
}

/** Only the newest move can be undone, by the person who made it, and only once. */
export function undoTarget(last: PastMove | null, actorId: string): Stage {
  if (last === null || last.fromStage === null || last.verb === "undo") {
    throw new Invalid("There is nothing to undo on this request.");
  }
  if (last.actorId !== actorId) {
    throw new Invalid("Only the person who made the last decision can undo it. Reopen or decide again instead.");
  }
  return last.fromStage;
}
