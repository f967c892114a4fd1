import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { findSimilarNames } from "@/lib/domain/similar-names";
import type { Board } from "@/lib/domain/board";
import { formatWeekdayCalendarDay } from "@/lib/format/calendar-days";
import type { BoardActions, BoardRights } from "./board-actions";
import { BoardColumns } from "./board-columns";

type BoardViewProps = { board: Board; now: Date; can: BoardRights; actions: BoardActions };

/** Who is expected, here, in the room and done today. */
export function BoardView({ board, now, can, actions }: BoardViewProps) {
  const { todayOn, timeZone, scans } = board;
  const similar = findSimilarNames(scans.map(({ appointmentId, patientId, person }) => ({ id: appointmentId, patientId, ...person })));
  return (
    <div className="page pb-10">
      <PageHeading
        title="Ultrasounds today"
        lead={`${formatWeekdayCalendarDay(todayOn)}. Times in ${timeZone.replaceAll("_", " ")}. The board keeps itself up to date.`}
        aside={<ButtonLink href="/ultrasounds">Schedule</ButtonLink>}
      />
      <BoardColumns board={board} nowMs={now.getTime()} similar={[...similar]} can={can} actions={actions} />
      {scans.length === 0 && <EmptyState title="No ultrasound is booked today" body="What is booked for today appears here by itself." actions={<ButtonLink href="/ultrasounds">Open the schedule</ButtonLink>} />}
    </div>
  );
}
