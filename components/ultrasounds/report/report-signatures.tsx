import type { SignedReport } from "@/lib/domain/care";
import { formatInstant } from "@/lib/format/instants";
import { signerWords } from "./signer-words";

/** Who signed, with what stood behind the name then; every version that was replaced is named. */
export function ReportSignatures({ reports, timeZone }: { reports: readonly SignedReport[]; timeZone: string }) {
  return (
    <section aria-labelledby="report-signature" className="border-t pt-2 print:pt-1">
      <h3 id="report-signature" className="sr-only">
        Signature
      </h3>
      <ol className="grid gap-1 text-sm print:gap-0 print:text-[8pt] print:leading-tight">
        {reports.map((report, index) => (
          <li key={report.reportVersion} className={index === 0 ? "text-base font-semibold wrap-anywhere print:text-[9pt]" : "text-muted wrap-anywhere"}>
            {index > 0 && "Replaced: "}
            Version {report.reportVersion}, {report.reportVersion === 1 ? "signed" : "amended"} by {signerWords(report.signedBy, report.signerCredential)}, {formatInstant(report.signedAt, timeZone)}
            {report.amendReason !== null && <span className="font-normal">. Why: {report.amendReason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
