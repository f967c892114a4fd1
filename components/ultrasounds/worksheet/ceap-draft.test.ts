import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CEAP_AETIOLOGIES, CEAP_ANATOMIES, CEAP_CLASSES, CEAP_PATHOPHYSIOLOGIES, ceapCode, isCoherentAnatomy } from "@/lib/domain/ceap";
import { ceapOf, ceapText, missingFromCeap, readCeap, writeCeap } from "./ceap-draft";
import { changeRow, draftOf, isSameDraft } from "./draft";
import { headerWords } from "./draft-words";
import { mergeDrafts } from "./merge-drafts";
import { findingsOf, headerOf, isUnsent, savable, unfinishedCeap, unreadable } from "./read-draft";

const ceap = fc.record({
  clinical: fc.constantFrom(...CEAP_CLASSES),
  isSymptomatic: fc.boolean(),
  aetiology: fc.constantFrom(null, ...CEAP_AETIOLOGIES),
  anatomy: fc.uniqueArray(fc.constantFrom(...CEAP_ANATOMIES)).filter(isCoherentAnatomy),
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
    expect(unfinishedCeap(begun, ["left"])).toEqual([{ field: "ceapLeft", message: "CEAP, left leg: Choose whether the leg has symptoms." }]);
    expect(unfinishedCeap(begun, ["right"])).toEqual([]);
    expect(missingFromCeap("C2|S||As An|")).toContain("stands alone");
    expect([missingFromCeap(""), missingFromCeap("C2|S|||")]).toEqual([null, null]);
  });

  it("while it is unfinished holds back nothing that was found, and is not sent again and again", () => {
    const draft = draftOf(null, [], "2026-11-24");
    for (const half of ["C2||||", "C2|S||As An|"]) {
      const begun = { ...draft, header: { ...draft.header, ceapLeft: half } };
      expect(isUnsent(draft, begun)).toBe(false);
      const clot = changeRow(begun, "left", "POPV", { thrombus: "acute" });
      expect(unreadable(clot, ["left"])).toEqual([]);
      expect(isUnsent(draft, clot)).toBe(true);
      const sent = savable(clot, draft);
      expect([findingsOf(sent, ["left"]), headerOf(sent.header, ["left"]).ceapLeft]).toMatchObject([[{ segment: "POPV", thrombus: "acute" }], null]);
      expect([isUnsent(sent, clot), isSameDraft(sent, clot)]).toEqual([false, false]);
    }
    const whole = { ...draft, header: { ...draft.header, ceapLeft: "C2|S|||" } };
    expect([isUnsent(draft, whole), isUnsent(whole, { ...whole, header: { ...whole.header, ceapLeft: "C3||||" } })]).toEqual([true, true]);
  });

  it("is not sent for a leg that was not ordered, nor is its position", () => {
    const draft = draftOf(null, [], "2026-11-24");
    const header = { ...draft.header, ceapLeft: "C2|S|||", ceapRight: "C2|S|||", positionLeft: "standing", positionRight: "standing" };
    expect(headerOf(header, ["right"])).toMatchObject({ ceapLeft: null, positionLeft: null, ceapRight: { clinical: "C2" }, positionRight: "standing" });
    expect(headerOf(header, ["right", "left"])).toMatchObject({ ceapLeft: { clinical: "C2" }, positionLeft: "standing" });
  });

  it("is merged and asked about like any other field, in words", () => {
    const base = draftOf(null, [], "2026-11-24");
    const wrote = (ceapLeft: string) => ({ ...base, header: { ...base.header, ceapLeft } });
    const { clashes } = mergeDrafts(base, wrote("C2|S|||"), wrote("C3|S|||"));
    expect(clashes).toEqual([expect.objectContaining({ label: "CEAP, left leg", yours: expect.stringContaining("C2 varicose veins"), theirs: expect.stringContaining("C3 swelling") })]);
    expect(headerWords("ceapLeft", "C2||||")).toBe("C2, not finished");
  });
});
