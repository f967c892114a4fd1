import type { TodaysTriage } from "./worklist";

/** Where triage stands: the request to decide now, which one follows, and how many are left. */
export type Focus = {
  /** Null when nobody waits for a first decision. */
  requestId: string | null;
  /** It stands in the Triage view: false once somebody decided or snoozed it. It stays on screen until the person goes on. */
  isWaiting: boolean;
  nextId: string | null;
  left: number;
  /** The first urgent request, when the one shown is another and not urgent. */
  urgentId: string | null;
  /** Counted only when nobody waits. */
  today: TodaysTriage | null;
};
