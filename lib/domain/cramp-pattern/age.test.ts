import { describe, expect, it } from "vitest";
import { isUnder18On } from "./age";

describe("under 18", () => {
  it.each([
    ["2008-11-22", "2026-11-21", true],
    ["2008-11-22", "2026-11-22", false],
    ["2008-11-22", "2026-11-23", false],
    ["2008-11-30", "2026-12-01", false],
    ["2008-12-01", "2026-11-30", true],
    ["2008-02-29", "2026-02-28", true],
    ["2008-02-29", "2026-03-01", false],
    ["2026-11-22", "2026-11-22", true],
    ["1926-01-01", "2026-11-22", false],
  ])("born on %s and received on %s: %s", (bornOn, receivedOn, isUnder18) => {
    expect(isUnder18On(bornOn, receivedOn)).toBe(isUnder18);
  });
});
