import { Phone } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { formatPhone } from "@/lib/format/phones";
import { useWords } from "./use-words";

/** 911 first, then the clinic; no way on stands beside it. */
export function EmergencyNotice({ clinicPhone, isBleeding }: { clinicPhone: string; isBleeding: boolean }) {
  const { text } = useWords();
  return (
    <section className="mt-4 rounded-lg border-3 border-urgent bg-emergency p-5">
      <h1 className="text-patient-title font-semibold text-urgent">{text("interruption.title")}</h1>
      <p className="mt-2 text-patient-lead">{text("interruption.lead")}</p>
      {isBleeding && <p className="mt-3 font-semibold">{text("interruption.bleeding")}</p>}
      <ButtonLink href="tel:911" variant="danger" size="lg" className="mt-4 w-full sm:w-auto" icon={<Phone aria-hidden className="size-5" />}>
        {text("interruption.call")}
      </ButtonLink>
      <p className="mt-5">{text("interruption.then")}</p>
      <a href={`tel:${clinicPhone}`} className="inline-flex min-h-11 items-center font-semibold text-link">
        {formatPhone(clinicPhone)}
      </a>
    </section>
  );
}
