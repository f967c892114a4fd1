import { describe, expect, it } from "vitest";
import { LEGS, SEGMENT_IDS, type SegmentFinding } from "@/lib/domain/reflux";
import { cellId, fieldOnScreen, nextCell } from "./cells";
import { changeRow, draftOf, isSameDraft, rowOf, type WorksheetDraft } from "./draft";
import { doubtsOf } from "./draft-doubts";
import { mergeDrafts, takeTheirs } from "./merge-drafts";
import { findingOf, findingsOf, isUnsent, readDiameter, readReflux, savable, unreadable } from "./read-draft";
import { readingWord, shortLabel, shownSegments } from "./segment-words";
import { setNormal, untouchedSegments } from "./set-normal";

const BLANK = draftOf(null, [], "2026-11-24");
const typed = (draft: WorksheetDraft, leg: "left" | "right", segment: SegmentFinding["segment"], reflux: string, diameter = "") => changeRow(draft, leg, segment, { reflux, diameter });
const wordOf = (segment: SegmentFinding["segment"], reflux: string, diameter = "") => readingWord(findingOf("left", segment, rowOf(typed(BLANK, "left", segment, reflux, diameter), "left", segment)));

describe("what is typed into the worksheet", () => {
  it("is milliseconds without a unit, and n or none is no reflux", () => {
    expect(readReflux("500")).toEqual({ ok: true, value: { isRefluxTested: true, refluxMs: 500 } });
    expect(readReflux(" 620 ms ")).toEqual({ ok: true, value: { isRefluxTested: true, refluxMs: 620 } });
    for (const none of ["n", "None"]) expect(readReflux(none)).toEqual({ ok: true, value: { isRefluxTested: true, refluxMs: null } });
    expect(readReflux("")).toEqual({ ok: true, value: { isRefluxTested: false, refluxMs: null } });
  });

  it("is never guessed: seconds, words and too much are said to be unclear", () => {
    for (const text of ["0.5", "1 s", "half", "-3", "20001", "5OO"]) expect(readReflux(text).ok, text).toBe(false);
    for (const text of ["0", "3.55", "61", "x"]) expect(readDiameter(text).ok, text).toBe(false);
    expect(readDiameter("3,5")).toEqual({ ok: true, value: 3.5 });
    expect(unreadable(typed(BLANK, "right", "POPV", "0.5"), LEGS)).toEqual([{ field: "right.POPV.reflux", message: expect.stringContaining("Right leg, Popliteal") }]);
  });

  it("holds nothing else back while it cannot be read, keeps what was saved of it, and is not sent again and again", () => {
    const saved = typed(BLANK, "left", "SFJ", "620", "7.5");
    const half = typed(changeRow(saved, "left", "SFJ", { diameter: "7." }), "left", "POPV", "501");
    expect(isUnsent(saved, half)).toBe(true);
    const sent = savable(half, saved);
    expect(findingsOf(sent, ["left"])).toMatchObject([{ segment: "POPV", refluxMs: 501 }, { segment: "SFJ", refluxMs: 620, diameterMm: 7.5 }]);
    expect([isUnsent(sent, half), isSameDraft(sent, half)]).toEqual([false, false]);
    expect(findingsOf(savable(typed(BLANK, "left", "SFJ", "0.5"), BLANK), ["left"])).toMatchObject([{ segment: "SFJ", visibility: "seen", isRefluxTested: false }]);
  });

  it("makes the segment seen, and nothing else of it recorded", () => {
    const [finding] = findingsOf(typed(BLANK, "left", "SFJ", "620"), LEGS);
    expect(finding).toMatchObject({ leg: "left", segment: "SFJ", visibility: "seen", refluxMs: 620, compressible: null, thrombus: null, diameterMm: null });
  });

  it("stays in the form but does not count when the segment turns out not to be seen", () => {
    const hidden = changeRow(typed(BLANK, "left", "SFJ", "620", "7"), "left", "SFJ", { visibility: "not_seen" });
    expect(findingsOf(hidden, LEGS)).toEqual([expect.objectContaining({ visibility: "not_seen", isRefluxTested: false, refluxMs: null, diameterMm: null })]);
    expect(rowOf(changeRow(hidden, "left", "SFJ", { visibility: "seen" }), "left", "SFJ").reflux).toBe("620");
  });

  it("comes back from the server as it was sent", () => {
    const draft = typed(typed(setNormal(BLANK, ["right"]), "left", "SFJ", "620", "7.5"), "left", "POPV", "none");
    expect(isSameDraft(draftOf(null, findingsOf(draft, LEGS), "2026-11-24"), draft)).toBe(true);
  });
});

describe("a row that was begun by mistake", () => {
  const seenAs = (draft: WorksheetDraft) => rowOf(draft, "left", "SFJ").visibility;

  it("is not examined again once all that was typed is taken back, readable or not, and set all others normal reaches it", () => {
    for (const slip of ["620", "abc"]) {
      const emptied = typed(typed(BLANK, "left", "SFJ", slip), "left", "SFJ", "");
      expect(seenAs(emptied)).toBe("not_examined");
      expect(isSameDraft(emptied, BLANK)).toBe(true);
      expect(untouchedSegments(emptied, "left")).toContain("SFJ");
    }
  });

  it("stays seen while anything else stands in it", () => {
    for (const kept of [{ diameter: "4" }, { thrombus: "none" }, { note: "Scar" }, { height: "12" }] as const) {
      expect(seenAs(changeRow(changeRow(typed(BLANK, "left", "SFJ", "620"), "left", "SFJ", kept), "left", "SFJ", { reflux: "" }))).toBe("seen");
    }
  });

  it("stays seen when a person chose that, or it came so from the server", () => {
    const chosen = changeRow(BLANK, "left", "SFJ", { visibility: "seen" });
    expect(seenAs(typed(typed(chosen, "left", "SFJ", "620"), "left", "SFJ", ""))).toBe("seen");
    expect(seenAs(typed(changeRow(typed(BLANK, "left", "SFJ", "620"), "left", "SFJ", { visibility: "seen" }), "left", "SFJ", ""))).toBe("seen");
    const loaded = draftOf(null, findingsOf(typed(BLANK, "left", "SFJ", "620"), ["left"]), "2026-11-24");
    expect(seenAs(typed(loaded, "left", "SFJ", ""))).toBe("seen");
  });
});

describe("the second look", () => {
  it("never calls a row empty that holds something it cannot read", () => {
    const unclear = typed(BLANK, "left", "CFV", "abc");
    expect(doubtsOf(unclear, LEGS)).toEqual([]);
    expect(doubtsOf(changeRow(unclear, "left", "CFV", { thrombus: "acute", compressible: "full" }), LEGS)).toEqual([expect.objectContaining({ message: expect.stringContaining("compression is full") })]);
    expect(doubtsOf(changeRow(BLANK, "left", "CFV", { visibility: "seen" }), LEGS)).toEqual([expect.objectContaining({ message: "Seen, but nothing is recorded of it." })]);
  });
});

describe("the computed word", () => {
  it("reads the edge of each threshold as its rule says", () => {
    expect([wordOf("GSV_PROX_CALF", "500"), wordOf("GSV_PROX_CALF", "501"), wordOf("POPV", "1000"), wordOf("POPV", "1001")]).toEqual(["Not over", "Meets", "Not over", "Meets"]);
    expect([wordOf("PERFORATOR_1", "500", "3.5"), wordOf("PERFORATOR_1", "500", "3.4"), wordOf("PERFORATOR_1", "500"), wordOf("PERFORATOR_1", "499", "4")]).toEqual(["Meets", "Below", "Not known", "Below"]);
    expect([wordOf("SFJ", "none"), wordOf("SFJ", ""), wordOf("SFJ", "240")]).toEqual(["No reflux", "Not known", "Below"]);
  });

  it("never reads a segment that was not seen as negative", () => {
    const not = (visibility: "not_seen" | "not_examined" | "absent" | "removed") => readingWord(findingOf("left", "SFJ", { ...rowOf(BLANK, "left", "SFJ"), visibility }));
    expect([not("not_seen"), not("not_examined"), not("absent"), not("removed")]).toEqual(["Not known", "Not known", "No vein", "No vein"]);
  });
});

describe("set all others normal", () => {
  it("writes only where nobody wrote, only in the chosen leg, and never a diameter", () => {
    const before = changeRow(typed(BLANK, "left", "SFJ", "620"), "left", "PERO", { visibility: "not_seen" });
    const after = setNormal(before, ["left"]);
    expect(rowOf(after, "left", "SFJ")).toEqual(rowOf(before, "left", "SFJ"));
    expect(rowOf(after, "left", "PERO").visibility).toBe("not_seen");
    expect(rowOf(after, "left", "POPV")).toMatchObject({ visibility: "seen", compressible: "full", thrombus: "none", reflux: "none", diameter: "" });
    expect(findingsOf(after, ["right"])).toEqual([]);
    expect(untouchedSegments(after, "left")).toEqual([]);
    expect(findingsOf(after, LEGS).some(({ segment }) => segment.startsWith("PERFORATOR"))).toBe(false);
  });
});

describe("two people on one worksheet", () => {
  it("keep what only one of them changed, and are asked where both wrote something different", () => {
    const mine = { ...typed(typed(BLANK, "left", "SFJ", "620"), "left", "POPV", "300"), header: { ...BLANK.header, limits: "Dressing on the calf" } };
    const theirs = { ...typed(typed(BLANK, "right", "SFJ", "none"), "left", "POPV", "900"), header: { ...BLANK.header, quality: "good" } };
    const { merged, clashes } = mergeDrafts(BLANK, mine, theirs);
    expect(rowOf(merged, "left", "SFJ").reflux).toBe("620");
    expect(rowOf(merged, "right", "SFJ").reflux).toBe("none");
    expect(merged.header).toMatchObject({ limits: "Dressing on the calf", quality: "good" });
    expect(clashes).toEqual([expect.objectContaining({ label: "Left leg, Popliteal", yours: "Seen, reflux 300 ms", theirs: "Seen, reflux 900 ms" })]);
    expect(rowOf(merged, "left", "POPV").reflux).toBe("300");
    const [clash] = clashes;
    expect(clash && rowOf(takeTheirs(merged, clash), "left", "POPV").reflux).toBe("900");
  });

  it("who wrote the same are not asked", () => {
    const same = typed(BLANK, "left", "SFJ", "620");
    expect(mergeDrafts(BLANK, same, typed(BLANK, "left", "SFJ", "620 "))).toEqual({ merged: same, clashes: [] });
  });
});

describe("the way through the cells", () => {
  it("goes with Enter from a diameter to the next reflux time, and from the last of the right leg to the left", () => {
    const next = (leg: "left" | "right", segment: SegmentFinding["segment"], cell: "reflux" | "diameter", key: string) => nextCell({ leg, segment, cell }, key, LEGS, SEGMENT_IDS)[0];
    expect(next("right", "SFJ", "diameter", "Enter")).toBe(cellId("right", "GSV_PROX_THIGH", "reflux"));
    expect(next("right", "SFJ", "diameter", "ArrowDown")).toBe(cellId("right", "GSV_PROX_THIGH", "diameter"));
    expect(next("right", "SFJ", "reflux", "ArrowUp")).toBe(cellId("right", "SOLEAL", "reflux"));
    expect(next("right", "PERFORATOR_3", "diameter", "Enter")).toBe(cellId("left", "EIV", "reflux"));
    expect(next("right", "PERFORATOR_3", "diameter", "ArrowDown")).toBeUndefined();
  });

  it("leads from the server's refusal to the cell it is about", () => {
    expect(fieldOnScreen("findings.1.refluxMs", [{ leg: "right", segment: "SFJ" }, { leg: "left", segment: "POPV" }])).toBe("left.POPV.reflux");
    expect(fieldOnScreen("header.positionReason", [])).toBe("positionReason");
  });

  it("shows what is examined only if indicated once somebody asks for it or wrote about it", () => {
    expect(shownSegments("deep", () => false, false)).not.toContain("EIV");
    expect(shownSegments("deep", (segment) => segment === "EIV", false)).toContain("EIV");
    expect(shownSegments("perforator", () => false, false)).toEqual(["PERFORATOR_1"]);
    expect(shortLabel("GSV_MID_CALF")).toBe("Mid calf");
  });
});
