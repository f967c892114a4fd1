import type { AuditQuery } from "@/lib/inputs/audit-query";

/** The same filters on another page. */
export function auditHref(query: AuditQuery, page: number): string {
  const list = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, page })) if (value !== undefined) list.set(name, String(value));
  return `/audit?${list.toString()}`;
}
