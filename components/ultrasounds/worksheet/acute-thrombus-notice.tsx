import { OctagonAlert } from "lucide-react";
import { Notice } from "@/components/ui/notice";
import type { SegmentFinding } from "@/lib/domain/reflux";
import { segmentWords } from "@/lib/domain/worksheet";

const TOLD = "Same-day alert: tell a clinician before the patient leaves.";

type Findings = readonly SegmentFinding[];

function acuteIn(findings: Findings): string[] {
  return findings.filter(({ thrombus }) => thrombus === "acute").map(segmentWords);
}

/** Whether the clinic knows of it already: only what is saved raises the request. */
function savedWords(places: readonly string[], saved: readonly string[]): string {
  const open = places.filter((place) => !saved.includes(place));
  if (open.length === 0) return "Saved: the request was made SAME-DAY.";
  return open.length === places.length ? "Not saved yet: the request is not SAME-DAY yet." : `Not saved yet: ${open.join("; ")}. The request was made SAME-DAY for what is saved.`;
}

/** What the examiner wrote, and what the clinic does about it the same day. */
export function AcuteThrombusNotice({ findings }: { findings: Findings }) {
  const where = acuteIn(findings).join("; ");
  if (where === "") return null;
  return (
    <Notice tone="danger" title="Acute thrombus is recorded" className="mb-3">
      <p>{where}.</p>
      <p>{TOLD}</p>
    </Notice>
  );
}

/** The same while the worksheet is written: at the foot of the screen, where it appears without moving a field. */
export function AcuteThrombusLine({ findings, savedFindings }: { findings: Findings; savedFindings: Findings }) {
  const places = acuteIn(findings);
  return (
    <div role="alert" className="basis-full empty:hidden">
      {places.length > 0 && (
        <p className="flex items-start gap-2 rounded-md bg-urgent-tint px-3 py-1.5 text-md text-urgent">
          <OctagonAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            <b>Acute thrombus: {places.join("; ")}.</b> {TOLD} <b>{savedWords(places, acuteIn(savedFindings))}</b>
          </span>
        </p>
      )}
    </div>
  );
}
