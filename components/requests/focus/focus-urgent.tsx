import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";

/** An urgent request stands before every other: whoever has gone past it, or for whom it came later, is told. */
export function FocusUrgent({ urgentId, placeOf }: { urgentId: string | null; placeOf: (id: string) => string }) {
  return (
    <div role="status" className="empty:hidden">
      {urgentId !== null && (
        <Notice tone="danger" className="mx-4 my-3 sm:mx-6" title="An urgent request waits for its decision." actions={<ButtonLink href={placeOf(urgentId)}>Show it now</ButtonLink>} />
      )}
    </div>
  );
}
