import { ChevronRight } from "lucide-react";
import type { SignedReport } from "@/lib/domain/care";
import type { Leg } from "@/lib/domain/reflux";
import { SignedVersion } from "./signed-version";

/** Every version that an amendment followed; none is ever lost. */
export function EarlierVersions({ reports, legs, timeZone }: { reports: readonly SignedReport[]; legs: readonly Leg[]; timeZone: string }) {
  if (reports.length === 0) return null;
  return (
    <details className="group mt-4 border-t pt-3 print-hidden">
      <summary className="inline-flex min-h-8 items-center gap-1 font-semibold text-link">
        <ChevronRight aria-hidden className="size-4 group-open:rotate-90" />
        {reports.length === 1 ? "1 earlier version" : `${reports.length} earlier versions`}
      </summary>
      <ol className="mt-2 grid gap-4">
        {reports.map((report) => (
          <li key={report.reportVersion} className="border-l-4 border-divider pl-3">
            <h3 className="mb-1 text-sm font-semibold">Version {report.reportVersion}</h3>
            <SignedVersion report={report} legs={legs} timeZone={timeZone} />
          </li>
        ))}
      </ol>
    </details>
  );
}
