"use client";

import clsx from "clsx";
import { useState } from "react";
import type { ScheduleColumns, ScheduledScan } from "@/lib/domain/schedule";
import { ScanDialog } from "./scan-dialog";
import { SCAN_LOOKS, type ScanLook } from "./scan-looks";
import { ScanText } from "./scan-text";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";

/** An appointment with what the moment makes of it: `isDue` from its day on, `hasBegun` from its start on. */
export type ScanLine = { scan: ScheduledScan; look: ScanLook; timeZone: string; todayOn: string; isDue: boolean; hasBegun: boolean; hasSimilarName: boolean; /** That the patient gets no mail, and why; null when they do. */ noMessage: string | null };

type ScanCardProps = { line: ScanLine; columns?: ScheduleColumns | null; can: ScheduleRights; actions: ScheduleActions };

/** One appointment; a press opens what can be done with it. */
export function ScanCard({ line, columns = null, can, actions }: ScanCardProps) {
  const [isOpen, setOpen] = useState(false);
  const { look } = line;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={clsx(
          "flex w-full flex-col justify-start overflow-hidden rounded-md border border-l-4 px-2 py-1 text-left text-detail leading-4 wrap-anywhere hover:outline-2 hover:outline-control",
          SCAN_LOOKS[look].card,
          columns !== null && "md:h-full md:py-0.5",
        )}
      >
        <ScanText line={line} columns={columns} />
      </button>
      <ScanDialog line={line} isOpen={isOpen} onClose={() => setOpen(false)} can={can} actions={actions} />
    </>
  );
}
