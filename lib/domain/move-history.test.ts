import { describe, expect, it } from "vitest";
import { mayUndoLast, planUndo, reopenStage, standingMoves, type HistoryMove } from "./move-history";
import { MOVES, type MoveVerb, type RecordedVerb } from "./pathway";
import type { Stage } from "./stages";

const ME = "me";
const move = (verb: RecordedVerb, fromStage: Stage | null, toStage: Stage, minute: number, actorId = ME): HistoryMove => ({
  id: `${verb} ${minute}`, verb, fromStage, toStage, actorId, undoneById: null, reason: null, occurredAt: new Date(Date.UTC(2026, 10, 3, 9, minute)),
});

const received = move("receive", null, "new", 0);
const stepOf = (verb: MoveVerb, minute: number) => move(verb, MOVES[verb].from[0], MOVES[verb].to, minute);

describe("the last move", () => {
  it.each(Object.keys(MOVES).filter((verb) => verb !== "sign_report") as MoveVerb[])("can be undone by its author: %s", (verb) => {
    const moves = [received, stepOf(verb, 5)];
    expect(mayUndoLast(moves, ME)).toBe(true);
    expect(planUndo(moves, ME)).toMatchObject({ toStage: MOVES[verb].from[0], stageSinceAt: received.occurredAt });
  });

  it("is never undone when it is a signature, and the refusal says what to do", () => {
    const moves = [received, stepOf("sign_report", 5)];
    expect(mayUndoLast(moves, ME)).toBe(false);
    expect(() => planUndo(moves, ME)).toThrow(/Amend it/);
  });

  it("is not undone by anybody else, nor twice, nor when it is the receipt", () => {
    const accepted = move("accept", "new", "accepted", 5);
    expect(mayUndoLast([received, accepted], "another")).toBe(false);
    expect(() => planUndo([received, accepted], "another")).toThrow(/Only the person/);
    const undone = [received, accepted, move("undo", "accepted", "new", 6)];
    expect(mayUndoLast(undone, ME)).toBe(false);
    expect(() => planUndo(undone, ME)).toThrow(/nothing to undo/);
    expect(() => planUndo([received], ME)).toThrow(/nothing to undo/);
    expect(() => planUndo([], ME)).toThrow(/nothing to undo/);
  });

  it("goes back to since when the stage before had stood, past what was undone meanwhile", () => {
    const moves = [received, stepOf("accept", 5), stepOf("order_ultrasound", 7), move("undo", "ultrasound_ordered", "accepted", 8), stepOf("order_ultrasound", 9)];
    expect(standingMoves(moves).map(({ verb }) => verb)).toEqual(["receive", "accept", "order_ultrasound"]);
    expect(planUndo(moves, ME).stageSinceAt).toEqual(stepOf("accept", 5).occurredAt);
  });
});

describe("reopening", () => {
  it("returns to the stage before the end, and is refused for an open request", () => {
    const moves = [received, move("decline", "new", "declined", 5)];
    expect(reopenStage(moves, "declined")).toBe("new");
    expect(() => reopenStage([received], "new")).toThrow(/can be reopened/);
  });
});
