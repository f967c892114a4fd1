import { describe, expect, it } from "vitest";
import { changedFacts, factChanges, type RequestFacts } from "./request-comparison";

const opened: RequestFacts = { stage: "new", urgency: "ROUTINE", owner: null, snoozedUntil: null, firstContactAt: null, openFlags: ["F2"] };

describe("two people's sides of a request", () => {
  it("differ in exactly the facts that somebody changed meanwhile", () => {
    expect(changedFacts(opened, opened)).toEqual([]);
    expect(changedFacts(opened, { ...opened, stage: "accepted", owner: "Ana Lima", openFlags: [] })).toEqual(["stage", "owner", "openFlags"]);
  });

  it("are compared only in what the screen showed", () => {
    expect(changedFacts({ stage: "new", owner: null }, { ...opened, owner: "Ana Lima", firstContactAt: "2026-11-23T10:00:00.000Z" })).toEqual(["owner"]);
  });

  it("name who changed each fact last, also when a step on the pathway woke a snoozed request", () => {
    const early = { by: "Ana Lima", at: "2026-11-23T10:00:00.000Z" };
    const late = { by: "Ben Roth", at: "2026-11-23T11:00:00.000Z" };
    const changes = factChanges(new Map([["snoozedUntil", early], ["stage", late], ["assignedToId", early]]));
    expect(changes).toEqual({ stage: late, owner: early, snoozedUntil: late });
  });
});
