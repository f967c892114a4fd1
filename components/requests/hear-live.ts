const QUIET_MS = 45_000;
const RETRY_FIRST_MS = 5_000;
const RETRY_LAST_MS = 60_000;

export type LiveEvent = { id: string; kind: "new" | "changed" | "opened" };

type Hearer = {
  onEvent: (event: LiveEvent) => void;
  /** Told again of everything from here on. Not at the first time: what was told in between is missing. */
  onOpen: (isAgain: boolean) => void;
  onLost: () => void;
};

export type Hearing = {
  end: () => void;
  /** The session is over: nothing is asked again before the person comes back to the page. */
  rest: () => void;
};

/** Hears the server's stream while the page can be seen; a hidden one holds no connection. */
export function hearLive({ onEvent, onOpen, onLost }: Hearer): Hearing {
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let waitMs = RETRY_FIRST_MS;
  let isAgain = false;
  let isResting = false;

  function close(): void {
    source?.close();
    source = null;
    clearTimeout(quiet);
    clearTimeout(retry);
  }
  /** A stream that says nothing for long is broken, though nobody said so. */
  function heard(): void {
    clearTimeout(quiet);
    quiet = setTimeout(lost, QUIET_MS);
  }
  function lost(): void {
    close();
    retry = setTimeout(open, waitMs);
    waitMs = Math.min(waitMs * 2, RETRY_LAST_MS);
    onLost();
  }
  function rest(): void {
    close();
    isResting = true;
  }
  function open(): void {
    close();
    isResting = false;
    if (document.visibilityState !== "visible") return;
    source = new EventSource("/api/live");
    source.onopen = () => {
      waitMs = RETRY_FIRST_MS;
      heard();
      onOpen(isAgain);
      isAgain = true;
    };
    source.onerror = lost;
    source.addEventListener("beat", heard);
    source.addEventListener("over", () => {
      rest();
      onLost();
    });
    source.addEventListener("request", (event: MessageEvent<string>) => {
      heard();
      onEvent(JSON.parse(event.data) as LiveEvent);
    });
  }
  function onVisibility(): void {
    if (document.visibilityState === "visible") open();
    else close();
  }
  /** Somebody who signed in again in another window comes back without this page having been hidden. */
  function onFocus(): void {
    if (isResting) open();
  }

  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("focus", onFocus);
  open();
  return {
    rest,
    end: () => {
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("focus", onFocus);
      close();
    },
  };
}
