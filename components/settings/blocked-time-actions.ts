import type { AppointmentInTheWay } from "@/lib/domain/blocked-time";
import type { FieldError } from "@/lib/domain/errors";

type Action<Input, Value> = (input: Input) => Promise<{ ok: true; value: Value } | { ok: false; message: string; fields: FieldError[] }>;

/** `inTheWay` is empty for roles that may not see appointments; the count is right all the same. */
export type AddedBlockedTime = { blockedTimeId: string; inTheWayCount: number; inTheWay: AppointmentInTheWay[] };

type NewBlockedTime = { roomId: string | null; staffId: string | null; fromDay: string; fromClock: string; toDay: string; toClock: string; reason: string };

/** Empty times mean whole days. */
export type AddBlockedTime = Action<NewBlockedTime, AddedBlockedTime>;
export type RemoveBlockedTime = Action<{ blockedTimeId: string; version: number }, void>;
