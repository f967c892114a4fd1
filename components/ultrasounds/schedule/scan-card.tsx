"use client";

import clsx from "clsx";
import { useState } from "react";
import { studyWords } from "@/components/ultrasounds/study-words";
import type { ScheduledScan } from "@/lib/domain/schedule";
import { formatTime } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { ScanDialog } from "./scan-dialog";
import { SCAN_LOOKS, ScanState, type ScanLook } from "./scan-looks";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";

/** An appointment with what the moment makes of it: `isDue` from its day on, `hasBegun` from its start on. */
export type ScanLine = { scan: ScheduledScan; look: ScanLook; timeZone: string; todayOn: string; isDue: boolean; hasBegun: boolean; hasSimilarName: boolean };

type ScanCardProps = { line: ScanLine; isInGrid?: boolean; can: ScheduleRights; actions: ScheduleActions };

/** One appointment; a press opens what can be done with it. */
export function ScanCard({ line, isInGrid = false, can, actions }: ScanCardProps) {
  const [isOpen, setOpen] = useState(false);
  const { scan, look, timeZone } = line;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={clsx(
          "flex w-full flex-col justify-start overflow-hidden rounded-md border border-l-4 px-2 py-1 text-left text-detail leading-4 wrap-anywhere hover:outline-2 hover:outline-control",
          SCAN_LOOKS[look].card,
          isInGrid && "md:h-full md:py-0.5",
        )}
      >
        <span className="flex flex-wrap gap-x-2">
          <span className="font-semibold tabular-nums">
            {formatTime(scan.startsAt, timeZone)}
            <span className={isInGrid ? "md:sr-only" : undefined}> to {formatTime(scan.endsAt, timeZone)}</span>
          </span>
          <strong className="font-semibold">{formatPersonName(scan.person.familyName, scan.person.givenName)}</strong>
          <ScanState look={look} />
        </span>
        <span className="flex flex-wrap gap-x-2">
          <span className="whitespace-nowrap">{scan.reference}</span>
          <span>{studyWords(scan)}</span>
          <span className={isInGrid ? "md:sr-only" : undefined}>{scan.room.name}</span>
          <span>{scan.sonographer.name}</span>
          {scan.person.needsInterpreter && <span>Interpreter</span>}
          {line.hasSimilarName && <span className="font-semibold">Similar name on this list</span>}
        </span>
      </button>
      <ScanDialog line={line} isOpen={isOpen} onClose={() => setOpen(false)} can={can} actions={actions} />
    </>
  );
}
