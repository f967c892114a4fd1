import { SAY_OPEN_MS } from "@/lib/domain/live";
import { hearLive } from "../hear-live";

/** Others are drawn first, and one's own change is drawn before it is asked about. */
const GATHER_MS = 400;

export type Others = { openedBy: string | null; changedBy: string | null };
type Hears = { onOthers: (others: Others) => void; onSignedOut: () => void };

/** Says that this person has the request open, as long as the page can be seen, and hears who else has. The returned function says that they left. */
export function sayOpen(requestId: string, version: () => number, { onOthers, onSignedOut }: Hears): () => void {
  const stop = new AbortController();
  let due: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  async function say(): Promise<void> {
    clearTimeout(due);
    due = undefined;
    if (isOver || document.visibilityState !== "visible") return;
    const response = await post({ requestId, version: version(), isLeaving: false }, stop.signal);
    if (response?.status === 401 && !stop.signal.aborted) return over();
    // Also an answer that breaks off half-way, because the person has left.
    const others = response?.ok ? await (response.json() as Promise<Others>).catch(() => null) : null;
    if (others !== null && !stop.signal.aborted) onOthers(others);
  }
  function over(): void {
    isOver = true;
    hearing.rest();
    onSignedOut();
  }
  function soon(): void {
    if (!stop.signal.aborted) due ??= setTimeout(() => void say(), GATHER_MS);
  }
  function back(): void {
    isOver = false;
    soon();
  }
  function leave(): void {
    if (!isOver) void post({ requestId, version: version(), isLeaving: true });
  }

  const timer = setInterval(() => void say(), SAY_OPEN_MS);
  const hearing = hearLive({ onEvent: ({ id }) => id === requestId && soon(), onOpen: back, onLost: () => (isOver ? hearing.rest() : soon()) });
  window.addEventListener("pagehide", leave);
  return () => {
    stop.abort();
    clearInterval(timer);
    clearTimeout(due);
    hearing.end();
    window.removeEventListener("pagehide", leave);
    leave();
  };
}

/** Null when the server did not answer: the next word comes in less than half a minute. */
async function post(body: unknown, signal?: AbortSignal): Promise<Response | null> {
  const init = { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" }, keepalive: true, signal };
  return fetch("/api/live/viewers", init).catch(() => null);
}
