import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { PatientBanner } from "@/components/patients/patient-banner";
import { PrintButton } from "@/components/requests/detail/print-button";
import { EmptyState } from "@/components/ui/empty-state";
import type { UltrasoundPage } from "@/lib/domain/care";
import { STATE_WORDS } from "@/lib/domain/ultrasound";
import { dayAt } from "@/lib/format/instants";
import { ReportPaper } from "./report-paper";

type ReportViewProps = { page: UltrasoundPage; person: string; now: Date };

/** The report as it will be printed; before a signature there is none. */
export function ReportView({ page, person, now }: ReportViewProps) {
  const [report] = page.reports;
  return (
    <>
      <div className="page print-hidden flex flex-wrap items-center gap-x-5 gap-y-2 py-2">
        <Link href={`/ultrasounds/${page.order.id}`} prefetch={false} className="inline-flex min-h-8 items-center gap-1 font-semibold text-link no-underline hover:underline">
          <ChevronLeft aria-hidden className="size-4" />
          Ultrasound
        </Link>
        {report !== undefined && <PrintButton />}
      </div>
      {report === undefined ? (
        <>
          <PatientBanner patient={page.patient} reference={page.request.reference} todayOn={dayAt(now, page.clinic.timeZone)} withAllergies />
          <EmptyState title="No report yet" body={`There is nothing to print before a clinician signs; this ultrasound is at ${STATE_WORDS[page.order.state]}.`} />
        </>
      ) : (
        <div className="page pb-8 print:p-0">
          <ReportPaper page={page} report={report} person={person} now={now} />
        </div>
      )}
    </>
  );
}
