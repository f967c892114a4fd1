import { getLocale } from "next-intl/server";
import type { BusyWords } from "@/lib/auth/too-many";
import { patientLocale } from "@/lib/domain/patient";
import { wordsIn } from "@/lib/format/catalogs";
import { formatPhone } from "@/lib/format/phones";
import { getPublicClinic } from "@/lib/services/settings/get-public-clinic";

/** For a patient's page that is refused because too many came at once. */
export async function busyWords(): Promise<BusyWords | null> {
  const clinic = await getPublicClinic();
  if (!clinic) return null;
  const { locale, text } = wordsIn(patientLocale(await getLocale()));
  return {
    locale,
    title: text("busy.title"),
    lead: text("busy.lead"),
    emergency: text("busy.emergency"),
    again: text("busy.again"),
    phone: formatPhone(clinic.phone),
    phoneHref: `tel:${clinic.phone}`,
  };
}
