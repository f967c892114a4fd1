import { describe, expect, it } from "vitest";
import { timerWords } from "./timer-words";

const clock = { receivedAt: "2026-11-23T10:00:00.000Z", dueAt: "2026-11-23T10:15:00.000Z", calledAt: null };
/** Numbers and their units do not part. */
const plain = (words: ReturnType<typeof timerWords>) => ({ ...words, waited: words.waited.replaceAll("\u00a0", " "), left: words.left?.replaceAll("\u00a0", " ") ?? null });
const at = (time: string) => Date.parse(`2026-11-23T${time}.000Z`);

describe("the timer of an emergency", () => {
  it("says how long it has waited and how long is left to call", () => {
    expect(plain(timerWords(clock, at("10:00:20")))).toEqual({ waited: "Received just now", left: "14 min left to call", isOverdue: false });
    expect(plain(timerWords(clock, at("10:12:10")))).toEqual({ waited: "Received 12 min ago", left: "2 min left to call", isOverdue: false });
    expect(plain(timerWords(clock, at("10:14:30"))).left).toBe("less than 1 min left to call");
  });

  it("does not count hours in which the clinic is closed as time to wait", () => {
    expect(plain(timerWords({ ...clock, dueAt: "2026-11-24T08:15:00.000Z" }, at("20:00:00"))).left).toBe("nobody has called yet");
  });

  it("says that the call is overdue, from the moment it is", () => {
    expect(plain(timerWords(clock, at("10:15:00")))).toMatchObject({ left: "the call is due now", isOverdue: true });
    expect(plain(timerWords(clock, at("11:20:00")))).toMatchObject({ left: "the call is overdue by 1 h 5 min", isOverdue: true });
  });

  it("stops counting down once the first contact is made", () => {
    expect(plain(timerWords({ ...clock, calledAt: "2026-11-23T10:09:00.000Z" }, at("12:00:00")))).toEqual({ waited: "Received 2 h ago", left: "first contact after 9 min", isOverdue: false });
  });
});
