import { z } from "zod";

const LAST_PAGE = 200;

/** The page number stands in the address; what is typed to find a person never does. */
export const PatientsQuery = z.object({
  page: z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.coerce.number().int().min(1).max(LAST_PAGE).catch(1)),
});

export const ListPatientsInput = z.strictObject({
  /** A name, digits of a phone number, a reference, or a birth date; null lists everybody by name. */
  words: z.string().trim().min(3, "Type at least 3 characters.").max(100, "Type at most 100 characters.").nullable(),
  page: z.int().min(1).max(LAST_PAGE).default(1),
});
export type ListPatientsInput = z.infer<typeof ListPatientsInput>;

const PatientId = z.uuid();

export function parsePatientsQuery(search: Readonly<Record<string, string | string[] | undefined>>): ListPatientsInput {
  return { words: null, page: PatientsQuery.parse(search).page };
}

/** Null for an address that holds no id. */
export function parsePatientId(given: string): string | null {
  return PatientId.safeParse(given).data ?? null;
}
