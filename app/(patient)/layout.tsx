import { getLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PatientShell } from "@/components/shell/patient-shell";
import { patientLocale } from "@/lib/domain/patient";
import { openingWords } from "@/lib/format/opening-words";
import { formatPhone } from "@/lib/format/phones";
import { wordsIn } from "@/lib/format/catalogs";
import { getPublicClinic } from "@/lib/services/settings/get-public-clinic";

export default async function PatientLayout({ children }: { children: ReactNode }) {
  const clinic = await getPublicClinic();
  if (!clinic) notFound();
  const words = wordsIn(patientLocale(await getLocale()));
  const { text } = words;
  const hours = openingWords(clinic.openingHours, words);
  const help = {
    words: hours === "" ? text("common.helpClosed") : text("common.help", { hours }),
    phone: formatPhone(clinic.phone),
    phoneHref: `tel:${clinic.phone}`,
  };
  return (
    <PatientShell clinicName={clinic.name} help={help} skipLabel={text("common.skip")}>
      {children}
    </PatientShell>
  );
}
