import Link from "next/link";
import { EmergencyNotice } from "@/components/screening/emergency-notice";
import { LanguageSwitch } from "@/components/screening/language-switch";
import { useWords } from "@/components/screening/use-words";

type ToldPageProps = { here: string; save: string; clinicPhone: string; isBleeding: boolean; goOn: string };

/** The interruption of a check-in: 911 first; the clinic has the answer already, since it knows whose link this is. */
export function ToldPage({ here, save, clinicPhone, isBleeding, goOn }: ToldPageProps) {
  const { text } = useWords();
  return (
    <>
      <LanguageSwitch backTo={here} action={save} />
      <EmergencyNotice {...{ clinicPhone, isBleeding }} />
      <section className="mt-8">
        <h2 className="text-patient-lead font-semibold">{text("checkIn.toldTitle")}</h2>
        <p className="mt-1">{text("checkIn.told")}</p>
      </section>
      <p className="mt-10 border-t pt-4 text-lg">
        <Link href={goOn} prefetch={false} className="inline-flex min-h-11 items-center text-link">
          {text("interruption.goOn")}
        </Link>
      </p>
    </>
  );
}
