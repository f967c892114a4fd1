import { useEffect, useState } from "react";
import { isLongEnough } from "@/lib/domain/search-length";
import { foundInAddress, putFoundInAddress } from "./found-param";
import type { SearchLines } from "./search-line";

const PAUSE_MS = 150;

type Found = { words: string; isWithEnded: boolean; result: SearchLines | null; failure: string | null };

/** Asks when the typing pauses; an answer to older words is dropped. What was found is kept under an id in the address, so that Back brings it back. */
export function useSearch(words: string, setWords: (words: string) => void) {
  const [isWithEnded, setWithEnded] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const isCurrent = found !== null && found.words === words && found.isWithEnded === isWithEnded;

  useEffect(() => {
    if (isCurrent || !isLongEnough(words)) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask<SearchLines>("/api/worklist/search", { words: words.trim(), includeEnded: isWithEnded, isKept: true, keptId: foundInAddress() }, controller.signal);
      if (controller.signal.aborted) return;
      setFound({ words, isWithEnded, result: answer.value, failure: answer.failure });
      if (answer.value?.keptId) putFoundInAddress(answer.value.keptId);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words, isWithEnded, isCurrent]);

  useEffect(() => {
    const keptId = foundInAddress();
    if (keptId === null) return;
    const controller = new AbortController();
    void ask<{ words: string; includeEnded: boolean; result: SearchLines } | null>("/api/worklist/search/kept", { keptId }, controller.signal).then(({ value }) => {
      if (controller.signal.aborted) return;
      if (value === null) return putFoundInAddress(null);
      setFound({ words: value.words, isWithEnded: value.includeEnded, result: value.result, failure: null });
      setWithEnded(value.includeEnded);
      setWords(value.words);
    });
    return () => controller.abort();
  }, [setWords]);

  return { isWithEnded, setWithEnded, result: isCurrent ? found.result : null, failure: isCurrent ? found.failure : null };
}

async function ask<Value>(url: string, body: unknown, signal: AbortSignal): Promise<{ value: Value | null; failure: string | null }> {
  try {
    const response = await fetch(url, { method: "POST", signal, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    if (response.ok) return { value: (await response.json()) as Value, failure: null };
    const isSignedOut = response.status === 401;
    return { value: null, failure: isSignedOut ? "You were signed out. Sign in again." : "The search did not work. Try again." };
  } catch {
    return { value: null, failure: "The server did not answer. Try again." };
  }
}
