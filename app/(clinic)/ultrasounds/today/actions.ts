"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { UndoMoveInput } from "@/lib/inputs/request-moves";
import { PutBackUltrasoundInput, TakeInUltrasoundInput } from "@/lib/inputs/ultrasound-board";
import { ArriveUltrasoundInput, RecordNoShowInput } from "@/lib/inputs/ultrasounds";
import { undoMove } from "@/lib/services/requests/undo-move";
import { arriveUltrasound } from "@/lib/services/ultrasounds/arrive-ultrasound";
import { putBackUltrasound } from "@/lib/services/ultrasounds/put-back-ultrasound";
import { recordNoShow } from "@/lib/services/ultrasounds/record-no-show";
import { takeInUltrasound } from "@/lib/services/ultrasounds/take-in-ultrasound";

export const arriveUltrasoundAction = guardedAction(ArriveUltrasoundInput, arriveUltrasound);
export const takeInUltrasoundAction = guardedAction(TakeInUltrasoundInput, takeInUltrasound);
export const recordNoShowAction = guardedAction(RecordNoShowInput, recordNoShow);
export const putBackUltrasoundAction = guardedAction(PutBackUltrasoundInput, putBackUltrasound);
export const undoMoveAction = guardedAction(UndoMoveInput, undoMove);
