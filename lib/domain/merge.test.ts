import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedSinceMerge, MERGE_FACTS, type MergeFact, type MergeFacts, mergeChanges, mergeLines } from "./merge";

const RECORD: MergeFacts = {
  familyName: "Example", givenName: "Robin", bornOn: "1961-04-03", phone: "+13125550142", email: null, contactMethod: "call", contactTimes: ["morning"],
  mayLeaveMessage: true, mayText: false, language: "en", needsInterpreter: false, allergies: null, sex: null, isDoNotContact: false, diedOn: null,
};
const record = (changes: Partial<MergeFacts> = {}): MergeFacts => ({ ...RECORD, ...changes });

describe("merging what two records say", () => {
  it("asks about what differs, suggests the other's value for a blank, and says nothing of what is the same", () => {
    const lines = mergeLines(record(), record({ phone: "+13125550199", email: "r@example.test" }));
    expect(lines.filter(({ way }) => way === "choose")).toEqual([
      { fact: "phone", way: "choose", suggests: "kept" },
      { fact: "email", way: "choose", suggests: "merged" },
    ]);
  });

  it("adds up allergies, and no choice drops one, a wish for no contact, or a death", () => {
    const kept = record({ allergies: ["latex"] });
    const merged = record({ allergies: ["iodine", "latex"], isDoNotContact: true, diedOn: "2026-01-01" });
    for (const taken of [[], MERGE_FACTS]) {
      expect({ ...kept, ...mergeChanges(kept, merged, taken) }).toMatchObject({ allergies: ["latex", "iodine"], isDoNotContact: true, diedOn: "2026-01-01" });
    }
    expect(mergeChanges(record({ isDoNotContact: true }), record(), MERGE_FACTS)).toEqual({});
  });

  it("tells not recorded from no known allergies", () => {
    expect(mergeChanges(record(), record({ allergies: [] }), [])).toEqual({ allergies: [] });
    expect(mergeChanges(record({ allergies: [] }), record({ allergies: null }), ["allergies"])).toEqual({});
  });

  const facts = fc.record({
    phone: fc.constantFrom("+13125550101", "+13125550102"),
    email: fc.constantFrom(null, "a@example.test"),
    allergies: fc.constantFrom<string[] | null>(null, [], ["latex"], ["iodine", "latex"]),
    isDoNotContact: fc.boolean(),
    diedOn: fc.constantFrom(null, "2026-01-01", "2026-02-02"),
    mayText: fc.boolean(),
  });

  it("can always be taken apart at once, and gives back what was there", () => {
    fc.assert(
      fc.property(facts, facts, fc.subarray<MergeFact>([...MERGE_FACTS]), (one, other, taken) => {
        const kept = record(one);
        const merged = record(other);
        const changes = mergeChanges(kept, merged, taken);
        const before = Object.fromEntries(Object.keys(changes).map((fact) => [fact, kept[fact as MergeFact]]));
        const now = { ...kept, ...changes };
        expect(changedSinceMerge(before, now, merged)).toEqual([]);
        expect({ ...now, ...before }).toEqual(kept);
      }),
    );
  });
});
