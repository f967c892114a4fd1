import { useWords } from "@/components/screening/use-words";
import { formatPhone } from "@/lib/format/phones";

/** One page for every link that opens nothing: whoever tries learns nothing from it. */
export function ClosedLink({ clinicPhone }: { clinicPhone: string }) {
  const { text } = useWords();
  return (
    <div className="flex flex-col gap-6 pt-6">
      <h1 className="text-patient-title font-semibold">{text("checkIn.closedTitle")}</h1>
      <p>
        {text("checkIn.closedLead")}{" "}
        <a href={`tel:${clinicPhone}`} className="inline-flex min-h-11 items-center font-semibold text-link">
          {formatPhone(clinicPhone)}
        </a>
      </p>
      <p>{text("sent.worse")}</p>
    </div>
  );
}
