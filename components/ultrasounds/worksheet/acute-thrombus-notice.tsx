import { OctagonAlert } from "lucide-react";
import { Notice } from "@/components/ui/notice";
import type { SegmentFinding } from "@/lib/domain/reflux";
import { segmentWords } from "@/lib/domain/worksheet";

const TOLD = "Same-day alert: tell a clinician before the patient leaves.";

function acuteWords(findings: readonly SegmentFinding[]): string {
  return findings.filter(({ thrombus }) => thrombus === "acute").map(segmentWords).join("; ");
}

/** What the examiner wrote, and what the clinic does about it the same day. */
export function AcuteThrombusNotice({ findings }: { findings: readonly SegmentFinding[] }) {
  const where = acuteWords(findings);
  if (where === "") return null;
  return (
    <Notice tone="danger" title="Acute thrombus is recorded" className="mb-3">
      <p>{where}.</p>
      <p>{TOLD}</p>
    </Notice>
  );
}

/** The same while the worksheet is written: at the foot of the screen, where it appears without moving a field. */
export function AcuteThrombusLine({ findings }: { findings: readonly SegmentFinding[] }) {
  const where = acuteWords(findings);
  return (
    <div role="alert" className="basis-full empty:hidden">
      {where !== "" && (
        <p className="flex items-start gap-2 rounded-md bg-urgent-tint px-3 py-1.5 text-md text-urgent">
          <OctagonAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            <b>Acute thrombus: {where}.</b> {TOLD} Once saved, the request is SAME-DAY.
          </span>
        </p>
      )}
    </div>
  );
}
