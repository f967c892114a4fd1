import { Panel } from "@/components/ui/panel";
import { Timeline } from "@/components/ui/timeline";
import type { RequestDetail } from "@/lib/domain/request";
import { formatNearInstant } from "@/lib/format/instants";
import type { RequestActions } from "./request-actions";
import { historyOf } from "./timeline-items";
import { UndoButton } from "./undo-button";

export function HistoryPanel({ detail, now, actions }: { detail: RequestDetail; now: Date; actions: RequestActions }) {
  const { timeZone } = detail.clinic;
  const mayUndo = detail.moves.some((move) => move.mayUndo);
  return (
    <Panel id="history" title="Timeline">
      {mayUndo && <UndoButton requestId={detail.id} version={detail.version} timeZone={timeZone} actions={actions} />}
      <Timeline
        items={historyOf(detail).map((item) => ({
          id: item.id,
          title: item.title,
          detail: item.detail,
          time: formatNearInstant(item.at, now, timeZone),
          dateTime: item.at,
        }))}
      />
    </Panel>
  );
}
