"use client";

import clsx from "clsx";
import { LEG_OUTLINE } from "@/components/requests/glyphs/leg-zones";
import { clearChoice, press, useChecked } from "./use-checked";
import { useLive } from "./use-live";

export type LegPictureWords = { left: string; right: string; tap: string };
type LegPictureProps = { name: string; initial: string; /** The answer that stands for both legs. */ both: string; words: LegPictureWords };
type Leg = "left" | "right";

const LEGS: readonly Leg[] = ["left", "right"];

/** Both legs from behind, so that the left one is on the left. For a finger only: the answers below are the control. */
export function LegPicture({ name, initial, both, words }: LegPictureProps) {
  const isLive = useLive();
  const [answer = ""] = useChecked(name, initial === "" ? [] : [initial]);
  const isOn = (leg: Leg) => answer === leg || answer.startsWith("both");
  const isWorse = (leg: Leg) => answer === `both_${leg}_worse`;

  function touch(leg: Leg) {
    const other: Leg = leg === "left" ? "right" : "left";
    if (isOn(leg)) return isOn(other) ? press(name, other) : clearChoice(name);
    return press(name, isOn(other) ? both : leg);
  }

  return (
    <div aria-hidden className={clsx("mt-3 shrink-0 touch-manipulation sm:w-56 select-none", !isLive && "invisible noscript:hidden")}>
      <p className="text-lg text-muted">{words.tap}</p>
      <div className="mt-2 flex">
        {LEGS.map((leg) => (
          <div key={leg} data-leg={leg} data-on={isOn(leg) || undefined} onClick={() => touch(leg)} className="flex w-28 cursor-pointer flex-col items-center rounded-md pt-1 hover:bg-surface">
            <svg viewBox="0 0 20 56" className="h-44">
              <path d={LEG_OUTLINE} fill={isWorse(leg) ? "var(--ramp-4)" : isOn(leg) ? "var(--ramp-2)" : "var(--leg-fill)"} stroke="var(--control)" />
              <path d="M6.5,21.5 Q10,23 13.5,21.5" fill="none" stroke="var(--control)" strokeWidth="0.6" />
            </svg>
            <p className="min-h-8 text-center text-lg font-semibold">{words[leg]}</p>
          </div>
        ))}
      </div>
    </div>
  );
}
