import { Notice } from "@/components/ui/notice";

/** A colleague was faster: the request stays, with what is typed, until the person goes on. */
export function FocusGone({ gone }: { gone: { reference: string; stage: string } | null }) {
  return (
    <div role="status" className="empty:hidden">
      {gone !== null && (
        <Notice tone="warning" className="mx-4 my-3 sm:mx-6" title={`${gone.reference} no longer waits for its first decision.`}>
          It is at {gone.stage} now. Nothing you typed is lost; press Next when you are done with it.
        </Notice>
      )}
    </div>
  );
}
