import { z } from "zod";
import { PAGE_SIZE } from "@/lib/domain/worklist";

/** A person's page says that it has a request open, and which version it shows. */
export const NoteViewerInput = z.strictObject({ requestId: z.uuid(), version: z.int().min(1), isLeaving: z.boolean() });
export type NoteViewerInput = z.infer<typeof NoteViewerInput>;

/** The requests of one page of a list. */
export const ListViewersInput = z.strictObject({ requestIds: z.array(z.uuid()).max(PAGE_SIZE) });
export type ListViewersInput = z.infer<typeof ListViewersInput>;

/** `?ids=…,…`; null when these are not the ids of one page. */
export function parseViewersQuery(query: URLSearchParams): ListViewersInput | null {
  const written = query.get("ids") ?? "";
  return ListViewersInput.safeParse({ requestIds: written === "" ? [] : written.split(",") }).data ?? null;
}
