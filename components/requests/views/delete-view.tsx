import { Button } from "@/components/ui/button";
import type { SavedView } from "@/lib/domain/saved-views";

type DeleteViewProps = { view: SavedView; onDelete: () => void; onKeep: () => void };

/** Asked once more, because a deleted view does not come back; its requests are not touched. */
export function DeleteView({ view, onDelete, onKeep }: DeleteViewProps) {
  return (
    <div className="mt-1 grid gap-2 text-md">
      <p>{view.isShared ? "It disappears for everybody in the clinic, also from their tabs." : "It disappears from your tabs too."} No request is changed.</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" autoFocus onClick={onDelete}>
          Delete view
        </Button>
        <Button variant="quiet" onClick={onKeep}>
          Keep it
        </Button>
      </div>
    </div>
  );
}
