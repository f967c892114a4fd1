import { StagePill } from "@/components/requests/glyphs/stage-pill";
import { UrgencyPill } from "@/components/requests/glyphs/urgency-pill";
import type { WorklistLine } from "./worklist-line";

export function StatusCell({ line }: { line: WorklistLine }) {
  return (
    <>
      <span className="flex flex-wrap gap-1">
        {!line.isSafety && <StagePill stage={line.stage} />}
        <UrgencyPill urgency={line.urgency} />
      </span>
      <span className="block text-detail text-muted">{line.status}</span>
    </>
  );
}
