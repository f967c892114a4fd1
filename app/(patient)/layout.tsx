import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PatientShell } from "@/components/shell/patient-shell";
import { openingWords } from "@/lib/format/opening-words";
import { formatPhone } from "@/lib/format/phones";
import { text } from "@/lib/format/texts";
import { getPublicClinic } from "@/lib/services/settings/get-public-clinic";

export default async function PatientLayout({ children }: { children: ReactNode }) {
  const clinic = await getPublicClinic();
  if (!clinic) notFound();
  const hours = openingWords(clinic.openingHours);
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
