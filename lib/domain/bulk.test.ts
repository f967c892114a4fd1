import { describe, expect, it } from "vitest";
import { changedWords, skipReason, type BulkSubject } from "./bulk";
import { STAGES } from "./stages";

const NOW = new Date("2026-11-23T10:00:00Z");
const before = (minutes: number) => ({ by: "Ana Ruiz", at: new Date(NOW.getTime() - minutes * 60_000).toISOString() });
const NEW: BulkSubject = { stage: "new", ownerId: null, snoozedUntil: null, urgencies: ["ROUTINE"] };
const TOMORROW = new Date("2026-11-24T08:00:00Z");

describe("who changed a request, and when", () => {
  it("says it in words of how long ago", () => {
    const words = [0, 1, 2, 59, 60, 119, 120, 47 * 60, 48 * 60].map((minutes) => changedWords(before(minutes), NOW).replace("changed by Ana Ruiz ", ""));
    expect(words).toEqual(["just now", "a minute ago", "2 minutes ago", "59 minutes ago", "an hour ago", "an hour ago", "2 hours ago", "47 hours ago", "2 days ago"]);
    expect(changedWords(null, NOW)).toBe("changed by somebody else");
  });
});

describe("what a bulk change skips", () => {
  it("asks only about new requests, and says of every other stage where it stands", () => {
    const words = STAGES.map((stage) => skipReason({ kind: "ask_information", topic: "other", reason: "" }, { ...NEW, stage }, NOW));
    expect(words).toEqual([
      null, "already asked", "already accepted", "already ordered", "already scheduled", "already scanned", "already reported", "already planned",
      "already in follow-up", "ended: closed", "ended: declined", "ended: withdrawn", "ended: duplicate",
    ]);
  });

  it("leaves out what would not change: the same owner, the same moment, nothing to wake", () => {
    expect(skipReason({ kind: "assign", assignToId: "a" }, { ...NEW, ownerId: "a" }, NOW)).toBe("already theirs");
    expect(skipReason({ kind: "assign", assignToId: null }, NEW, NOW)).toBe("nobody has it");
    expect(skipReason({ kind: "snooze", until: TOMORROW }, { ...NEW, snoozedUntil: TOMORROW.toISOString() }, NOW)).toBe("already snoozed until then");
    expect(skipReason({ kind: "snooze", until: null }, NEW, NOW)).toBe("not snoozed");
    expect(skipReason({ kind: "snooze", until: TOMORROW }, NEW, NOW)).toBeNull();
  });

  it("never snoozes or parks while the request or an open flag is same-day or an emergency", () => {
    for (const urgency of ["SAME_DAY", "EMERGENCY"] as const) {
      expect(skipReason({ kind: "ask_information", topic: "other", reason: "" }, { ...NEW, urgencies: ["ROUTINE", urgency] }, NOW)).toMatch(/on its own/);
      expect(skipReason({ kind: "snooze", until: TOMORROW }, { ...NEW, urgencies: ["ROUTINE", urgency] }, NOW)).toMatch(/cannot be snoozed/);
    }
  });
});
