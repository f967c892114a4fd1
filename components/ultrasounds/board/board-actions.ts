import type { Action } from "@/components/requests/detail/request-actions";
import type { BoardStep } from "@/lib/domain/board";
import type { UltrasoundStep } from "@/lib/domain/care";
import type { UndoMoveInput } from "@/lib/inputs/request-moves";
import type { RecordNoShowInput } from "@/lib/inputs/ultrasounds";

type OnAppointment = { appointmentId: string; version: number };

/** What the board can ask the server to do; the page hands them in. */
export type BoardActions = {
  arrive: Action<OnAppointment, UltrasoundStep>;
  takeIn: Action<OnAppointment, UltrasoundStep>;
  recordNoShow: Action<RecordNoShowInput, UltrasoundStep>;
  putBack: Action<OnAppointment, UltrasoundStep>;
  undoMove: Action<UndoMoveInput>;
};

/** What this person's roles allow on the board. */
export type BoardRights = Record<BoardStep | "open", boolean>;
