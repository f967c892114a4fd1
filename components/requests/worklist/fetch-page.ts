import type { WorklistPage } from "./worklist-line";

export type PageAnswer = { page: WorklistPage } | { failure: string; isSignedOut?: boolean };

export const SIGNED_OUT = "You were signed out. Sign in again to go on.";

export async function fetchPage(url: string, signal: AbortSignal): Promise<PageAnswer> {
  try {
    const response = await fetch(url, { signal, cache: "no-store", headers: { Accept: "application/json" } });
    if (response.ok) return { page: (await response.json()) as WorklistPage };
    if (response.status === 401) return { failure: SIGNED_OUT, isSignedOut: true };
    const problem: unknown = await response.json().catch(() => null);
    return { failure: detailOf(problem) ?? "The server did not answer." };
  } catch {
    return { failure: "The server did not answer." };
  }
}

function detailOf(problem: unknown): string | null {
  if (typeof problem !== "object" || problem === null || !("detail" in problem)) return null;
  return typeof problem.detail === "string" ? problem.detail : null;
}
