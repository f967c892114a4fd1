import { useLocale } from "next-intl";
import { patientLocale } from "@/lib/domain/patient";
import type { Words } from "@/lib/format/texts";
import { wordsIn } from "@/lib/format/catalogs";

/** The texts in the language of this page; for server components, since the catalogs stay on the server. */
export function useWords(): Words {
  return wordsIn(patientLocale(useLocale()));
}
