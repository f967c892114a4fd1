import { describe, expect, it } from "vitest";
import { askedKey } from "./asked-key";

describe("the end of an address", () => {
  it("asks for a key that opens something", () => {
    for (const key of ["1", "2", "3", "I", "H", "A", "N", "D", "P", "close", "plan"]) expect(askedKey(`#do-${key}`)).toBe(key);
  });
  it("never asks for one that saves at once, nor for anything else", () => {
    for (const hash of ["#do-M", "#do-Z", "#do-X", "#do-m", "#do-11", "#answers", ""]) expect(askedKey(hash)).toBeNull();
  });
});
