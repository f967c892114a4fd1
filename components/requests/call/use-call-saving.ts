"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Fields } from "@/lib/inputs/answer-fields";
import type { Answer, Failure } from "../detail/request-actions";
import type { CallActions } from "./call-actions";
import { changesSince } from "./typed-fields";

const SAVE_AFTER_MS = 1_200;
const RETRY_AFTER_MS = 8_000;
const UNANSWERED: Failure = { ok: false, code: "unanswered", message: "The server did not answer.", fields: [], current: null };

export type Saving =
  | { kind: "saved"; at: string | null }
  | { kind: "waiting" }
  | { kind: "failed"; failure: Failure }
  | { kind: "conflict"; failure: Failure }
  /** `isKept`: all that was typed is part of the request. */
  | { kind: "sent"; requestId: string; isKept: boolean };

type Options = {
  draft: { id: string; version: number; savedAt: string };
  several: ReadonlySet<string>;
  /** What goes along with certain fields of the form as it stands. */
  withCompanions: (typed: Record<string, string | string[]>, form: Fields) => Record<string, string | string[]>;
  save: CallActions["save"];
};

/** Keeps what is typed, a moment after it was typed and when the page is left; stops when somebody else saved first. */
export function useCallSaving({ draft, several, withCompanions, save }: Options) {
  const [saving, setSaving] = useState<Saving>({ kind: "saved", at: null });
  const version = useRef(draft.version);
  const kept = useRef<Fields>({});
  const latest = useRef<Fields>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const unanswered = useRef<Fields | null>(null);
  const isStopped = useRef(false);

  const end = useCallback((requestId: string, isKept: boolean) => {
    isStopped.current = true;
    clearTimeout(timer.current);
    setSaving({ kind: "sent", requestId, isKept });
  }, []);

  const saveForm = useCallback(async (now: Fields) => {
    const typed = changesSince(kept.current, now, several);
    if (isStopped.current || Object.keys(typed).length === 0) return;
    const answer = await save({ draftId: draft.id, version: version.current, typed: withCompanions(typed, now) }).catch((): Answer<never> => UNANSWERED);
    unanswered.current = !answer.ok && answer.code === "unanswered" ? now : null;
    if (!answer.ok) {
      isStopped.current = answer.code === "conflict" || answer.code === "not_found";
      setSaving({ kind: answer.code === "conflict" ? "conflict" : "failed", failure: answer });
      if (answer.code === "conflict" && answer.current !== null) version.current = answer.current.version;
      return;
    }
    const { requestId } = answer.value;
    if (answer.value.isKept) kept.current = now;
    version.current = answer.value.version;
    const hasMore = Object.keys(changesSince(now, latest.current, several)).length > 0;
    if (requestId !== null) return end(requestId, answer.value.isKept && !hasMore);
    setSaving(hasMore ? { kind: "waiting" } : { kind: "saved", at: answer.value.savedAt });
  }, [draft.id, end, save, several, withCompanions]);

  /** What got no answer is sent again as it was, so that the server can tell whether it has it; then what came after. */
  const saveOnce = useCallback(async () => {
    if (unanswered.current !== null) await saveForm(unanswered.current);
    if (unanswered.current === null) await saveForm(latest.current);
  }, [saveForm]);

  const isDirty = useCallback(() => Object.keys(changesSince(kept.current, latest.current, several)).length > 0, [several]);

  /** Saves now; false when something typed could not be kept. One save follows the other. */
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    running.current = running.current.then(saveOnce);
    await running.current;
    const isKept = !isDirty();
    if (!isKept && !isStopped.current) timer.current ??= setTimeout(() => void flushRef.current?.(), RETRY_AFTER_MS);
    return isKept;
  }, [isDirty, saveOnce]);
  const flushRef = useRef<(() => Promise<boolean>) | null>(null);
  useEffect(() => {
    flushRef.current = flush;
  }, [flush]);

  const begin = useCallback((fields: Fields) => {
    kept.current = fields;
    latest.current = fields;
  }, []);
  const typed = useCallback((fields: Fields) => {
    latest.current = fields;
    setSaving((before) => (before.kind === "saved" ? { kind: "waiting" } : before.kind === "sent" ? { ...before, isKept: false } : before));
    if (isStopped.current) return;
    timer.current ??= setTimeout(() => void flushRef.current?.(), SAVE_AFTER_MS);
  }, []);

  useEffect(() => {
    const onHide = () => document.visibilityState === "hidden" && void flushRef.current?.();
    const onLeave = (event: BeforeUnloadEvent) => isDirty() && event.preventDefault();
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("beforeunload", onLeave);
      void flushRef.current?.();
    };
  }, [isDirty]);

  const stop = useCallback(() => {
    isStopped.current = true;
    clearTimeout(timer.current);
    kept.current = latest.current;
  }, []);
  /** After a conflict: what was typed here goes over what the other saved; everything else stays as they saved it. */
  const saveMine = useCallback(async () => {
    isStopped.current = false;
    return flush();
  }, [flush]);

  return { saving, begin, typed, flush, stop, end, saveMine, versionNow: () => version.current };
}
