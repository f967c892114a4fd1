import type { Urgency } from "./cramp-pattern/urgency";

/** An unfinished form as its person sees it again. `sent` once it has become a request. */
export type Draft = {
  id: string;
  idempotencyKey: string;
  fields: Record<string, string | string[]>;
  createdAt: Date;
  sent: { reference: string; firstContactDueAt: Date; urgency: Urgency } | null;
};
