import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { claudicationGrade, claudicationScreen } from "./claudication";
import { DEFINITE_WALKING_PAIN } from "./testing/negative-answers";

const walking = (changes: Answers): Answers => ({ ...DEFINITE_WALKING_PAIN, ...changes });

describe("the walking-pain screen", () => {
  it("is negative without walking pain, and unknown when nobody can say", () => {
    expect(claudicationScreen({ walkingPain: "no" })).toBe("negative");
    for (const walkingPain of ["cannot_walk", "not_sure", null, undefined] as const) {
      expect(claudicationScreen({ walkingPain })).toBe("unknown");
    }
  });

  it.each([
    [{ walkingPainAtRest: "yes" }],
    [{ walkingPainUphill: "no" }],
    [{ walkingPainAfterStop: "over_10_minutes" }],
    [{ walkingPainAtRest: "yes", walkingPainUphill: null, walkingPainAfterStop: null, walkingPainSites: null }],
    [{ walkingPainAtRest: "not_sure", walkingPainUphill: "no" }],
  ] satisfies [Answers][])("one answer against makes it negative even while others are missing: %o", (changes) => {
    expect(claudicationScreen(walking(changes))).toBe("negative");
  });

  it.each([
    [{ walkingPainAtRest: "not_sure" }],
    [{ walkingPainUphill: null }],
    [{ walkingPainAfterStop: "not_sure" }],
    [{ walkingPainAfterStop: "not_sure", walkingPainSites: ["foot"] }],
    [{ walkingPainSites: [] }],
    [{ walkingPainSites: null }],
  ] satisfies [Answers][])("a missing answer leaves it unknown: %o", (changes) => {
    expect(claudicationScreen(walking(changes))).toBe("unknown");
  });

  it.each([
    [["calf"], "definite"],
    [["thigh", "calf"], "definite"],
    [["foot", "calf"], "definite"],
    [["thigh"], "atypical"],
    [["buttock", "joint"], "atypical"],
    [["foot", "shin", "joint", "other"], "negative"],
  ] as const)("pain in %o is %s", (walkingPainSites, screen) => {
    expect(claudicationScreen(walking({ walkingPainSites }))).toBe(screen);
  });

  it("grades only a positive screen", () => {
    expect(claudicationGrade(walking({ walkingPainLevel: "yes" }))).toBe(2);
    expect(claudicationGrade(walking({ walkingPainLevel: "no" }))).toBe(1);
    expect(claudicationGrade(walking({ walkingPainLevel: "not_sure" }))).toBeNull();
    expect(claudicationGrade(walking({ walkingPainLevel: "yes", walkingPainSites: ["foot"] }))).toBeNull();
  });
});
