"use client";

import { useSyncExternalStore } from "react";

/** The values ticked in the real controls of this name: a picture shows them and keeps no state of its own. */
export function useChecked(name: string, initial: readonly string[]): readonly string[] {
  const values = useSyncExternalStore(onChange, () => checkedIn(name).join(" "), () => initial.join(" "));
  return values === "" ? [] : values.split(" ");
}

/** Presses the real control, as a finger would. */
export function press(name: string, value: string): void {
  inputsOf(name).find((input) => input.value === value)?.click();
}

/** Takes away the choice of a group of radio buttons, which no press can do. */
export function clearChoice(name: string): void {
  for (const input of inputsOf(name).filter(({ checked }) => checked)) {
    input.checked = false;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function onChange(tell: () => void): () => void {
  document.addEventListener("change", tell);
  return () => document.removeEventListener("change", tell);
}

function checkedIn(name: string): string[] {
  return inputsOf(name).filter(({ checked }) => checked).map(({ value }) => value);
}

function inputsOf(name: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`)];
}
