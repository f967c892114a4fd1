import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** The list that was asked for is not given: it says why, and the way back. */
export function WorklistRefused({ message }: { message: string }) {
  return (
    <div className="page">
      <h1 className="sr-only">Requests</h1>
      <EmptyState title="This list cannot be shown" body={message} actions={<ButtonLink href="/requests">Go to Triage</ButtonLink>} />
    </div>
  );
}
