import clsx from "clsx";
import { Minus, Plus } from "lucide-react";

type StepButtonProps = { sign: "more" | "less"; words: string; isOff: boolean; isLive: boolean; onPress: () => void };

/** Off, it says so and keeps the focus: a button that goes away would leave the keyboard nowhere. */
export function StepButton({ sign, words, isOff, isLive, onPress }: StepButtonProps) {
  const Sign = sign === "more" ? Plus : Minus;
  return (
    <button
      type="button"
      aria-disabled={isOff || undefined}
      onClick={() => !isOff && onPress()}
      className={clsx("grid size-12 shrink-0 touch-manipulation place-content-center rounded-md border border-control bg-canvas text-primary hover:bg-selected", "aria-disabled:border-divider aria-disabled:text-muted aria-disabled:hover:bg-canvas", !isLive && "invisible noscript:hidden")}
    >
      <Sign aria-hidden className="size-5" />
      <span className="sr-only">{words}</span>
    </button>
  );
}
