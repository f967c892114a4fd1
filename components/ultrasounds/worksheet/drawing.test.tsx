import { renderToStaticMarkup } from "react-dom/server";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMPRESSIBILITIES, LEGS, MANOEUVRES, SEGMENT_IDS, SEGMENTS, THROMBUS_KINDS, VISIBILITIES, VISIBILITY_WORDS, type Leg, type Segment, type VeinGroup } from "@/lib/domain/reflux";
import { rowKey, segmentWords } from "@/lib/domain/worksheet";
import { CHIP_NAMES, spokenState } from "./chip-words";
import { changeRow, draftOf, rowOf, type RowDraft, type WorksheetDraft } from "./draft";
import { LegDrawing } from "./leg-drawing";
import { isTurnedOver, legsAcross, viewOf, VIEWS } from "./leg-shapes";
import { findingOf, findingsOf } from "./read-draft";
import { readingWord, segmentsOfGroup, VEIN_GROUPS } from "./segment-words";
import { setNormal } from "./set-normal";
import { TappableLegs } from "./tappable-legs";
import { FIGURE, placeChips } from "./vein-chips";
import { WorksheetGrid } from "./worksheet-grid";

const NOTHING = () => undefined;
const BLANK = draftOf(null, [], "2026-11-24");
const ALL = Object.fromEntries(VEIN_GROUPS.map((group) => [group, segmentsOfGroup(group)])) as unknown as Record<VeinGroup, Segment[]>;
const places = LEGS.flatMap((leg) => SEGMENT_IDS.map((segment) => ({ leg, segment })));

const unescaped = (html: string) => html.replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
const drawTappable = (draft: WorksheetDraft) => unescaped(renderToStaticMarkup(<TappableLegs legs={LEGS} rowAt={(leg, segment) => rowOf(draft, leg, segment)} wrong={new Map()} onOpen={NOTHING} />));
const drawGrid = (draft: WorksheetDraft, legs: readonly Leg[] = LEGS) =>
  unescaped(
    renderToStaticMarkup(
      <WorksheetGrid legs={legs} segments={ALL} openGroups={new Set()} rowAt={(leg, segment) => rowOf(draft, leg, segment)} beforeAt={() => null} wrong={new Map()} onChange={NOTHING} onMore={NOTHING} onToggleGroup={NOTHING} />,
    ),
  );

/** What a person reads of a row in the grid: its choices, its numbers and its word. */
function gridState(html: string, leg: Leg, segment: Segment) {
  const cell = (name: string) => html.slice(html.indexOf(`id="${leg}.${segment}.${name}"`));
  const chosen = (name: string) => /<option value="([^"]*)" selected/.exec(cell(name).split("</select>")[0] ?? "")?.[1];
  const typed = (name: string) => / value="([^"]*)"/.exec(cell(name).split("/>")[0] ?? "")?.[1] ?? "";
  const [visibility, compressible = ""] = (chosen("vein") ?? "").split(".");
  const isMeasured = visibility === "seen" || visibility === "not_examined";
  const marks = [...html.slice(html.indexOf(`id="${leg}.${segment}.vein"`), html.indexOf(`id="${leg}.${segment}.more"`)).matchAll(/(Meets|Not over|Below|No reflux|Not known|No vein)<\/span>/g)];
  return { visibility, compressible, reflux: isMeasured ? typed("reflux") : "", diameter: isMeasured ? typed("diameter") : "", word: marks.at(-1)?.[1] };
}

/** What is spoken of the same vein in the drawing. */
function spoken(html: string, leg: Leg, segment: Segment): string {
  const start = `aria-label="${segmentWords({ leg, segment })}: `;
  const at = html.indexOf(start);
  return at === -1 ? "" : html.slice(at + start.length, html.indexOf('" data-group', at));
}

/** What is read on the name of a vein in the drawing. */
function chipText(html: string, leg: Leg, segment: Segment): string {
  const button = html.slice(html.indexOf(`aria-label="${segmentWords({ leg, segment })}: `)).split("</button>")[0] ?? "";
  return button.slice(button.indexOf(">") + 1).replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ").trim();
}

const edit = fc.record({
  place: fc.constantFrom(...places),
  changes: fc.oneof(
    fc.record({ visibility: fc.constantFrom(...VISIBILITIES) }),
    fc.record({ compressible: fc.constantFrom("" as const, ...COMPRESSIBILITIES) }),
    fc.record({ thrombus: fc.constantFrom("" as const, ...THROMBUS_KINDS) }),
    fc.record({ manoeuvre: fc.constantFrom("" as const, ...MANOEUVRES) }),
    fc.record({ reflux: fc.constantFrom("", "none", "0", "499", "500", "501", "1000", "1001", "20000") }),
    fc.record({ diameter: fc.constantFrom("", "3.4", "3.5", "12") }),
  ) as fc.Arbitrary<Partial<RowDraft>>,
});

describe("the drawing and the grid", () => {
  it("say the same of every segment of both legs after 200 random edits", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 200, maxLength: 200 }), fc.boolean(), (edits, isNormal) => {
        const start = isNormal ? setNormal(BLANK, ["left"]) : BLANK;
        const draft = edits.reduce((next, { place: { leg, segment }, changes }) => changeRow(next, leg, segment, changes), start);
        const [grid, drawing] = [drawGrid(draft), drawTappable(draft)];
        for (const { leg, segment } of places) {
          const row = gridState(grid, leg, segment);
          const words = spoken(drawing, leg, segment);
          expect(words.startsWith(VISIBILITY_WORDS[row.visibility as keyof typeof VISIBILITY_WORDS]), `${leg} ${segment}: ${words}`).toBe(true);
          expect(words.endsWith(`. ${row.word}`), `${leg} ${segment}: ${words}`).toBe(row.visibility === "seen");
          if (row.visibility !== "seen") continue;
          expect(/reflux (\d+|none)/.exec(words)?.[1] ?? "").toBe(row.reflux);
          expect(/([\d.]+) mm/.exec(words)?.[1] ?? "").toBe(row.diameter);
          expect(/compression (\w+( tested)?)/.exec(words)?.[1] ?? "").toBe(row.compressible.replace("_", " "));
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it("draw a line as thick as its reading asks, in the picture to tap and in the picture to look at", () => {
    const rows: Partial<Record<Segment, string>> = { SFJ: "501", GSV_PROX_THIGH: "500", POPV: "1001", SSV_MID: "none" };
    const draft = Object.entries(rows).reduce((next, [segment, reflux]) => changeRow(next, "left", segment as Segment, { reflux }), BLANK);
    const pictures = [drawTappable(draft), unescaped(renderToStaticMarkup(<LegDrawing legs={LEGS} findings={findingsOf(draft, LEGS)} />))];
    for (const html of pictures) {
      const width = (segment: Segment) => /stroke-width="([\d.]+)"/.exec(html.slice(html.indexOf(`data-vein="${rowKey({ leg: "left", segment })}"`)))?.[1];
      expect([width("SFJ"), width("GSV_PROX_THIGH"), width("POPV"), width("SSV_MID")]).toEqual(["7", "2", "7", "2"]);
    }
  });
});

describe("the grid of one leg", () => {
  it("says its leg in a head that stays in sight, and offers no reflux without typing in every row", () => {
    const html = drawGrid(BLANK, ["left"]);
    expect(html).toMatch(/<thead class="sticky[^"]*">.*Left leg<\/th>.*<\/thead>/);
    expect(html).not.toContain("Right leg");
    for (const segment of SEGMENT_IDS) expect(html).toContain(`aria-label="${segmentWords({ leg: "left", segment })}: no reflux"`);
    expect(drawGrid(BLANK)).not.toContain(": no reflux\"");
  });
});

describe("a thrombus in the drawing", () => {
  const found: [Leg, Segment, "acute" | "chronic" | "none"][] = [["left", "POPV", "acute"], ["right", "CFV", "chronic"], ["right", "POPV", "none"]];
  const draft = found.reduce((next, [leg, segment, thrombus]) => changeRow(next, leg, segment, { thrombus }), BLANK);
  const drawLegs = (of: WorksheetDraft, isPrinted: boolean) => unescaped(renderToStaticMarkup(<LegDrawing legs={LEGS} findings={findingsOf(of, LEGS)} isPrinted={isPrinted} />));
  const markOf = (html: string, leg: Leg, segment: Segment) => /data-thrombus="(\w+)"/.exec(html.slice(html.indexOf(`data-vein="${rowKey({ leg, segment })}"`)).split("</g>")[0] ?? "")?.[1];

  it("has its mark on its own vein in every picture, from the front and from behind, and a vein without one has none", () => {
    for (const html of [drawTappable(draft), drawLegs(draft, false), drawLegs(draft, true)]) {
      expect([markOf(html, "left", "POPV"), markOf(html, "right", "CFV"), markOf(html, "right", "POPV")]).toEqual(["acute", "chronic", undefined]);
    }
  });

  it("is a word beside its mark, in the legend and in what is read aloud, on screen and on paper", () => {
    for (const isPrinted of [false, true]) {
      const html = drawLegs(draft, isPrinted);
      expect([html.match(/>Acute<\/text>/g)?.length, html.match(/>Chronic<\/text>/g)?.length]).toEqual([1, 1]);
      expect(html).toContain("Left leg: no segment of this view meets its threshold. Acute thrombus: Popliteal.");
      expect(html).toMatch(/<\/svg>Acute thrombus<\/li>.*<\/svg>Chronic thrombus<\/li>/);
    }
    expect(drawTappable(BLANK)).toContain("</svg>Acute thrombus</li>");
    expect(drawLegs(BLANK, true)).not.toContain("thrombus");
  });

  it("shares one word with its neighbours of the same kind, and is not drawn where the vein was not seen", () => {
    const calf = (["POPV", "PTV", "PERO"] as const).reduce((next, segment) => changeRow(next, "left", segment, { thrombus: "acute" }), BLANK);
    expect(drawLegs(calf, false).match(/>Acute<\/text>/g)).toHaveLength(2);
    expect(drawLegs(changeRow(calf, "left", "POPV", { visibility: "not_seen" }), false).match(/>Acute<\/text>/g)).toHaveLength(1);
  });
});

describe("the picture to tap", () => {
  it("has one named button for every segment of each leg, and none twice", () => {
    const html = drawTappable(BLANK);
    expect(html.match(/<button/g)).toHaveLength(places.length);
    for (const place of places) expect(spoken(html, place.leg, place.segment), rowKey(place)).toBe("Not examined");
    expect(new Set(Object.values(CHIP_NAMES)).size).toBe(SEGMENT_IDS.length);
  });

  it("says Left and Right in words, the right leg first from the front and the left leg first from behind", () => {
    expect([legsAcross("front", LEGS), legsAcross("back", LEGS)]).toEqual([["right", "left"], ["left", "right"]]);
    const html = drawTappable(BLANK);
    const [front = "", back = ""] = html.split("Back view</span>");
    expect(front.indexOf("RIGHT LEG")).toBeLessThan(front.indexOf("LEFT LEG"));
    expect(back.indexOf("LEFT LEG")).toBeLessThan(back.indexOf("RIGHT LEG"));
    expect(html).toContain("patient’s left is on your left");
  });

  it("says the leg in front of every name, so that the same vein of the other leg is never taken for it", () => {
    const html = drawTappable(BLANK);
    for (const { leg, segment } of places) {
      const seen = chipText(html, leg, segment);
      expect(seen, rowKey({ leg, segment })).toBe(`${leg === "right" ? "R" : "L"} ${CHIP_NAMES[segment]} Not examined`);
    }
    expect(html.match(/<p aria-hidden="true" class="[^"]*sticky[^"]*">(RIGHT|LEFT) LEG/g)).toHaveLength(4);
  });

  it("never shortens the words of an acute thrombus", () => {
    const draft = changeRow(BLANK, "left", "POPV", { visibility: "seen", thrombus: "acute" });
    const html = drawTappable(draft);
    expect(chipText(html, "left", "POPV")).toBe("L POPV Acute thrombus");
    const className = /<span class="([^"]*)">Acute thrombus/.exec(html)?.[1];
    expect(className).toContain("text-urgent");
    expect(className).not.toMatch(/truncate|nowrap|clamp/);
  });

  it("keeps the inner side of both legs towards the middle, in both views", () => {
    for (const view of VIEWS) for (const [index, leg] of legsAcross(view, LEGS).entries()) expect(isTurnedOver(view, leg)).toBe(index === 1);
  });

  it("lets no name cover another, wherever a perforator stands, and each is large enough for a finger", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 3, maxLength: 3 }), fc.constantFrom(...LEGS), (heights, leg) => {
        const found = (segment: Segment) => findingOf(leg, segment, { ...rowOf(BLANK, leg, segment), visibility: "seen", height: SEGMENTS[segment].group === "perforator" ? String(heights[Number(segment.at(-1)) - 1]) : "" });
        for (const view of VIEWS) {
          const chips = placeChips(view, leg, found);
          expect(chips.map(({ segment }) => segment).toSorted()).toEqual(SEGMENT_IDS.filter((segment) => viewOf(segment) === view).toSorted());
          for (const side of ["left", "right"] as const) {
            const tops = chips.filter((chip) => chip.side === side).map(({ top }) => top);
            for (const [index, top] of tops.entries()) {
              expect(top).toBeGreaterThanOrEqual(index === 0 ? 0 : (tops[index - 1] ?? 0) + FIGURE.chipHeight);
              expect(top + FIGURE.chipHeight).toBeLessThanOrEqual(FIGURE.height);
            }
          }
        }
      }),
    );
    expect(Math.min(FIGURE.chipHeight, FIGURE.chipWidth)).toBeGreaterThanOrEqual(24);
  });

  it("speaks what was measured and what it means", () => {
    const draft = changeRow(BLANK, "left", "SFJ", { reflux: "1240", diameter: "9.4" });
    const row = rowOf(draft, "left", "SFJ");
    expect(spokenState({ leg: "left", segment: "SFJ" }, row, findingOf("left", "SFJ", row))).toBe("Left leg, Saphenofemoral junction: Seen, reflux 1240 ms, 9.4 mm. Meets");
    expect(readingWord(findingOf("left", "SFJ", row))).toBe("Meets");
  });
});
