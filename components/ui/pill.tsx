import clsx from "clsx";
import type { ReactNode } from "react";
import { TONE_TINTS, type Tone } from "./tone";

type PillProps = {
  tone: Tone;
  icon?: ReactNode;
  solid?: boolean;
  outlined?: boolean;
  className?: string;
  children: ReactNode;
};

/** Always a word; the icon and the colour only repeat it. `solid` exists for the urgent tone alone. */
export function Pill({ tone, icon, solid = false, outlined = false, className, children }: PillProps) {
  const isSolid = solid && tone === "urgent";
  return (
    <span
      className={clsx(
        "inline-flex min-h-6 items-center gap-1.5 whitespace-nowrap rounded-xl border px-2 text-sm font-semibold leading-5",
        isSolid ? "border-urgent bg-urgent text-on-urgent" : TONE_TINTS[tone],
        !isSolid && (outlined ? "border-current" : "border-transparent"),
        "[&>svg]:size-3.5 [&>svg]:shrink-0",
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
