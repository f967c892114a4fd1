import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Dialog } from "@/components/ui/dialog";
import type { BulkRow } from "@/lib/domain/bulk";
import { BulkRows } from "./bulk-rows";
import { closeDialog } from "./row-focus";

export type BulkReport = { title: string; done: { words: string; rows: readonly BulkRow[] }; refused: { words: string; rows: readonly (BulkRow & { why: string })[] }; onUndo: (() => void) | null };

/** What became of each request, when not all went the same way. It stays until it is read. */
export function BulkResult({ report, onClose }: { report: BulkReport; onClose: () => void }) {
  const { title, done, refused, onUndo } = report;
  return (
    <Dialog open onClose={onClose} title={title}>
      <BulkRows title={refused.words} rows={refused.rows} />
      <BulkRows title={done.words} rows={done.rows} />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" onClick={closeDialog}>
          Back to the list
        </Button>
        {onUndo && <Button onClick={onUndo}>Undo</Button>}
        <ButtonLink variant="quiet" href="/requests/bulk">
          Your last bulk changes
        </ButtonLink>
      </div>
    </Dialog>
  );
}
