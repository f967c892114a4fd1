import { useEffect, useState } from "react";
import { isLongEnough } from "@/lib/domain/search-length";
import type { SearchLines } from "./search-line";

const PAUSE_MS = 150;

type Found = { words: string; isWithEnded: boolean; result: SearchLines | null; failure: string | null };

/** Asks when the typing pauses; an answer to older words is dropped. */
export function useSearch() {
  const [words, setWords] = useState("");
  const [isWithEnded, setWithEnded] = useState(false);
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    if (!isLongEnough(words)) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask(words.trim(), isWithEnded, controller.signal);
      if (!controller.signal.aborted) setFound({ words, isWithEnded, ...answer });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words, isWithEnded]);

  const isCurrent = found !== null && found.words === words && found.isWithEnded === isWithEnded;
  function type(next: string) {
    setWords(next);
    if (next === "") setWithEnded(false);
  }
  return { words, setWords: type, isWithEnded, setWithEnded, result: isCurrent ? found.result : null, failure: isCurrent ? found.failure : null };
}

async function ask(words: string, includeEnded: boolean, signal: AbortSignal): Promise<{ result: SearchLines | null; failure: string | null }> {
  try {
    const response = await fetch("/api/worklist/search", {
      method: "POST",
      signal,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ words, includeEnded }),
    });
    if (response.ok) return { result: (await response.json()) as SearchLines, failure: null };
    const isSignedOut = response.status === 401;
    return { result: null, failure: isSignedOut ? "You were signed out. Sign in again." : "The search did not work. Try again." };
  } catch {
    return { result: null, failure: "The server did not answer. Try again." };
  }
}
