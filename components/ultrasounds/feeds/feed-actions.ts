import type { FieldError } from "@/lib/domain/errors";

type Answer<T> = { ok: true; value: T } | { ok: false; message: string; fields: FieldError[] };

/** What the calendar screen can ask for; the page hands them in. */
export type FeedActions = {
  addCalendarFeed: (input: { roomId: string | null }) => Promise<Answer<{ path: string }>>;
  revokeCalendarFeed: (input: { feedId: string }) => Promise<Answer<void>>;
};
