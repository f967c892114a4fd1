import { z } from "zod";
import { MERGE_FACTS } from "@/lib/domain/merge";
import { reason } from "./request-moves";

export const PreviewMergeInput = z.object({ keptId: z.uuid(), mergedId: z.uuid() });
export type PreviewMergeInput = z.infer<typeof PreviewMergeInput>;

/** `take` names the facts whose value comes from the record that is merged away. */
export const MergePatientsInput = z
  .strictObject({
    keptId: z.uuid(),
    keptVersion: z.int().min(1),
    mergedId: z.uuid(),
    mergedVersion: z.int().min(1),
    take: z.array(z.enum(MERGE_FACTS)).max(MERGE_FACTS.length),
    reason: reason("Write how you know that this is one person."),
  })
  .refine(({ keptId, mergedId }) => keptId !== mergedId, "A record cannot be merged into itself.");
export type MergePatientsInput = z.infer<typeof MergePatientsInput>;

export const UnmergePatientsInput = z.strictObject({ mergeId: z.uuid(), version: z.int().min(1), reason: reason("Write why these are two people.") });
export type UnmergePatientsInput = z.infer<typeof UnmergePatientsInput>;

const OtherId = z.uuid();

/** The other record of `?with=`; null without one or for text that is no id. */
export function parseMergeWith(search: Readonly<Record<string, string | string[] | undefined>>): string | null {
  return OtherId.safeParse(search.with).data ?? null;
}
