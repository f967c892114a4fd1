import type { Action } from "@/components/requests/detail/request-actions";
import type { BulkPreview, BulkResult, UndoneBulk } from "@/lib/domain/bulk";
import type { AskTopic } from "@/lib/domain/move-reasons";

export type BulkSelection = { rows: { requestId: string; version: number }[] } | { query: string };

/** Days from today at eight in the morning; null wakes. */
export type SnoozeDays = 1 | 3 | 7 | 14 | null;

export type PreviewChange = { kind: "assign"; assignToId: string | null } | { kind: "ask_information" } | { kind: "snooze"; days: SnoozeDays };
export type ApplyChange =
  | { kind: "assign"; assignToId: string | null }
  | { kind: "ask_information"; topic: AskTopic; reason: string }
  | { kind: "snooze"; until: string | null };

/** What the bar can ask the server to do; the page hands them in. */
export type BulkActions = {
  preview: Action<{ selection: BulkSelection; change: PreviewChange }, BulkPreview>;
  apply: Action<{ rows: { requestId: string; version: number }[]; change: ApplyChange }, BulkResult>;
  undo: Action<{ bulkId: string }, UndoneBulk>;
};
