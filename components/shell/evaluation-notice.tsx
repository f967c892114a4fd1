import { FlaskConical } from "lucide-react";

/** Always visible while the embedded database is used, so that nobody takes an evaluation for a clinic's record. */
export function EvaluationNotice() {
  return (
    <p className="page flex items-center gap-2 bg-info-tint py-1 text-detail font-medium text-info print-hidden">
      <FlaskConical aria-hidden className="size-3.5 shrink-0" />
      Evaluation: embedded database, one process, not safe against power loss
    </p>
  );
}
