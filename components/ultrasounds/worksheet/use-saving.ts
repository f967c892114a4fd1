import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Answer } from "@/components/requests/detail/request-actions";
import { UNANSWERED } from "@/components/requests/detail/use-request-action";
import type { SavedWorksheet, UltrasoundOrder } from "@/lib/domain/care";
import { legsOf } from "@/lib/domain/ultrasound";
import { findingsOf, headerOf, isUnsent, savable } from "./read-draft";
import type { UltrasoundActions } from "./ultrasound-actions";
import type { SheetDraft } from "./use-worksheet-draft";

const QUIET_MS = 2_500;
const LONGEST_MS = 10_000;
const RETRY_MS = 10_000;

type Order = Pick<UltrasoundOrder, "id" | "legs">;
type Trouble = { words: string; /** The draft as it was refused: the same is not sent again. */ draft: SheetDraft["draft"]; isTriedAgain: boolean };

/** Every save of this worksheet in one line: one waits for the other, so that a person never collides with their own draft. */
export function useSaving(sheet: SheetDraft, { id: orderId, legs }: Order, save: UltrasoundActions["saveWorksheet"]) {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const latest = useRef(sheet);
  const version = useRef(sheet.version);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    latest.current = sheet;
    version.current = Math.max(version.current ?? 0, sheet.version ?? 0) || null;
  });

  /** Sends what stands in the form once its turn comes. */
  async function send(): Promise<Answer<SavedWorksheet>> {
    const before = line.current;
    const turn = before.then(async (): Promise<Answer<SavedWorksheet>> => {
      const { draft: typed, savedDraft, markSent, markSaved } = latest.current;
      const draft = savable(typed, savedDraft);
      markSent(draft);
      const answer = await save({ orderId, version: version.current, header: headerOf(draft.header, legsOf(legs)), findings: findingsOf(draft, legsOf(legs)) }).catch((): Answer<SavedWorksheet> => UNANSWERED);
      if (!answer.ok) return answer;
      version.current = answer.value.version;
      markSaved(answer.value.version, draft);
      setSavedAt(answer.value.savedAt);
      return answer;
    });
    line.current = turn;
    return turn;
  }

  return { send, savedAt };
}

type Saving = ReturnType<typeof useSaving>;

/** Saves by itself a moment after the last change; what is typed and where the hand is stay as they are. */
export function useAutosave(sheet: SheetDraft, { send }: Saving, isAllowed: boolean) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [changedBy, setChangedBy] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const dirtySince = useRef<number | null>(null);
  const sendNow = useRef(send);
  const { draft, isDirty } = sheet;
  const isRefused = trouble !== null && !trouble.isTriedAgain && trouble.draft === draft;
  const isOpen = isDirty && isUnsent(sheet.savedDraft, draft);
  const isDue = isAllowed && isOpen && sheet.clashes.length === 0 && !sheet.hasMerged && !isRefused;

  useEffect(() => {
    sendNow.current = send;
  });
  useEffect(() => {
    if (!isOpen) dirtySince.current = null;
    if (!isDue) return;
    dirtySince.current ??= Date.now();
    const wait = tries > 0 ? RETRY_MS : Math.min(QUIET_MS, Math.max(0, dirtySince.current + LONGEST_MS - Date.now()));
    const timer = setTimeout(async () => {
      dirtySince.current = null;
      const answer = await sendNow.current();
      setTries((before) => (answer.ok || answer.code !== UNANSWERED.code ? 0 : before + 1));
      setTrouble(answer.ok || answer.code === "conflict" ? null : { words: answer.message, draft, isTriedAgain: answer.code === UNANSWERED.code });
      if (answer.ok || answer.code !== "conflict") return;
      setChangedBy(answer.current?.changedBy ?? null);
      router.refresh();
    }, wait);
    return () => clearTimeout(timer);
  }, [draft, isOpen, isDue, tries, router]);

  return { trouble: trouble === null ? null : trouble.words, changedBy };
}
