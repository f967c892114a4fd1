import { CircleCheck, CircleDot } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { SegmentFinding } from "@/lib/domain/reflux";
import { AcuteThrombusLine } from "./acute-thrombus-notice";
import { goToCell } from "./go-to-cell";

type SaveBarProps = {
  state: {
    isDirty: boolean;
    isNew: boolean;
    clashes: number;
    /** "14:02"; null before the first save on this page. */
    savedAt: string | null;
    /** Why the draft is not saved by itself. */
    trouble: string | null;
    isAllElseSaved: boolean;
    /** What cannot be saved as it stands: an entry that cannot be read, a CEAP that is not finished. */
    rest: string | null;
    /** The first cell or field that it is about. */
    restField: string | null;
  };
  isBusy: boolean;
  findings: readonly SegmentFinding[];
  savedFindings: readonly SegmentFinding[];
  doubts: number;
  /** The next step of this exam; without `onPress` it cannot be taken now. */
  report: { words: string; onPress: (() => void) | null };
  /** What is to be settled first: it comes by itself, so it stands where it moves no field. */
  children: ReactNode;
};

/** Stays at the foot of the screen, so that saving never needs scrolling. */
export function SaveBar({ state, isBusy, findings, savedFindings, doubts, report, children }: SaveBarProps) {
  const { isDirty, isNew, clashes } = state;
  const StateIcon = isDirty || isNew ? CircleDot : CircleCheck;
  return (
    <div className="sticky bottom-0 z-1 flex flex-wrap items-center gap-x-4 gap-y-2 border-t bg-canvas py-2.5">
      <div className="max-h-[40vh] basis-full overflow-y-auto empty:hidden">{children}</div>
      <AcuteThrombusLine findings={findings} savedFindings={savedFindings} />
      <p role="status" className="mr-auto inline-flex min-w-0 items-center gap-2 text-md">
        <StateIcon aria-hidden className="size-4 shrink-0" />
        <StateWords {...state} />
      </p>
      <a href="#doubts" className={doubts === 0 ? "invisible text-sm" : "text-link text-sm"}>
        {doubts} worth a second look
      </a>
      <Button type="submit" variant={isDirty ? "primary" : "secondary"} hint="Ctrl Enter" aria-disabled={isBusy || clashes > 0}>
        Save draft
      </Button>
      {report.onPress !== null && (
        <Button aria-disabled={isBusy || clashes > 0} onClick={report.onPress}>
          {report.words}
        </Button>
      )}
    </div>
  );
}

/** Words about something that is held back lead there. */
function StateWords(state: SaveBarProps["state"]) {
  const words = stateWords(state);
  const { rest, restField } = state;
  if (rest === null || restField === null || !words.endsWith(rest)) return <span className="wrap-anywhere">{words}</span>;
  function go(event: MouseEvent) {
    if (restField !== null && goToCell(restField)) event.preventDefault();
  }
  return (
    <a href={`#${restField}`} onClick={go} className="text-link wrap-anywhere">
      {words}
    </a>
  );
}

export function stateWords({ isDirty, isNew, clashes, savedAt, trouble, isAllElseSaved, rest }: Omit<SaveBarProps["state"], "restField">): string {
  if (clashes > 0) return `${clashes} to choose before saving`;
  if (isDirty && rest !== null && isAllElseSaved && !isNew) return `All else is saved; not yet: ${rest}`;
  if (isDirty && trouble !== null) return `Not saved: ${trouble}`;
  if (isDirty) return rest === null ? "Changes not saved" : `Not saved: ${rest}`;
  if (isNew) return "Nothing saved yet";
  return savedAt === null ? "Everything is saved" : `Everything is saved, ${savedAt}`;
}
