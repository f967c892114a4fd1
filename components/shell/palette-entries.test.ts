import { describe, expect, it } from "vitest";
import { screensOf } from "@/lib/domain/screens";
import { matchingEntries, paletteEntries } from "./palette-entries";

const labels = (roles: Parameters<typeof screensOf>[0], request: string | null) => paletteEntries(screensOf(roles), roles, request).map(({ label }) => label);

describe("the palette", () => {
  it("offers the steps of the request on screen that the role may take, and no others", () => {
    expect(labels(["nurse"], "V-000123")).toEqual(expect.arrayContaining(["Accept", "Decline", "Snooze until", "Assign to me"]));
    expect(labels(["coordinator"], "V-000123")).not.toEqual(expect.arrayContaining(["Accept"]));
    expect(labels(["nurse"], "V-000123")).not.toContain("Order an ultrasound");
    expect(labels(["nurse"], null)).not.toContain("Accept");
  });

  it("offers an administrator neither views nor requests", () => {
    expect(labels(["admin"], null)).not.toContain("Triage");
    expect(labels(["admin"], null)).toContain("Settings");
  });

  it("finds an entry by the beginning of any of its words", () => {
    const entries = paletteEntries(screensOf(["nurse"]), ["nurse"], null);
    expect(matchingEntries(entries, "sched").map(({ label }) => label)).toEqual(["To schedule"]);
    expect(matchingEntries(entries, "zzz")).toEqual([]);
  });
});
