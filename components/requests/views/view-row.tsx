import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { SavedView } from "@/lib/domain/saved-views";
import { DeleteView } from "./delete-view";
import { RenameView } from "./rename-view";

type ViewChange = { name?: string; isShared?: boolean; query?: string };
type ViewRowProps = {
  view: SavedView;
  count: { total: number; isCapped: boolean } | null;
  isTab: boolean;
  mayShare: boolean;
  isBusy: boolean;
  /** The list on screen, as an address. */
  present: string;
  onOpen: (search: string) => void;
  onTab: (isTab: boolean) => void;
  onChange: (change: ViewChange, done: string) => Promise<boolean>;
  onRemove: () => Promise<boolean>;
};

export function ViewRow({ view, count, isTab, mayShare, isBusy, present, onOpen, onTab, onChange, onRemove }: ViewRowProps) {
  const [asks, setAsks] = useState<"rename" | "delete" | null>(null);
  const { name, isOwn, isShared, query } = view;
  return (
    <li className="border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <a
          href={`/requests?${query}`}
          className="min-w-0 font-semibold wrap-anywhere"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            onOpen(query);
          }}
        >
          {name}
        </a>
        {count !== null && <span className="text-sm text-muted tabular-nums">{countOf(count)}</span>}
        <span className="text-sm text-muted">{isOwn ? (isShared ? "Yours, shared with the clinic" : "Only yours") : `Shared by ${view.ownerName}`}</span>
      </p>
      <div className="-ml-2 flex flex-wrap gap-x-1">
        <Button variant="quiet" aria-disabled={isBusy} onClick={() => onTab(!isTab)}>
          {isTab ? "Remove tab" : "Show as tab"}
          <span className="sr-only"> {name}</span>
        </Button>
        {isOwn && (
          <>
            <Step label="Rename" name={name} isBusy={isBusy} onPress={() => setAsks(asks === "rename" ? null : "rename")} />
            {query !== present && <Step label="Replace by this list" name={name} isBusy={isBusy} onPress={() => void onChange({ query: present }, `“${name}” now shows this list`)} />}
            {isShared && <Step label="Stop sharing" name={name} isBusy={isBusy} onPress={() => void onChange({ isShared: false }, `“${name}” is only yours`)} />}
            {!isShared && mayShare && <Step label="Share" name={name} isBusy={isBusy} onPress={() => void onChange({ isShared: true }, `“${name}” is shared with the clinic`)} />}
            <Step label="Delete" name={name} isBusy={isBusy} onPress={() => setAsks(asks === "delete" ? null : "delete")} />
          </>
        )}
      </div>
      {asks === "rename" && <RenameView view={view} onRename={async (next) => (await onChange({ name: next }, `Renamed to “${next}”`)) && setAsks(null)} />}
      {asks === "delete" && <DeleteView view={view} onDelete={() => void onRemove()} onKeep={() => setAsks(null)} />}
    </li>
  );
}

function Step({ label, name, isBusy, onPress }: { label: string; name: string; isBusy: boolean; onPress: () => void }) {
  return (
    <Button variant="quiet" aria-disabled={isBusy} onClick={onPress}>
      {label}
      <span className="sr-only"> {name}</span>
    </Button>
  );
}

function countOf({ total, isCapped }: { total: number; isCapped: boolean }): string {
  if (total === 0) return "No requests";
  return isCapped ? `More than ${total} requests` : total === 1 ? "1 request" : `${total} requests`;
}
