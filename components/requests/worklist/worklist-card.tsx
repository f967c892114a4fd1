import { Avatar } from "@/components/ui/avatar";
import { LegMap } from "@/components/requests/glyphs/leg-map";
import { legFills } from "@/lib/format/leg-fills";
import { TimingBar } from "@/components/requests/glyphs/timing-bar";
import { NextButton } from "./next-button";
import { PatientCell } from "./patient-cell";
import { StatusCell } from "./status-cell";
import { WaitingCell } from "./waiting-cell";
import { WhyCell } from "./why-cell";
import type { WorklistLine } from "./worklist-line";

/** A row on a narrow screen: the same facts, one below the other. */
export function WorklistCard({ line, from }: { line: WorklistLine; from: string }) {
  return (
    <div className="space-y-2 text-sm">
      <div>
        <PatientCell line={line} from={from} />
      </div>
      <div>
        <StatusCell line={line} />
        {line.openedBy !== null && <span className="block text-detail text-info">{line.openedBy}</span>}
      </div>
      <div>
        <WhyCell line={line} from={from} />
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
      <NextButton line={line} from={from} />
    </div>
  );
}
