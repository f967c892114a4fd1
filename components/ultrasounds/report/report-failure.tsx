import type { Failure } from "@/components/requests/detail/request-actions";
import { Notice } from "@/components/ui/notice";
import { formatTime } from "@/lib/format/instants";

/** Why nothing was signed, and who changed what meanwhile. What was typed stays. */
export function ReportFailure({ failure, timeZone }: { failure: Failure | null; timeZone: string }) {
  const { current } = failure ?? { current: null };
  return (
    <div role="alert">
      {failure !== null && failure.fields.length === 0 && (
        <Notice
          tone={failure.code === "signed_out" || current !== null ? "warning" : "danger"}
          title={current === null ? failure.message : "This ultrasound changed while you were writing"}
          className="mb-4"
        >
          {current !== null && (
            <p>
              {current.changedBy ?? "A colleague"}
              {current.changedAt !== null && `, ${formatTime(current.changedAt, timeZone)}`}: {current.what ?? "changed it"}
            </p>
          )}
          <p>Nothing you typed is lost.{current !== null && " Read the change, then sign again."}</p>
        </Notice>
      )}
    </div>
  );
}
