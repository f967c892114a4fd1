import type { Action } from "@/components/requests/detail/request-actions";

type SeenView = { viewId: string; version: number };

/** What the screen can ask the server to do with saved views; the page hands them in. */
export type ViewActions = {
  save: Action<{ name: string; isShared: boolean; query: string }, { viewId: string }>;
  change: Action<SeenView & { name?: string; isShared?: boolean; query?: string }, { viewId: string }>;
  remove: Action<SeenView, { viewId: string }>;
  arrange: Action<{ version: number; pinned: string[]; opensWith: string | null }, { version: number }>;
};
