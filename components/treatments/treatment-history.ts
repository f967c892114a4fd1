import type { HistoryItem } from "@/components/requests/detail/timeline-items";
import type { Treatment } from "@/lib/domain/care";
import { lateComplicationWords } from "@/lib/domain/late-complications";
import type { RvcssScore } from "@/lib/domain/rvcss";
import { foundWords } from "./complications/complication-words";
import { scoreName, totalWords } from "./rvcss/rvcss-words";
import { procedureWords } from "./treatment-words";

/** What the timeline says of the later complications of a treatment. */
export function complicationItems(treatment: Treatment): HistoryItem[] {
  return treatment.laterComplications.flatMap((found) => {
    const words = `${lateComplicationWords(found)}, ${foundWords(found, treatment.treatedOn)}. ${procedureWords(treatment)}`;
    const recorded = { id: `complication-${found.id}`, at: found.recordedAt, title: `Complication recorded. ${found.recordedBy}`, detail: words };
    if (found.removed === null) return [recorded];
    const { by, at, reason } = found.removed;
    return [recorded, { id: `complication-${found.id}-removed`, at, title: `Complication taken away. ${by}`, detail: `${lateComplicationWords(found)}: ${reason}` }];
  });
}

/** What the timeline says of a severity score. */
export function scoreItems(score: RvcssScore): HistoryItem[] {
  const recorded = { id: `rvcss-${score.id}`, at: score.recordedAt, title: `Venous severity scored. ${score.recordedBy}`, detail: `${totalWords(score.total)}, ${scoreName(score)}` };
  if (score.removed === null) return [recorded];
  const { by, at, reason } = score.removed;
  return [recorded, { id: `rvcss-${score.id}-removed`, at, title: `Venous severity score taken away. ${by}`, detail: `${scoreName(score)}: ${reason}` }];
}
