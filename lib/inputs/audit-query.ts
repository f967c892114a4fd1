import { z } from "zod";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(first, schema.optional().catch(undefined));

/** The audit page's address: what does not fit is left out, because a link may be old. */
export const AuditQuery = z.object({
  action: optional(z.string().regex(/^[a-z_-]+\.[a-z_]+$/).max(60)),
  actor: optional(z.uuid()),
  outcome: optional(z.enum(["ok", "denied", "failed"])),
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  sort: z.preprocess(first, z.enum(["newest", "oldest"]).catch("newest")),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(200).catch(1)),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export function parseAuditQuery(given: Record<string, string | string[] | undefined>): AuditQuery {
  return AuditQuery.parse(given);
}

export const VerifyAuditInput = z.strictObject({});
export type VerifyAuditInput = z.infer<typeof VerifyAuditInput>;
