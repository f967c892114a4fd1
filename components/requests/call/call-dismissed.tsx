import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** A form that a colleague has put away meanwhile. */
export function CallDismissed({ reason }: { reason: string }) {
  return (
    <div className="page">
      <EmptyState
        as="h1"
        title="This form was put away"
        body={`${reason}. If the person calls after all, start a new request by phone.`}
        actions={
          <>
            <ButtonLink href="/requests/new">New request by phone</ButtonLink>
            <ButtonLink href="/requests/not-finished">Not finished</ButtonLink>
          </>
        }
      />
    </div>
  );
}
