import { describe, expect, it } from "vitest";
import { csvText } from "./csv";

describe("a spreadsheet file", () => {
  it("starts with a byte order mark, quotes every cell and ends lines as RFC 4180 says", () => {
    expect(csvText(["A", "B"], [["1", 'say "hi", twice\nnow']])).toBe('\uFEFF"A","B"\r\n"1","say ""hi"", twice\nnow"\r\n');
  });

  it.each(["=1+1", "+13125550142", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1"])("never lets a cell run as a formula (%j)", (cell) => {
    expect(csvText(["A"], [[cell]])).toContain(`"'${cell}"`);
  });

  it("leaves names as they are", () => {
    expect(csvText(["A"], [["O'Brien-Smith"]])).toContain('"O\'Brien-Smith"');
  });
});
