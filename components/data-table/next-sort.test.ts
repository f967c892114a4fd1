import { describe, expect, it } from "vitest";
import { nextSort } from "./next-sort";

const up = (id: string) => ({ id, desc: false });
const down = (id: string) => ({ id, desc: true });

describe("a press on a column", () => {
  it("makes it the only order, and turns it round the next time", () => {
    expect(nextSort([down("a"), up("b")], "b", false)).toEqual([up("b")]);
    expect(nextSort([up("b")], "b", false)).toEqual([down("b")]);
    expect(nextSort([down("b")], "b", false)).toEqual([up("b")]);
    expect(nextSort([up("a"), up("b")], "a", false)).toEqual([down("a")]);
  });
});

describe("a press with Shift", () => {
  it("adds the column behind the others, turns it round, then takes it away", () => {
    const one = nextSort([up("a")], "b", true);
    expect(one).toEqual([up("a"), up("b")]);
    const two = nextSort(one, "b", true);
    expect(two).toEqual([up("a"), down("b")]);
    expect(nextSort(two, "b", true)).toEqual([up("a")]);
  });
  it("keeps the places of the others", () => {
    expect(nextSort([up("a"), up("b"), up("c")], "a", true)).toEqual([down("a"), up("b"), up("c")]);
    expect(nextSort([down("a"), up("b")], "a", true)).toEqual([up("b")]);
  });
  it("never leaves a list without an order, nor orders by more than three", () => {
    expect(nextSort([down("a")], "a", true)).toEqual([up("a")]);
    expect(nextSort([up("a"), up("b"), up("c")], "d", true)).toEqual([up("a"), up("b"), up("d")]);
  });
});
