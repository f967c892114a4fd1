import { ErrorSummary } from "@/components/forms/error-summary";
import type { Failure } from "@/components/requests/detail/request-actions";
import { Notice } from "@/components/ui/notice";
import type { FieldError } from "@/lib/domain/errors";

/** Why nothing was saved. What was typed stays; after a colleague's save the list of differences says the rest. */
export function SaveFailure({ problems, failure, isMerged }: { problems: FieldError[]; failure: Failure | null; isMerged: boolean }) {
  const words = failure !== null && problems.length === 0 && !isMerged ? failure : null;
  return (
    <>
      <ErrorSummary errors={problems} />
      <div role="alert">
        {words !== null && (
          <Notice
            tone={words.code === "signed_out" ? "warning" : "danger"}
            title={words.message}
            className="mb-4"
            actions={
              words.code === "signed_out" ? (
                <a href="/sign-in" target="_blank" className="text-link">
                  Sign in again (opens a new tab)
                </a>
              ) : undefined
            }
          >
            {words.current?.changedBy && (
              <p>
                {words.current.changedBy}: {words.current.what ?? "changed this ultrasound"}
              </p>
            )}
            <p>Nothing you typed is lost.</p>
          </Notice>
        )}
      </div>
    </>
  );
}
