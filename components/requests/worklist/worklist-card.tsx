import { Avatar } from "@/components/ui/avatar";
import { LegMap } from "@/components/requests/glyphs/leg-map";
import { legFills } from "@/components/requests/glyphs/leg-fills";
import { TimingBar } from "@/components/requests/glyphs/timing-bar";
import { NextButton } from "./next-button";
import { PatientCell } from "./patient-cell";
import { StatusCell } from "./status-cell";
import { WaitingCell } from "./waiting-cell";
import { WhyCell } from "./why-cell";
import type { WorklistLine } from "./worklist-line";

/** A row on a narrow screen: the same facts, one below the other. */
export function WorklistCard({ line, view }: { line: WorklistLine; view: string }) {
  return (
    <div className="space-y-2 text-sm">
      <div>
        <PatientCell line={line} view={view} />
      </div>
      <div>
        <StatusCell line={line} />
      </div>
      <div>
        <WhyCell line={line} view={view} />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <TimingBar lastTen={line.glance.lastTen} />
          <span className="block text-detail text-muted">{line.rate}</span>
        </div>
        <LegMap legs={legFills(line.glance.crampLeg)} sites={line.glance.crampSites} />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-32">
          <WaitingCell waiting={line.waiting} />
        </div>
        <Avatar name={line.owner} />
      </div>
      <NextButton line={line} view={view} />
    </div>
  );
}
