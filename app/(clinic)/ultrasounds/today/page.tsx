import type { Metadata } from "next";
import { BoardView } from "@/components/ultrasounds/board/board-view";
import { requireActor } from "@/lib/auth/session";
import { may } from "@/lib/domain/access";
import { now } from "@/lib/platform/clock";
import { listBoard } from "@/lib/services/ultrasounds/list-board";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Ultrasounds today" };

export default async function TodayPage() {
  const actor = await requireActor("ultrasounds.list");
  const board = await listBoard(actor);
  return (
    <BoardView
      board={board}
      now={now()}
      can={{ arrive: may(actor, "ultrasounds.arrive"), take_in: may(actor, "ultrasounds.take_in"), no_show: may(actor, "ultrasounds.record_no_show"), open: may(actor, "ultrasounds.get") }}
      actions={{
        arrive: actions.arriveUltrasoundAction,
        takeIn: actions.takeInUltrasoundAction,
        recordNoShow: actions.recordNoShowAction,
        putBack: actions.putBackUltrasoundAction,
        undoMove: actions.undoMoveAction,
      }}
    />
  );
}
