import { PatientBanner } from "@/components/patients/patient-banner";
import type { SignedReport, UltrasoundPage } from "@/lib/domain/care";
import { legsOf, LEGS_WORDS } from "@/lib/domain/ultrasound";
import { dayAt, formatInstant } from "@/lib/format/instants";
import { formatPhone } from "@/lib/format/phones";
import { FindingsTable } from "../worksheet/findings-table";
import { LegDrawing } from "../worksheet/leg-drawing";
import { ReportConclusions } from "./report-conclusions";
import { ReportFacts } from "./report-facts";
import { ReportSignatures } from "./report-signatures";

type ReportPaperProps = { page: UltrasoundPage; report: SignedReport; person: string; now: Date };

/** The signed report on one page, A4 or Letter: the findings are those it was signed over. */
export function ReportPaper({ page, report, person, now }: ReportPaperProps) {
  const { order, patient, request, clinic } = page;
  const legs = legsOf(order.legs);
  return (
    <article aria-labelledby="report-title" className="report-paper">
      <PatientBanner patient={patient} reference={request.reference} todayOn={dayAt(now, clinic.timeZone)} withAllergies />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="report-title" className="text-xl font-semibold print:text-[13pt] print:leading-tight">
          Venous duplex, {LEGS_WORDS[order.legs].toLowerCase()}
        </h2>
        <p className="min-w-0 wrap-anywhere text-sm print:text-[8pt]">
          {clinic.name}, {formatPhone(clinic.phone)}
        </p>
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_26rem] print:grid-cols-[minmax(0,1fr)_62mm] print:gap-4">
        <div className="grid min-w-0 content-start gap-4 print:gap-2">
          <ReportFacts page={page} />
          <ReportConclusions report={report} legs={legs} />
        </div>
        <LegDrawing legs={legs} findings={report.findings} isPrinted />
      </div>
      <FindingsTable legs={legs} findings={report.findings} />
      <ReportSignatures reports={page.reports} timeZone={clinic.timeZone} />
      <p className="text-xs text-muted print:text-[7pt]">
        Not examined and not seen never count as negative. Printed by {person}, {formatInstant(now, clinic.timeZone)}
      </p>
    </article>
  );
}
