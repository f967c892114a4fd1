import { describe, expect, it } from "vitest";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { placeOf } from "./place-words";
import type { WorklistLine, WorklistPage } from "./worklist-line";

const line = (changes: Partial<WorklistLine>): WorklistLine =>
  ({
    id: "a", name: "Garcia, Ana", stage: "new", urgency: "ROUTINE", isSafety: false, reasons: ["Night timing, 8 night"], flagCount: 0, isRaised: false, snoozedUntil: null,
    waiting: { label: "1 d 4 h", share: 1, due: "Overdue 3 h", isOverdue: true, isUrgent: false }, ...changes,
  }) as WorklistLine;
const page = (rows: WorklistLine[], changes: Partial<WorklistPage> = {}): WorklistPage =>
  ({ lines: rows, from: 51, total: 60, isTotalCapped: false, safetyTotal: 3, chips: [], query: freshWorklistQuery("triage"), ...changes }) as WorklistPage;

describe("the place of a request in words", () => {
  it("names the list, the block above, the urgency, the order and the waiting", () => {
    const row = line({});
    expect(placeOf(row, page([line({ id: "b" }), row]))).toMatchObject({
      title: "Why is this at place 52 of 60?",
      reasons: [
        "It is on Triage, and its step is New.",
        "3 emergency and same-day requests stand above it, whatever the order.",
        "Urgency Routine: no safety flag is open.",
        "Its block is ordered by 1. urgency, highest first 2. received, longest waiting first.",
        "Waiting 1 d 4 h. Overdue 3 h.",
      ],
    });
  });

  it("says of an urgent one that no order moves it, in the words of its flags", () => {
    const row = line({ urgency: "SAME_DAY", isSafety: true, reasons: ["Ticked new swelling", "Ticked a sore cord", "Ticked pregnant", "Night timing"], flagCount: 3 });
    const { reasons, changes } = placeOf(row, page([row], { query: { ...freshWorklistQuery("all"), sort: [{ by: "name", isDescending: true }] } }));
    expect(reasons[1]).toContain("after the emergencies");
    expect(reasons[2]).toBe("Urgency Same-day: Ticked new swelling; Ticked a sore cord; and 1 more open.");
    expect(reasons[3]).toBe("The rest of the list is ordered by name, Z to A; that does not move this row.");
    expect(changes[0]).toContain("clears its flags");
    expect(changes.join()).not.toContain("snooze");
  });

  it("never takes a finding for the cause of an urgency that somebody raised", () => {
    const { reasons } = placeOf(line({ urgency: "SOON", isRaised: true }), page([]));
    expect(reasons[2]).toContain("raised by a nurse or clinician");
    expect(reasons.join()).not.toContain("Night timing");
  });

  it("names the filters that it fits, and no place where none is known", () => {
    const place = placeOf(line({}), page([], { from: null, chips: [{ key: "legs", label: "Where", value: "Left leg" }, { key: "owners", label: "Owner", value: "Unassigned" }] }));
    expect(place.title).toBe("Why is this here?");
    expect(place.reasons[0]).toBe("It is on Triage, and its step is New. It fits the filters Where: Left leg; Owner: Unassigned.");
  });
});
