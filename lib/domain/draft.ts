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
