import { z } from "zod";

/** The place in the Triage view that an address of the focus screen names: the id of a request, or null for its start. */
export function parseFocusPlace(search: Readonly<Record<string, string | string[] | undefined>>): string | null {
  const at = z.uuid().safeParse(search.at);
  return at.success ? at.data : null;
}
