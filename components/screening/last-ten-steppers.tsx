"use client";

import clsx from "clsx";
import { useSyncExternalStore, type KeyboardEvent } from "react";
import { TenBlocks } from "./ten-blocks";
import { StepButton } from "./step-button";
import { useLive } from "./use-live";

type Part = { name: string; label: string; hint: string | null; typed: string; isWrong: boolean };
export type LastTenWords = { placed: readonly string[]; left: readonly string[]; over: string; more: string; less: string };

const TEN = 10;
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

/** The number boxes are the answer; what is beside them steps them, and never past ten. */
export function LastTenSteppers({ parts, words }: { parts: readonly Part[]; words: LastTenWords }) {
  const isLive = useLive();
  const typedNow = useSyncExternalStore(onInput, () => parts.map(({ name }) => boxOf(name)?.value ?? "").join("\n"), () => parts.map(({ typed }) => typed).join("\n"));
  const counts = typedNow.split("\n").map(numberIn);
  const left = TEN - counts.reduce((sum, count) => sum + count, 0);

  function step(index: number, by: number) {
    const box = boxOf(parts[index]?.name ?? "");
    const next = (counts[index] ?? 0) + by;
    if (!box || next < 0 || (by > 0 && left <= 0)) return;
    box.value = next === 0 ? "" : String(next);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** The other three leave so many for this one. */
  function keepWithinTen(box: HTMLInputElement, index: number) {
    const others = counts.reduce((sum, count, at) => (at === index ? sum : sum + count), 0);
    if (numberIn(box.value) > TEN - others) box.value = String(Math.max(0, TEN - others));
  }

  function stepByKey(event: KeyboardEvent, index: number) {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(index, by);
  }

  return (
    <>
      <TenBlocks counts={counts} left={left} words={words} className={clsx(!isLive && "invisible noscript:hidden")} />
      <div className="mt-3 flex flex-col divide-y border-y">
        {parts.map(({ name, label, hint, typed, isWrong }, index) => {
          const count = counts[index] ?? 0;
          return (
            <div key={name} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <div className="min-w-32 flex-1">
                <label htmlFor={name} className="font-semibold">
                  {label}
                </label>
                {hint !== null && (
                  <p id={`${name}-hint`} className="text-lg text-muted">
                    {hint}
                  </p>
                )}
              </div>
              <div className="flex items-center gap-2">
                <StepButton sign="less" words={`${words.less} ${label}`} isOff={count === 0} isLive={isLive} onPress={() => step(index, -1)} />
                <input
                  id={name}
                  name={name}
                  defaultValue={typed}
                  inputMode="numeric"
                  autoComplete="off"
                  placeholder={isLive ? "0" : undefined}
                  aria-describedby={hint === null ? undefined : `${name}-hint`}
                  aria-invalid={isWrong || undefined}
                  {...(isLive && { role: "spinbutton", "aria-valuenow": count, "aria-valuemin": 0, "aria-valuemax": Math.max(count, count + left), onKeyDown: (event) => stepByKey(event, index) })}
                  onInput={({ currentTarget }) => keepWithinTen(currentTarget, index)}
                  className="control min-h-12 w-14 px-1 py-2 text-center text-patient-lead font-semibold tabular-nums"
                />
                <StepButton sign="more" words={`${words.more} ${label}`} isOff={left <= 0} isLive={isLive} onPress={() => step(index, 1)} />
              </div>
            </div>
          );
        })}
      </div>
    </>
  );
}

function onInput(tell: () => void): () => void {
  document.addEventListener("input", tell);
  return () => document.removeEventListener("input", tell);
}

function boxOf(name: string): HTMLInputElement | null {
  const box = document.getElementById(name);
  return box instanceof HTMLInputElement ? box : null;
}

function numberIn(typed: string): number {
  return /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : 0;
}
