import { describe, expect, it } from "vitest";
import { worklistTitle } from "./worklist-title";

const ID = "01a2061e-a551-70ca-a1aa-645a33f8cbe1";

describe("the title of a clinic's worklist", () => {
  it("is the one that was set for the first clinic, and one of its own, at most 16 characters long, for each other", () => {
    expect(worklistTitle("CHARLEY", ID, true)).toBe("CHARLEY");
    expect(worklistTitle("CHARLEY", ID, false)).toBe("CHARLEY_33F8CBE1");
    expect(worklistTitle("A_TITLE_OF_16_CH", ID, false)).toBe("A_TITLE_33F8CBE1");
    expect(worklistTitle("US", ID, false)).not.toBe(worklistTitle("US", ID.replace("cbe1", "cbe2"), false));
  });
});
