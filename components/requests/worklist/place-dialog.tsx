import Link from "next/link";
import { Dialog } from "@/components/ui/dialog";
import { placeOf } from "./place-words";
import type { WorklistLine, WorklistPage } from "./worklist-line";

type PlaceDialogProps = { line: WorklistLine | null; page: WorklistPage; onClose: () => void };

/** Why a request stands where it stands, and what would change that. */
export function PlaceDialog({ line, page, onClose }: PlaceDialogProps) {
  const place = line && placeOf(line, page);
  return (
    <Dialog open={line !== null} onClose={onClose} title={place?.title} description={line && `${line.name} · ${line.birth} · ${line.reference}`} width="md">
      <ol className="grid list-decimal gap-2 pl-5">
        {place?.reasons.map((reason) => (
          <li key={reason} className="wrap-anywhere">
            {reason}
          </li>
        ))}
      </ol>
      <h3 className="mt-5 font-semibold">What would change this</h3>
      <ul className="mt-2 grid list-disc gap-2 pl-5">
        {place?.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {line && (
        <p className="mt-5">
          <Link href={`/requests/${line.id}?from=${page.query.view}#answers`} prefetch={false}>
            Read the answers
          </Link>
        </p>
      )}
    </Dialog>
  );
}
