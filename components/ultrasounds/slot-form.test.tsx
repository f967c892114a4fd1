import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Failure } from "@/components/requests/detail/request-actions";
import type { DaySlots } from "@/lib/domain/schedule";
import { SlotRefusal } from "./slot-refusal";
import { SlotSuggestions } from "./slot-suggestions";

const ZONE = "America/New_York";
const failure = (changes: Partial<Failure>): Failure => ({ ok: false, code: "invalid", message: "Some answers need a change.", fields: [], current: null, ...changes });
const refusal = (of: Failure | null) => renderToStaticMarkup(<SlotRefusal id="f" failure={of} timeZone={ZONE} />);
const links = (html: string) => [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);

describe("a booking that is refused", () => {
  it("links to each field that it names", () => {
    const html = refusal(failure({ fields: [{ field: "startsAt", message: "Choose a start." }, { field: "reason", message: "Write why it moves." }] }));
    expect(html).toContain("Some answers need a change.");
    expect(links(html)).toEqual(["f-start", "f-reason"]);
  });

  it("because the time is taken or closed links to start, room and sonographer", () => {
    const fields = [{ field: "overbookReason", message: "To book it all the same, write why." }, { field: "overbooks", message: "Room 1 is taken." }];
    for (const code of ["conflict", "invalid"]) expect(links(refusal(failure({ code, message: "Room 1 is taken.", fields })))).toEqual(["f-start", "f-room", "f-sonographer"]);
  });

  it("for another reason, or not at all, links to nothing", () => {
    for (const one of [null, failure({ message: "The server did not answer." })]) expect(links(refusal(one))).toEqual([]);
  });
});

describe("a suggestion", () => {
  it("says why in a sentence of its own", () => {
    const slots: DaySlots = {
      day: "2026-11-23", todayOn: "2026-11-22", timeZone: ZONE, minutes: 40, dueOn: null, isNothingInTime: false, mayOverbook: false, opensAt: null, closesAt: null, closedBecause: null,
      rooms: [{ id: "r1", name: "Room 1" }], sonographers: [{ id: "s1", name: "Sam" }], starts: [],
      suggestions: [{ startsAt: "2026-11-23T15:00:00.000Z", day: "2026-11-23", because: "earliest on another day", roomIds: ["r1"], sonographerIds: ["s1"] }],
    };
    expect(renderToStaticMarkup(<SlotSuggestions slots={slots} chosen={{ startsAt: "" }} onPick={() => undefined} />)).toContain("Earliest on another day, Room 1, Sam");
  });
});
