import { SAY_OPEN_MS } from "@/lib/domain/live";
import { hearLive } from "../hear-live";

/** Others are drawn first, and one's own change is drawn before it is asked about. */
const GATHER_MS = 400;

export type Others = { openedBy: string | null; changedBy: string | null };

/** Says that this person has the request open, as long as the page can be seen, and hears who else has. The returned function says that they left. */
export function sayOpen(requestId: string, version: () => number, onOthers: (others: Others) => void): () => void {
  const stop = new AbortController();
  let due: ReturnType<typeof setTimeout> | undefined;

  async function say(): Promise<void> {
    clearTimeout(due);
    due = undefined;
    if (document.visibilityState !== "visible") return;
    const response = await post({ requestId, version: version(), isLeaving: false }, stop.signal);
    if (response?.ok && !stop.signal.aborted) onOthers((await response.json()) as Others);
  }
  function soon(): void {
    if (!stop.signal.aborted) due ??= setTimeout(() => void say(), GATHER_MS);
  }
  function leave(): void {
    void post({ requestId, version: version(), isLeaving: true });
  }

  const timer = setInterval(() => void say(), SAY_OPEN_MS);
  const endHearing = hearLive({ onEvent: ({ id }) => id === requestId && soon(), onOpen: soon, onLost: soon });
  window.addEventListener("pagehide", leave);
  return () => {
    stop.abort();
    clearInterval(timer);
    clearTimeout(due);
    endHearing();
    window.removeEventListener("pagehide", leave);
    leave();
  };
}

/** Null when the server did not answer: the next word comes in less than half a minute. */
async function post(body: unknown, signal?: AbortSignal): Promise<Response | null> {
  const init = { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" }, keepalive: true, signal };
  return fetch("/api/live/viewers", init).catch(() => null);
}
