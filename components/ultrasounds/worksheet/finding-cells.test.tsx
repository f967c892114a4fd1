import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EMPTY_ROW } from "./draft";
import { TypedCell } from "./finding-cells";
import { SaveBar } from "./save-bar";
import { UnclearList } from "./unclear-list";

const NOTHING = () => undefined;
const FIELD = "left.CFV.reflux";
const WHY = "Left leg, Common femoral: Write whole milliseconds, for example 620, or none.";
const cellWith = (reflux: string, wrong: ReadonlyMap<string, string>) => renderToStaticMarkup(<TypedCell cell="reflux" leg="left" segment="CFV" row={{ ...EMPTY_ROW, reflux }} wrong={wrong} onChange={NOTHING} />);

describe("an entry that cannot be read", () => {
  it("says why below its cell, and the cell is described by it", () => {
    const html = cellWith("abc", new Map([[FIELD, WHY]]));
    expect(html).toContain(`aria-invalid="true" aria-describedby="${FIELD}.why"`);
    expect(html).toMatch(new RegExp(`<span id="${FIELD}\\.why"[^>]*>${WHY}</span>`));
    expect(cellWith("620", new Map())).not.toMatch(/aria-invalid|aria-describedby|\.why/);
  });

  it("is listed below the segments with its reason, and there is no list without one", () => {
    expect(renderToStaticMarkup(<UnclearList problems={[{ field: FIELD, message: WHY }]} />)).toMatch(new RegExp(`1 entry cannot be read, and is not saved.*<button[^>]*>${WHY}</button>`));
    expect(renderToStaticMarkup(<UnclearList problems={[]} />)).toBe("");
  });

  it("is where the words of the footer lead to, whether or not all else is saved", () => {
    const state = { isDirty: true, isNew: false, clashes: 0, savedAt: null, trouble: null, isAllElseSaved: true, rest: "one entry cannot be read", restField: FIELD };
    const bar = (changes: Partial<typeof state>) =>
      renderToStaticMarkup(
        <SaveBar state={{ ...state, ...changes }} isBusy={false} findings={[]} savedFindings={[]} doubts={0} report={{ words: "Complete exam", onPress: null }}>
          {null}
        </SaveBar>,
      );
    expect(bar({})).toMatch(/<a href="#left\.CFV\.reflux"[^>]*>All else is saved; not yet: one entry cannot be read<\/a>/);
    expect(bar({ isAllElseSaved: false })).toMatch(/<a href="#left\.CFV\.reflux"[^>]*>Not saved: one entry cannot be read<\/a>/);
    expect(bar({ clashes: 1 })).not.toContain(FIELD);
    expect(bar({ isDirty: false })).not.toContain(FIELD);
  });
});
