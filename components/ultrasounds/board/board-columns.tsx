"use client";

import { useCallback, useMemo, useRef, type ReactNode } from "react";
import { FailureNotice } from "@/components/requests/detail/failure-notice";
import { usePageKeys } from "@/components/requests/detail/use-page-keys";
import { boardSteps, COLUMN_WORDS, columnOf, type Board, type BoardColumn } from "@/lib/domain/board";
import type { BoardActions, BoardRights } from "./board-actions";
import { BoardCard } from "./board-card";
import { STEP_WORDS } from "./board-words";
import { useBoardFresh } from "./use-board-fresh";
import { useBoardSteps } from "./use-board-steps";

/** `similar`: the appointments whose name could be taken for another one of today. */
type BoardColumnsProps = { board: Board; nowMs: number; similar: readonly string[]; can: BoardRights; actions: BoardActions };

/** Done and did not attend share a place: both are over. */
const PLACES: readonly (readonly BoardColumn[])[] = [["expected"], ["arrived"], ["in_room"], ["done", "no_show"]];

/** The columns of the day; every card offers its next step by button and, while it has the focus, by key. */
export function BoardColumns({ board, nowMs, similar, can, actions }: BoardColumnsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const now = useMemo(() => new Date(nowMs), [nowMs]);
  const toFrame = useCallback(() => frame.current?.focus({ preventScroll: true }), []);
  const { take, undoLast, isBusy, failure } = useBoardSteps(actions, toFrame);
  useBoardFresh(frame, board);
  usePageKeys((key) => {
    if (key === "Z") return undoLast();
    const card = focusedCard(frame.current);
    if (key === "J" || key === "K") return focusNext(frame.current, card, key === "J" ? 1 : -1);
    const scan = board.scans.find(({ appointmentId }) => appointmentId === card?.dataset.scan);
    const step = scan && boardSteps(scan, now).find((one) => can[one] && STEP_WORDS[one].key === key);
    if (scan && step) take(step, scan);
    return step !== undefined;
  });
  const inColumn = (column: BoardColumn) => board.scans.filter((scan) => columnOf(scan) === column);
  return (
    <div ref={frame} tabIndex={-1} className="outline-none">
      <FailureNotice failure={failure} timeZone={board.timeZone} />
      <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-4">
        {PLACES.map((columns) => (
          <div key={columns.join()} className="grid min-w-0 gap-4">
            {columns.map((column) => (
              <Column key={column} column={column} count={inColumn(column).length}>
                {inColumn(column).map((scan) => (
                  <BoardCard key={scan.appointmentId} hasSimilarName={similar.includes(scan.appointmentId)} todayOn={board.todayOn} timeZone={board.timeZone} {...{ scan, now, can, isBusy }} onStep={(step) => take(step, scan)} />
                ))}
              </Column>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Column({ column, count, children }: { column: BoardColumn; count: number; children: ReactNode }) {
  const id = `board-${column}`;
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-lg border bg-surface">
      <h2 id={id} tabIndex={-1} className="flex items-baseline gap-2 px-4 py-2.5 text-lg font-semibold">
        {COLUMN_WORDS[column]} <span className="font-normal text-muted">{count}</span>
      </h2>
      {count === 0 ? <p className="px-4 pb-3 text-sm text-muted">Nobody</p> : <ol className="grid gap-2 px-2 pb-2">{children}</ol>}
    </section>
  );
}

function focusedCard(frame: HTMLElement | null): HTMLElement | null {
  const card = document.activeElement?.closest<HTMLElement>("[data-scan]") ?? null;
  return card !== null && frame?.contains(card) ? card : null;
}

/** Down or up through the cards, column after column. */
function focusNext(frame: HTMLElement | null, from: HTMLElement | null, step: 1 | -1): boolean {
  const cards = [...(frame?.querySelectorAll<HTMLElement>("[data-scan]") ?? [])];
  const at = from === null ? (step === 1 ? -1 : cards.length) : cards.indexOf(from);
  cards[Math.min(Math.max(at + step, 0), cards.length - 1)]?.focus();
  return cards.length > 0;
}
