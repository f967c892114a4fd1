import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CEAP_AETIOLOGIES, CEAP_ANATOMIES, CEAP_CLASSES, CEAP_PATHOPHYSIOLOGIES, ceapCode } from "@/lib/domain/ceap";
import { ceapOf, ceapText, missingFromCeap, readCeap, writeCeap } from "./ceap-draft";
import { draftOf } from "./draft";
import { headerWords } from "./draft-words";
import { mergeDrafts } from "./merge-drafts";
import { unreadable } from "./read-draft";

const ceap = fc.record({
  clinical: fc.constantFrom(...CEAP_CLASSES),
  isSymptomatic: fc.boolean(),
  aetiology: fc.constantFrom(null, ...CEAP_AETIOLOGIES),
  anatomy: fc.uniqueArray(fc.constantFrom(...CEAP_ANATOMIES)),
  pathophysiology: fc.constantFrom(null, ...CEAP_PATHOPHYSIOLOGIES),
});

describe("the CEAP in the form", () => {
  it("comes back from its text as it was", () => {
    fc.assert(
      fc.property(ceap, (leg) => {
        const back = ceapOf(ceapText(leg));
        expect(back && ceapCode(back)).toBe(ceapCode(leg));
        expect(writeCeap(readCeap(ceapText(leg)))).toBe(ceapText(leg));
      }),
    );
    expect([ceapText(null), ceapOf("")]).toEqual(["", null]);
  });

  it("is not saved half: what is missing is said, of the ordered legs only", () => {
    const draft = draftOf(null, [], "2026-11-24");
    const begun = { ...draft, header: { ...draft.header, ceapLeft: "C2||||" } };
    expect(unreadable(begun, ["left"])).toEqual([{ field: "ceapLeft", message: "CEAP, left leg: Choose whether the leg has symptoms." }]);
    expect(unreadable(begun, ["right"])).toEqual([]);
    expect(missingFromCeap("C2|S||As An|")).toContain("stands alone");
    expect([missingFromCeap(""), missingFromCeap("C2|S|||")]).toEqual([null, null]);
  });

  it("is merged and asked about like any other field, in words", () => {
    const base = draftOf(null, [], "2026-11-24");
    const wrote = (ceapLeft: string) => ({ ...base, header: { ...base.header, ceapLeft } });
    const { clashes } = mergeDrafts(base, wrote("C2|S|||"), wrote("C3|S|||"));
    expect(clashes).toEqual([expect.objectContaining({ label: "CEAP, left leg", yours: expect.stringContaining("C2 varicose veins"), theirs: expect.stringContaining("C3 swelling") })]);
    expect(headerWords("ceapLeft", "C2||||")).toBe("C2, not finished");
  });
});
