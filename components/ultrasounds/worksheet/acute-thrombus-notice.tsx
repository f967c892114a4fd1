import { Notice } from "@/components/ui/notice";
import type { SegmentFinding } from "@/lib/domain/reflux";
import { segmentWords } from "@/lib/domain/worksheet";

/** What the examiner wrote, and what the clinic does about it the same day. */
export function AcuteThrombusNotice({ findings }: { findings: readonly SegmentFinding[] }) {
  const acute = findings.filter(({ thrombus }) => thrombus === "acute");
  return (
    <div role="alert">
      {acute.length > 0 && (
        <Notice tone="danger" title="Acute thrombus is recorded" className="mb-3">
          <p>{acute.map(segmentWords).join("; ")}.</p>
          <p>Same-day alert: tell a clinician before the patient leaves.</p>
        </Notice>
      )}
    </div>
  );
}
