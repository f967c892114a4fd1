import { PatientBanner } from "@/components/patients/patient-banner";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import type { UltrasoundPage } from "@/lib/domain/care";
import { dayAt, formatInstant } from "@/lib/format/instants";
import { ExamScreen } from "./exam-screen";
import { OrderLine } from "./order-line";
import { StateOnly } from "./state-only";
import type { UltrasoundActions } from "./ultrasound-actions";

type UltrasoundViewProps = { page: UltrasoundPage; person: { name: string; roles: readonly Role[] }; now: Date; actions: UltrasoundActions };

/** One ultrasound: who, what was asked, the worksheet, the report. Who may not see findings sees its state. */
export function UltrasoundView({ page, person, now, actions }: UltrasoundViewProps) {
  const { clinic, order } = page;
  const may = (permission: Parameters<typeof rolesMay>[1]) => rolesMay(person.roles, permission);
  const seesFindings = may("requests.see_pattern");
  const todayOn = dayAt(now, clinic.timeZone);
  const hasWorksheet = order.state !== "ordered" && order.state !== "cancelled";
  return (
    <>
      <div className="md:sticky md:top-0 md:z-10 print:static">
        <PatientBanner patient={page.patient} reference={page.request.reference} todayOn={todayOn} withAllergies />
      </div>
      <OrderLine page={page} seesFindings={seesFindings} isWritten={may("ultrasounds.examine") && order.state === "scheduled"} />
      {seesFindings && (hasWorksheet || page.exam !== null) ? (
        <ExamScreen
          page={page}
          todayOn={todayOn}
          can={{ examine: may("ultrasounds.examine"), complete: may("ultrasounds.complete_exam"), sign: may("ultrasounds.sign"), amend: may("ultrasounds.amend"), printLetter: may("ultrasounds.print_letter") }}
          actions={actions}
        />
      ) : (
        <StateOnly order={order} seesFindings={seesFindings} mayPrintLetter={may("ultrasounds.print_letter")} />
      )}
      <p className="page print-only mt-2 text-xs">
        {clinic.name}. Printed by {person.name}, {formatInstant(now, clinic.timeZone)}
      </p>
    </>
  );
}
