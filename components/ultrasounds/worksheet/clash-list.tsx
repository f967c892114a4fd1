import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Clash } from "./merge-drafts";

type ClashListProps = { clashes: readonly Clash[]; hasMerged: boolean; changedBy: string | null; onSettle: (clash: Clash, side: "yours" | "theirs") => void };

/** After somebody else saved: only what both changed is asked, both texts whole. */
export function ClashList({ clashes, hasMerged, changedBy, onSettle }: ClashListProps) {
  const who = changedBy ?? "A colleague";
  if (!hasMerged) return null;
  return (
    <Notice tone="warning" title={`${who} saved this worksheet while you were writing`}>
      <p>
        {clashes.length === 0
          ? "Nothing you typed is lost: your changes and theirs are now together below. Save again."
          : "Nothing you typed is lost. Changes by one side are kept. Choose where both wrote something different, then save again."}
      </p>
      <ul className="mt-3 grid gap-3">
        {clashes.map((clash) => (
          <li key={clash.id} className="rounded-md border border-control bg-canvas px-3 py-2">
            <p className="font-semibold">{clash.label}</p>
            <dl className="mt-1 grid gap-x-6 gap-y-2 sm:grid-cols-2">
              <Side term="Yours, not saved" words={clash.yours} button="Keep yours" label={clash.label} onPick={() => onSettle(clash, "yours")} />
              <Side term={`${who}, saved`} words={clash.theirs} button="Take theirs" label={clash.label} onPick={() => onSettle(clash, "theirs")} />
            </dl>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type SideProps = { term: string; words: string; button: string; label: string; onPick: () => void };

function Side({ term, words, button, label, onPick }: SideProps) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="wrap-anywhere">
        {words}
        <span className="mt-1 block">
          <Button onClick={onPick}>
            {button}
            <span className="sr-only">: {label}</span>
          </Button>
        </span>
      </dd>
    </div>
  );
}
