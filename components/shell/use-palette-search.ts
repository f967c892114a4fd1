import { useEffect, useState } from "react";
import type { SearchLines } from "@/components/requests/worklist/search-line";
import { isLongEnough } from "@/lib/domain/search-length";

const PAUSE_MS = 150;

type Found = { words: string; lines: SearchLines["lines"]; failure: string | null };

/** People by the words typed, asked for when the typing pauses; an answer to older words is dropped, and the address stays as it is. */
export function usePaletteSearch(words: string): { lines: SearchLines["lines"]; failure: string | null } {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (!isLongEnough(words)) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask(words.trim(), controller.signal);
      if (!controller.signal.aborted) setFound({ words, ...answer });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words]);
  return found?.words === words ? found : { lines: [], failure: null };
}

async function ask(words: string, signal: AbortSignal): Promise<Omit<Found, "words">> {
  try {
    const response = await fetch("/api/worklist/search", { method: "POST", signal, headers: { "Content-Type": "application/json" }, body: JSON.stringify({ words, includeEnded: true }) });
    if (!response.ok) return { lines: [], failure: response.status === 401 ? "You were signed out. Sign in again." : "The search did not work. Try again." };
    const { lines, near } = (await response.json()) as SearchLines;
    return { lines: [...lines, ...near].slice(0, 8), failure: null };
  } catch {
    return { lines: [], failure: "The server did not answer. Try again." };
  }
}
