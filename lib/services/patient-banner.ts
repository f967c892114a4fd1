import "server-only";
import type { PatientBanner } from "@/lib/domain/patient";

type Patient = Omit<PatientBanner, "patientId"> & { id: string };

/** What the banner shows of a patient's row, and nothing else of it. */
export function bannerOf({ id, familyName, givenName, bornOn, phone, email, language, needsInterpreter, allergies, sex, isDoNotContact, diedOn }: Patient): PatientBanner {
  return { patientId: id, familyName, givenName, bornOn, phone, email, language, needsInterpreter, allergies, sex, isDoNotContact, diedOn };
}
