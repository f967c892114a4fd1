import { z } from "zod";
import { LONGEST_KEPT_ADDRESS, LONGEST_VIEW_NAME, MOST_PINNED, type ViewShelf } from "@/lib/domain/saved-views";
import { LIST_TOO_LONG, LONGEST_LIST_ADDRESS } from "@/lib/domain/worklist-limits";
import { WORKLIST_VIEW_IDS } from "@/lib/domain/worklist-views";
import { parseWorklistQuery } from "./worklist-query";
import { freshWorklistQuery, writeWorklistQuery } from "./worklist-url";

const Name = z.string().trim().min(1, "Enter a name.").max(LONGEST_VIEW_NAME, `Use at most ${LONGEST_VIEW_NAME} characters.`);

/** The address of a list; kept without its page, and only when every part of it is known. */
const Query = z
  .string()
  .max(LONGEST_LIST_ADDRESS, LIST_TOO_LONG)
  .transform((text, context) => {
    const { query, problems } = readViewQuery(text);
    for (const message of problems) context.addIssue({ code: "custom", message });
    return writeWorklistQuery({ ...query, page: 1, after: null });
  })
  .pipe(z.string().max(LONGEST_KEPT_ADDRESS, "This list has too many filters to be kept. Take some away, then save it again."));

export const SaveViewInput = z.strictObject({ name: Name, isShared: z.boolean(), query: Query });
export type SaveViewInput = z.infer<typeof SaveViewInput>;

/** What is left out stays as it is. */
export const ChangeViewInput = z.strictObject({
  viewId: z.uuid(),
  version: z.int().min(1),
  name: Name.optional(),
  isShared: z.boolean().optional(),
  query: Query.optional(),
});
export type ChangeViewInput = z.infer<typeof ChangeViewInput>;

export const DeleteViewInput = z.strictObject({ viewId: z.uuid(), version: z.int().min(1) });
export type DeleteViewInput = z.infer<typeof DeleteViewInput>;

/** `version` is 0 for who has arranged nothing yet. */
export const ArrangeViewsInput = z.strictObject({
  version: z.int().min(0),
  pinned: z
    .array(z.uuid())
    .max(MOST_PINNED, `Keep at most ${MOST_PINNED} views as tabs.`)
    .refine((ids) => new Set(ids).size === ids.length, "A view is a tab once."),
  opensWith: z.union([z.enum(WORKLIST_VIEW_IDS), z.uuid()]).nullable(),
});
export type ArrangeViewsInput = z.infer<typeof ArrangeViewsInput>;

/** The list that a kept address means. */
export function readViewQuery(text: string): ReturnType<typeof parseWorklistQuery> {
  return parseWorklistQuery(Object.fromEntries(new URLSearchParams(text)));
}

/** The address of what a person wants to see first; null when they chose nothing. */
export function openingSearch({ opensWith, views }: Pick<ViewShelf, "opensWith" | "views">): string | null {
  if (opensWith === null) return null;
  const builtIn = WORKLIST_VIEW_IDS.find((id) => id === opensWith);
  if (builtIn !== undefined) return writeWorklistQuery(freshWorklistQuery(builtIn));
  return views.find(({ id }) => id === opensWith)?.query ?? null;
}
