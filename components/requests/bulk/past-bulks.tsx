import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import type { PastBulk } from "@/lib/domain/bulk";
import type { BulkActions } from "./bulk-actions";
import { PastBulkCard } from "./past-bulk-card";

type PastBulksProps = { bulks: readonly PastBulk[]; timeZone: string; undo: BulkActions["undo"] };

export function PastBulks({ bulks, timeZone, undo }: PastBulksProps) {
  return (
    <div className="page pb-8">
      <PageHeading
        title="Your last bulk changes"
        lead="The ten newest. Each can be taken back until somebody changes the request again; what they changed stays as it is."
        aside={<ButtonLink href="/requests">Back to the list</ButtonLink>}
      />
      {bulks.length === 0 ? (
        <EmptyState title="You have made no bulk changes yet" body="Tick requests on the list, then assign, ask or snooze them together." />
      ) : (
        <ol className="space-y-4">
          {bulks.map((bulk) => (
            <li key={bulk.bulkId}>
              <PastBulkCard {...{ bulk, timeZone, undo }} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
