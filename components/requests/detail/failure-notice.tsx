import { Comparison } from "@/components/ui/comparison";
import { Notice } from "@/components/ui/notice";
import type { ConflictState } from "@/lib/domain/errors";
import { formatTime } from "@/lib/format/instants";
import { compareRequest } from "./compare-request";
import type { Failure } from "./request-actions";

/** `isOver`: what was tried is no longer possible after the change. */
type FailureNoticeProps = { failure: Failure | null; timeZone: string; yours?: string; isOver?: boolean };

/** Why nothing was saved; after somebody else's change, field by field: as it was, as it is, and as it is typed here. */
export function FailureNotice({ failure, timeZone, yours, isOver = false }: FailureNoticeProps) {
  return (
    <div role="alert">
      {failure !== null &&
        (failure.current === null ? (
          <Notice tone={failure.code === "signed_out" ? "warning" : "danger"} title={failure.message} className="mb-3" />
        ) : (
          <Notice tone="warning" title="This request changed while you were writing" className="mb-3">
            <p>
              Nothing you typed is lost. {isOver ? "After this change it cannot be saved as it is." : "Read the change, then save again."} <LastChange current={failure.current} timeZone={timeZone} />
            </p>
            <Sides failure={failure} current={failure.current} timeZone={timeZone} yours={yours} />
          </Notice>
        ))}
    </div>
  );
}

function LastChange({ current, timeZone }: { current: ConflictState; timeZone: string }) {
  return (
    <span className="wrap-anywhere">
      Last change: {current.changedBy ?? "somebody else"}
      {current.changedAt !== null && `, ${formatTime(current.changedAt, timeZone)}`}: {current.what ?? "changed this request"}.
    </span>
  );
}

function Sides({ failure, current, timeZone, yours }: { failure: Failure; current: ConflictState; timeZone: string; yours?: string }) {
  const { opened, typed = [] } = failure;
  const isTyped = typed.length > 0;
  const written = !isTyped && yours ? [{ name: "yours", label: "What you typed", words: yours }] : typed;
  const rows = current.request && opened ? compareRequest({ opened, now: current.request, typed: written, timeZone }) : [];
  if (rows.length > 0) return <Comparison caption="What changed, and what you typed" rows={rows} />;
  return yours ? <p className="mt-2 wrap-anywhere">Yours, not saved: {yours}</p> : null;
}
