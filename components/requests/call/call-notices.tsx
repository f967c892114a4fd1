import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { formatTime } from "@/lib/format/instants";
import type { Failure } from "../detail/request-actions";
import type { Saving } from "./use-call-saving";

type CallNoticesProps = { saving: Saving; failure: Failure | null; timeZone: string; onKeepMine: () => void; onShowTheirs: () => void };

/** Why something was not saved or not sent, and what to do now. */
export function CallNotices({ saving, failure, timeZone, onKeepMine, onShowTheirs }: CallNoticesProps) {
  return (
    <div role="alert" className="grid gap-3 empty:hidden">
      {saving.kind === "conflict" && <CallConflict failure={saving.failure} timeZone={timeZone} onKeepMine={onKeepMine} onShowTheirs={onShowTheirs} />}
      {saving.kind === "failed" && (
        <Notice tone="warning" title={saving.failure.message}>
          {saving.failure.code === "unanswered" ? "What you typed is still here; it is tried again by itself." : "What you typed is still here."}
        </Notice>
      )}
      {saving.kind === "sent" && (
        <Notice
          tone="info"
          title={saving.isKept ? "The emergency was sent: it is a request now" : "This form was sent: it is a request now"}
          actions={<ButtonLink href={`/requests/${saving.requestId}`}>Open the request</ButtonLink>}
        >
          {saving.isKept ? "Nothing typed here from now on is kept. Write what else the caller says there as a note." : "What you typed last is not part of it: write it there as a note."}
        </Notice>
      )}
      {failure !== null && <Notice tone="danger" title={failure.message} />}
    </div>
  );
}

type CallConflictProps = Omit<CallNoticesProps, "saving" | "failure"> & { failure: Failure };

function CallConflict({ failure: { current }, timeZone, onKeepMine, onShowTheirs }: CallConflictProps) {
  const at = current?.changedAt ? ` at ${formatTime(current.changedAt, timeZone)}` : "";
  return (
    <Notice
      tone="warning"
      title={`${current?.changedBy ?? "Somebody else"} saved this form${at}`}
      actions={
        <>
          <Button onClick={onKeepMine}>Add mine to theirs</Button>
          <Button variant="quiet" onClick={onShowTheirs}>
            Drop mine, show theirs
          </Button>
        </>
      }
    >
      Nothing you typed is lost, but it is not saved yet. “Add mine” keeps what they saved and puts your answers over it where both changed.
    </Notice>
  );
}
