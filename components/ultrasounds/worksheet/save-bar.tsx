import { CircleCheck, CircleDot } from "lucide-react";
import { Button } from "@/components/ui/button";

type SaveBarProps = {
  isDirty: boolean;
  isNew: boolean;
  isBusy: boolean;
  clashes: number;
  /** The next step of this exam; without `onPress` it cannot be taken now. */
  report: { words: string; onPress: (() => void) | null };
};

/** Stays at the foot of the screen, so that saving never needs scrolling. */
export function SaveBar({ isDirty, isNew, isBusy, clashes, report }: SaveBarProps) {
  const StateIcon = isDirty || isNew ? CircleDot : CircleCheck;
  return (
    <div className="sticky bottom-0 z-1 flex flex-wrap items-center gap-x-4 gap-y-2 border-t bg-canvas py-2.5">
      <p role="status" className="mr-auto inline-flex items-center gap-2 text-md">
        <StateIcon aria-hidden className="size-4 shrink-0" />
        {stateWords({ isDirty, isNew, clashes })}
      </p>
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

function stateWords({ isDirty, isNew, clashes }: Pick<SaveBarProps, "isDirty" | "isNew" | "clashes">): string {
  if (clashes > 0) return `${clashes} to choose before saving`;
  if (isDirty) return "Changes not saved";
  return isNew ? "Nothing saved yet" : "Everything is saved";
}
