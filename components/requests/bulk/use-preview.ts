import { useEffect, useState } from "react";
import type { Answer } from "@/components/requests/detail/request-actions";
import type { BulkPreview } from "@/lib/domain/bulk";
import type { BulkActions, BulkSelection, PreviewChange } from "./bulk-actions";
import { BULK_UNANSWERED } from "./unanswered";

/** What the change would do to the selected requests; null while it is being worked out, or while nothing is chosen. */
export function usePreview(preview: BulkActions["preview"], selection: BulkSelection, change: PreviewChange | null): Answer<BulkPreview> | null {
  const asked = change === null ? null : JSON.stringify(change);
  const [known, setKnown] = useState<{ of: string; answer: Answer<BulkPreview> } | null>(null);

  useEffect(() => {
    if (asked === null) return;
    let isWanted = true;
    const keep = (answer: Answer<BulkPreview>) => {
      if (isWanted) setKnown({ of: asked, answer });
    };
    preview({ selection, change: JSON.parse(asked) as PreviewChange }).then(keep, () => keep(BULK_UNANSWERED));
    return () => {
      isWanted = false;
    };
  }, [asked, preview, selection]);

  return known !== null && known.of === asked ? known.answer : null;
}
