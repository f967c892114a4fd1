import { useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { hearLive } from "@/components/requests/hear-live";

const REFRESH_MS = 30_000;
/** Twenty changes at once are one question. */
const GATHER_MS = 400;
/** No card moves away under a hand that is about to press it. */
const STILL_MS = 1_200;

/**
 * Asks for the board again when the server tells of a change, and twice a minute anyway, since lateness grows by itself.
 * A card that had the focus keeps it in its new column.
 */
export function useBoardFresh(frame: RefObject<HTMLElement | null>, drawn: unknown): void {
  const router = useRouter();
  const focused = useRef<string | null>(null);

  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined;
    let movedAt = 0;
    function refresh(): void {
      due = undefined;
      if (document.visibilityState !== "visible") return;
      if (Date.now() - movedAt < STILL_MS) return soon();
      router.refresh();
    }
    function soon(): void {
      due ??= setTimeout(refresh, GATHER_MS);
    }
    const moved = () => void (movedAt = Date.now());
    const noted = () => {
      const card = document.activeElement?.closest<HTMLElement>("[data-scan]");
      if (card) focused.current = card.dataset.scan ?? null;
    };
    const timer = setInterval(soon, REFRESH_MS);
    const hearing = hearLive({ onEvent: ({ kind }) => kind !== "opened" && soon(), onOpen: (isAgain) => isAgain && soon(), onLost: () => undefined });
    const board = frame.current;
    board?.addEventListener("pointermove", moved);
    document.addEventListener("focusin", noted);
    return () => {
      clearInterval(timer);
      clearTimeout(due);
      hearing.end();
      board?.removeEventListener("pointermove", moved);
      document.removeEventListener("focusin", noted);
    };
  }, [frame, router]);

  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === frame.current;
    if (!isLost || focused.current === null) return;
    const card = frame.current?.querySelector<HTMLElement>(`[data-scan="${focused.current}"]`);
    (card ?? frame.current?.querySelector<HTMLElement>("h2"))?.focus({ preventScroll: true });
  }, [frame, drawn]);
}
