import { describe, expect, it } from "vitest";
import { withTyped } from "./call-form";
import { DismissDraftInput, parseUnfinishedPage, SaveCallInput } from "./calls";

const draft = { draftId: "0192a000-0000-7000-8000-000000000000", version: 1 };

describe("what a call may write", () => {
  it("is a field of the form and nothing else", () => {
    expect(SaveCallInput.safeParse({ ...draft, typed: { phone: "12", crampSites: ["calf"], privacyNotice: "yes", "cramps14d-unsure": "yes" } }).success).toBe(true);
    for (const name of ["visited", "told", "requestId", "__proto__x", "page"]) expect(SaveCallInput.safeParse({ ...draft, typed: { [name]: "x" } }).success, name).toBe(false);
  });
  it("is no longer than a field holds", () => {
    expect(SaveCallInput.safeParse({ ...draft, typed: { note: "x".repeat(2_001) } }).success).toBe(false);
    expect(SaveCallInput.safeParse({ ...draft, typed: { crampSites: Array.from({ length: 41 }, () => "calf") } }).success).toBe(false);
  });
  it("leaves every other field as it was, and counts its page as seen", () => {
    expect(withTyped({ note: "old", crampSites: ["calf"], visited: ["you"] }, { crampSites: [], veinBleeding: "no" })).toEqual({ note: "old", veinBleeding: "no", visited: ["you", "bleeding", "where"] });
  });
});

describe("a dismissal", () => {
  it("says why, in own words when no reason of the list fits", () => {
    expect(DismissDraftInput.safeParse({ ...draft, because: "no_answer" })).toMatchObject({ success: true, data: { note: "" } });
    expect(DismissDraftInput.safeParse({ ...draft, because: "other", note: "  " }).error?.issues).toMatchObject([{ path: ["note"], message: "Write why." }]);
    expect(DismissDraftInput.safeParse({ ...draft, because: "" }).error?.issues).toMatchObject([{ path: ["because"], message: "Choose why." }]);
  });
});

describe("the page of the list", () => {
  it.each([["3", 3], ["0", 1], ["-1", 1], ["x", 1], ["999", 100], [undefined, 1], [["2", "3"], 1]] as const)("reads %s as page %d", (page, expected) => {
    expect(parseUnfinishedPage({ page: typeof page === "object" ? [...page] : page })).toBe(expected);
  });
});
