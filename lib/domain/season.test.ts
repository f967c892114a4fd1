import { describe, expect, it } from "vitest";
import { crampSeason, seasonBetween } from "./season";

describe("the season of cramps", () => {
  it.each([
    ["2026-04-30", null],
    ["2026-05-01", "warm"],
    ["2026-09-30", "warm"],
    ["2026-10-01", null],
    ["2026-10-31", null],
    ["2026-11-01", "cold"],
    ["2024-02-29", "cold"],
    ["2027-03-31", "cold"],
    ["2027-04-01", null],
  ])("of %s is %s", (day, season) => {
    expect(crampSeason(day)).toBe(season);
  });
});

describe("a comparison over the seasons", () => {
  it("is said between May to September and November to March, with its direction", () => {
    expect(seasonBetween("2026-07-15", "2027-01-15")).toBe("fewer");
    expect(seasonBetween("2026-01-15", "2026-07-15")).toBe("more");
    expect(seasonBetween("2026-09-30", "2026-11-01")).toBe("fewer");
  });

  it("is not said within one season, a year later, or where one day lies between the seasons", () => {
    expect(seasonBetween("2026-05-01", "2026-09-30")).toBeNull();
    expect(seasonBetween("2026-07-15", "2027-07-15")).toBeNull();
    expect(seasonBetween("2026-04-30", "2026-11-01")).toBeNull();
    expect(seasonBetween("2026-07-15", "2026-10-31")).toBeNull();
  });
});
