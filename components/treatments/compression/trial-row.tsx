import { Check, CircleX, Timer } from "lucide-react";
import type { ReactNode } from "react";
import { Pill } from "@/components/ui/pill";
import { isWorn, type CompressionTrial } from "@/lib/domain/compression-trial";
import { NOT_RECORDED, orWord } from "@/lib/format/missing";
import { trialDaysWords, trialWords } from "./compression-words";

export function TrialRow({ trial, todayOn, children }: { trial: CompressionTrial; todayOn: string; children?: ReactNode }) {
  const { removed, ended, effect, recordedBy } = trial;
  return (
    <li className="break-inside-avoid border-t py-3 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h4 className="text-base font-semibold">{trialWords(trial)}</h4>
        <TrialPill trial={trial} />
      </div>
      <p className="text-md">{trialDaysWords(trial, todayOn)}</p>
      <p className="text-md wrap-anywhere">Effect on symptoms and the day: {orWord(effect, NOT_RECORDED)}</p>
      <p className="text-sm text-muted wrap-anywhere">
        Recorded by {recordedBy}
        {ended !== null && `. Ended by ${ended.by}`}
      </p>
      {removed !== null && (
        <p className="text-sm wrap-anywhere">
          Taken away by {removed.by}: {removed.reason}
        </p>
      )}
      {children}
    </li>
  );
}

function TrialPill({ trial }: { trial: CompressionTrial }) {
  if (trial.removed !== null) return <Pill tone="closed" icon={<CircleX aria-hidden />}>Taken away</Pill>;
  if (isWorn(trial)) return <Pill tone="scheduled" icon={<Timer aria-hidden />}>Worn now</Pill>;
  return <Pill tone="done" icon={<Check aria-hidden />}>Ended</Pill>;
}
