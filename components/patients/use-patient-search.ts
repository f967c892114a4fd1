import { useEffect, useState } from "react";
import { isLongEnough } from "@/lib/domain/search-length";
import type { PatientPage } from "./patient-line";

const PAUSE_MS = 150;

type Found = { words: string; page: number; result: PatientPage | null; failure: string | null };

/** Asks when the typing pauses; the words leave the browser in the body of a POST only, and an answer to older words is dropped. */
export function usePatientSearch() {
  const [words, setWords] = useState("");
  const [page, setPage] = useState(1);
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    if (!isLongEnough(words)) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask(words.trim(), page, controller.signal);
      if (!controller.signal.aborted) setFound({ words, page, ...answer });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words, page]);

  function type(next: string) {
    setWords(next);
    setPage(1);
  }
  const isCurrent = found !== null && found.words === words && found.page === page;
  return { words, setWords: type, setPage, result: isCurrent ? found.result : null, failure: isCurrent ? found.failure : null };
}

async function ask(words: string, page: number, signal: AbortSignal): Promise<Pick<Found, "result" | "failure">> {
  try {
    const response = await fetch("/api/patients/search", { method: "POST", signal, headers: { "Content-Type": "application/json" }, body: JSON.stringify({ words, page }) });
    if (response.ok) return { result: (await response.json()) as PatientPage, failure: null };
    return { result: null, failure: response.status === 401 ? "You were signed out. Sign in again." : "The search did not work. Try again." };
  } catch {
    return { result: null, failure: "The server did not answer. Try again." };
  }
}
