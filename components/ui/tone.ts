export type Tone = "new" | "info" | "done" | "urgent" | "scheduled" | "closed";

export const TONE_TINTS: Record<Tone, string> = {
  new: "bg-new-tint text-new",
  info: "bg-info-tint text-info",
  done: "bg-done-tint text-done",
  urgent: "bg-urgent-tint text-urgent",
  scheduled: "bg-scheduled-tint text-scheduled",
  closed: "bg-closed-tint text-closed",
};
