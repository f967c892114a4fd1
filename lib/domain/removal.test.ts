import { describe, expect, it } from "vitest";
import { removalOf } from "./removal";

const at = new Date("2026-11-03T15:00:00Z");

describe("an entry that was taken away", () => {
  it("stays away though the name of who did it is missing", () => {
    expect(removalOf({ removedAt: at, removeReason: "Wrong leg." }, null)).toEqual({ reason: "Wrong leg.", by: "Not known", at: at.toISOString() });
  });

  it("is told by its moment alone", () => {
    expect(removalOf({ removedAt: null, removeReason: null }, "Ann Ode")).toBeNull();
  });
});
