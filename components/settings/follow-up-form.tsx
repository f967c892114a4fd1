"use client";

import { useState, type ChangeEvent } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { TextInput } from "@/components/forms/text-input";
import { CHECK_IN_POINTS, POINT_WORDS, type CheckInPoint, type CheckInWindows } from "@/lib/domain/check-in";
import type { FollowUpSettings } from "@/lib/domain/follow-up-settings";
import type { SettingsActions } from "./actions";

type FollowUpFormProps = { settings: FollowUpSettings; saveFollowUpSettings: SettingsActions["saveFollowUpSettings"] };
type Part = keyof CheckInWindows[CheckInPoint];

const nameOf = (point: CheckInPoint, part: Part) => `windows.${point}.${part}`;

/** When each check-in is due after a treatment, with the window that it makes beside it. */
export function FollowUpForm({ settings: { version, windows }, saveFollowUpSettings }: FollowUpFormProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const valueOf = (point: CheckInPoint, part: Part) => typed[nameOf(point, part)] ?? String(windows[point][part]);
  const read = () => {
    const number = (point: CheckInPoint, part: Part) => daysOf(valueOf(point, part));
    return { version, windows: Object.fromEntries(CHECK_IN_POINTS.map((point) => [point, { dueDays: number(point, "dueDays"), marginDays: number(point, "marginDays") }])) as CheckInWindows };
  };
  const fieldOf = (point: CheckInPoint, part: Part) => ({
    name: nameOf(point, part), value: valueOf(point, part), inputMode: "numeric" as const, width: "short" as const, maxLength: 3,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setTyped((before) => ({ ...before, [nameOf(point, part)]: event.target.value })),
  });
  return (
    <ActionForm action={saveFollowUpSettings} read={read} done="Check-in windows saved" submitWords="Save check-in windows">
      {(errorOf) => (
        <>
          <p className="text-muted">Days after a treatment. They hold for treatments recorded from now on; check-ins that are planned already keep their days.</p>
          {CHECK_IN_POINTS.map((point) => (
            <fieldset key={point}>
              <legend className="mb-1 text-sm font-semibold">{POINT_WORDS[point]}</legend>
              <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
                <TextInput label="Due on day" {...fieldOf(point, "dueDays")} error={errorOf(nameOf(point, "dueDays"))} />
                <TextInput label="Days before and after" {...fieldOf(point, "marginDays")} error={errorOf(nameOf(point, "marginDays"))} />
                <p className="self-end pb-1.5 text-sm text-muted tabular-nums">{windowWords(daysOf(valueOf(point, "dueDays")), daysOf(valueOf(point, "marginDays")))}</p>
              </div>
            </fieldset>
          ))}
        </>
      )}
    </ActionForm>
  );
}

/** What is no whole number of days is refused with its field, so it must stay one that is not. */
function daysOf(value: string): number {
  return /^\d{1,3}$/.test(value.trim()) ? Number(value) : Number.NaN;
}

function windowWords(due: number, margin: number): string {
  return Number.isNaN(due + margin) ? "Write whole days." : `Window: day ${due - margin} to day ${due + margin}`;
}
