import { useEffect, useRef } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { WorklistQuery } from "@/lib/domain/worklist";
import { writeWorklistQuery } from "@/lib/inputs/worklist-url";
import { loadShelf, type CountedShelf } from "./load-shelf";
import { OpensFirst } from "./opens-first";
import { SaveViewForm } from "./save-view-form";
import type { ViewActions } from "./view-actions";
import { ViewRow } from "./view-row";
import { useViewSteps } from "./view-steps";

export type ViewsDialogProps = {
  shelf: CountedShelf;
  query: WorklistQuery;
  mayShare: boolean;
  actions: ViewActions;
  onShelf: (shelf: CountedShelf) => void;
  /** Shows the list of an address without leaving the page. */
  onOpen: (search: string) => void;
  isOpen: boolean;
  onClose: () => void;
};

/** Saved views: keep the present list, open one, make it a tab, or change one's own. */
export function ViewsDialog({ shelf, query, mayShare, actions, onShelf, onOpen, isOpen, onClose }: ViewsDialogProps) {
  const { run, isBusy, told } = useViewSteps(onShelf);
  const list = useRef<HTMLUListElement>(null);
  const present = writeWorklistQuery({ ...query, page: 1, after: null });

  useEffect(() => {
    if (!isOpen) return;
    void loadShelf("all").then((fresh) => fresh && onShelf(fresh));
  }, [isOpen, onShelf]);

  const arrange = (change: Partial<{ pinned: string[]; opensWith: string | null }>, done: string) =>
    run(() => actions.arrange({ version: shelf.version, pinned: shelf.pinned, opensWith: shelf.opensWith, ...change }), done);

  return (
    <Dialog open={isOpen} onClose={onClose} title="Saved views" description="A view keeps the filters, the order and the columns of a list." width="md">
      <div role={told?.isRefusal ? "alert" : "status"}>
        {told?.isRefusal && <Notice tone="danger" title={told.message} className="mb-4" />}
        {told?.isRefusal === false && <p className="mb-4 font-semibold wrap-anywhere">{told.message}</p>}
      </div>
      <SaveViewForm mayShare={mayShare} isBusy={isBusy} error={told?.field === "name" ? told.message : undefined} onSave={(name, isShared) => run(() => actions.save({ name, isShared, query: present }), `Saved “${name}”`)} />
      {shelf.views.length === 0 && <p className="border-t py-4 text-muted">No saved views yet. Set the filters you use often, then save the list here.</p>}
      <ul ref={list} tabIndex={-1} aria-label="Saved views" className="not-empty:border-t">
        {shelf.views.map((view) => (
          <ViewRow
            key={view.id}
            {...{ view, mayShare, isBusy, present }}
            count={shelf.counts[view.id] ?? null}
            isTab={shelf.pinned.includes(view.id)}
            onOpen={(search) => {
              onOpen(search);
              onClose();
            }}
            onTab={(isTab) => {
              const others = shelf.pinned.filter((id) => id !== view.id);
              void arrange({ pinned: isTab ? [...others, view.id] : others }, isTab ? `“${view.name}” is a tab` : `“${view.name}” is no longer a tab`);
            }}
            onChange={(change, done) => run(() => actions.change({ viewId: view.id, version: view.version, ...change }), done)}
            onRemove={async () => {
              list.current?.focus();
              return run(() => actions.remove({ viewId: view.id, version: view.version }), `Deleted “${view.name}”`);
            }}
          />
        ))}
      </ul>
      <OpensFirst shelf={shelf} onChoose={(opensWith) => void arrange({ opensWith }, "Saved which view opens first")} />
    </Dialog>
  );
}
