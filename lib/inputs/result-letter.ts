import { z } from "zod";
import { PATIENT_LOCALES } from "@/lib/domain/patient";

/** `language` as staff switched it; null for the patient's own. */
export const ResultLetterQuery = z.object({ orderId: z.uuid(), language: z.enum(PATIENT_LOCALES).nullable().catch(null).default(null) });
export type ResultLetterQuery = z.infer<typeof ResultLetterQuery>;
