import { z } from "zod";

const Part = z.coerce.number().int().min(1).max(1000);

export const ExportRegistryInput = z.object({ part: Part, parts: Part });
export type ExportRegistryInput = z.infer<typeof ExportRegistryInput>;

/** What the address of the download asks for; null when it is not one. */
const RegistryQuery = z.discriminatedUnion("file", [z.object({ file: z.literal("dictionary") }), z.object({ file: z.literal("data"), part: Part.default(1), parts: Part.default(1) })]);
export type RegistryQuery = z.infer<typeof RegistryQuery>;

export function parseRegistryQuery(search: Readonly<Record<string, string>>): RegistryQuery | null {
  return RegistryQuery.safeParse({ file: "data", ...search }).data ?? null;
}
