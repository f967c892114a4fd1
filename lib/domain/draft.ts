import type { Urgency } from "./cramp-pattern/urgency";

export const DRAFT_SOURCES = ["form", "phone"] as const;
export type DraftSource = (typeof DRAFT_SOURCES)[number];

/** An unfinished form as its person sees it again. `sent` once it has become a request. */
export type Draft = {
  id: string;
  idempotencyKey: string;
  fields: Record<string, string | string[]>;
  createdAt: Date;
  sent: { reference: string; firstContactDueAt: Date; urgency: Urgency } | null;
};

/** A form as staff take it up on the phone. `requestId` once it was sent, `dismissReason` once somebody put it away. */
export type CallDraft = {
  id: string;
  version: number;
  source: DraftSource;
  fields: Record<string, string | string[]>;
  savedAt: string;
  requestId: string | null;
  dismissReason: string | null;
  clinic: { timeZone: string; emergencyPolicy: string };
};

/**
 * What a screen needs after its words were kept. `requestId` once the form is a request: an emergency becomes one by being
 * kept. `isKept` is false when the form was sent before without these words.
 */
export type SavedCall = { version: number; savedAt: string; requestId: string | null; isKept: boolean };
