import { useState } from "react";
import type { Leg, Segment } from "@/lib/domain/reflux";
import { changeRow, isSameDraft, type HeaderDraft, type RowDraft, type WorksheetDraft } from "./draft";
import { mergeDrafts, takeTheirs, type Clash } from "./merge-drafts";

const MOST_SENT = 5;

type Saved = { version: number | null; draft: WorksheetDraft };

/** What is typed, beside what is saved. A newer worksheet from the server is merged in; nothing typed is replaced. */
export function useWorksheetDraft(server: Saved) {
  const [saved, setSaved] = useState(server);
  const [draft, setDraft] = useState(server.draft);
  const [clashes, setClashes] = useState<readonly Clash[]>([]);
  const [hasMerged, setMerged] = useState(false);
  /** Sent and not answered: should one come back from the server, it is nobody else's, also where its answer was lost. */
  const [sent, setSent] = useState<readonly WorksheetDraft[]>([]);

  if ((server.version ?? 0) > (saved.version ?? 0)) {
    const isOwn = sent.some((draftSent) => isSameDraft(draftSent, server.draft));
    const { merged, clashes: found } = mergeDrafts(isOwn ? server.draft : saved.draft, draft, server.draft);
    setMerged(!isOwn && !isSameDraft(saved.draft, draft));
    setSaved(server);
    setDraft(merged);
    setClashes(found);
    setSent([]);
  }

  return {
    draft,
    /** What the server holds, as far as this page knows. */
    savedDraft: saved.draft,
    version: saved.version,
    clashes,
    /** Somebody else saved while this form held changes of its own. */
    hasMerged,
    isDirty: !isSameDraft(saved.draft, draft),
    changeSegment: (leg: Leg, segment: Segment, changes: Partial<RowDraft>) => setDraft((before) => changeRow(before, leg, segment, changes)),
    changeHeader: (changes: Partial<HeaderDraft>) => setDraft((before) => ({ ...before, header: { ...before.header, ...changes } })),
    replace: setDraft,
    settle(clash: Clash, side: "yours" | "theirs") {
      if (side === "theirs") setDraft((before) => takeTheirs(before, clash));
      setClashes((before) => before.filter(({ id }) => id !== clash.id));
    },
    markSent: (draftSent: WorksheetDraft) => setSent((before) => [...before, draftSent].slice(-MOST_SENT)),
    markSaved(version: number, draftSaved: WorksheetDraft) {
      setSaved((before) => (version < (before.version ?? 0) ? before : { version, draft: draftSaved }));
      setMerged(false);
      setSent([]);
    },
  };
}

export type SheetDraft = ReturnType<typeof useWorksheetDraft>;
