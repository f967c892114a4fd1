import { Notice } from "@/components/ui/notice";
import { formatTime } from "@/lib/format/instants";
import type { Failure } from "./request-actions";

type FailureNoticeProps = { failure: Failure | null; timeZone: string; yours?: string };

/** Why nothing was saved; after somebody else's change, both sides next to each other. */
export function FailureNotice({ failure, timeZone, yours }: FailureNoticeProps) {
  return (
    <div role="alert">
      {failure !== null &&
        (failure.current === null ? (
          <Notice tone={failure.code === "signed_out" ? "warning" : "danger"} title={failure.message} className="mb-3" />
        ) : (
          <Notice tone="warning" title="This request changed while you were writing" className="mb-3">
            <p>Nothing you typed is lost. Read the change, then save again.</p>
            <dl className="mt-2 grid gap-2">
              {yours !== undefined && (
                <div>
                  <dt className="text-sm font-semibold">Yours, not saved</dt>
                  <dd className="wrap-anywhere">{yours}</dd>
                </div>
              )}
              <div>
                <dt className="text-sm font-semibold">
                  {failure.current.changedBy ?? "Somebody else"}
                  {failure.current.changedAt !== null && `, saved ${formatTime(failure.current.changedAt, timeZone)}`}
                </dt>
                <dd className="wrap-anywhere">{failure.current.what ?? "Changed this request"}</dd>
              </div>
            </dl>
          </Notice>
        ))}
    </div>
  );
}
