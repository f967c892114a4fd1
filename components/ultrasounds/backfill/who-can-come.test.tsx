import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { BackfillPerson } from "@/lib/domain/backfill";
import { askedByKey } from "./asked-by-key";
import { BookQuestion } from "./book-question";

const press = (key: string, changes: Partial<KeyboardEvent> = {}) => ({ key, repeat: false, ctrlKey: false, metaKey: false, altKey: false, ...changes });

describe("a digit in the list of people to call", () => {
  it("asks for the person of that place", () => {
    expect(askedByKey(press("1"), ["Ana", "Bea"])).toBe("Ana");
    expect(askedByKey(press("2"), ["Ana", "Bea"])).toBe("Bea");
  });

  it("asks for nobody when it is held down, names no place, or belongs to the browser", () => {
    for (const wrong of [press("1", { repeat: true }), press("3"), press("0"), press("Enter"), press(" "), press(""), press("1", { ctrlKey: true }), press("1", { metaKey: true }), press("1", { altKey: true })])
      expect(askedByKey(wrong, ["Ana", "Bea"])).toBeNull();
  });
});

describe("before a freed time is given to somebody", () => {
  const person = { person: { familyName: "Nowak", givenName: "Ana" }, booked: null } as BackfillPerson;
  const draw = (changes: Partial<BackfillPerson> = {}) => renderToStaticMarkup(<BookQuestion person={{ ...person, ...changes }} timeZone="America/New_York" isBusy={false} onYes={() => undefined} onNo={() => undefined} />);

  it("it is asked by name whether they said yes", () => {
    expect(draw()).toMatch(/Did NOWAK, Ana say yes on the phone\?<\/p>/);
  });

  it("it is said which appointment is given up for it", () => {
    const booked = { appointmentId: "a", version: 1, startsAt: "2026-11-27T19:00:00.000Z" };
    expect(draw({ booked })).toContain("Their appointment of Fri 27-Nov-2026 14:00 is given up for it.");
  });
});
