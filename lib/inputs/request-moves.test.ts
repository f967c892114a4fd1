import { describe, expect, it } from "vitest";
import { AcceptRequestInput } from "./request-moves";

const seen = { requestId: "01a20564-4911-7891-bd9a-01d62c080764", version: 1 };
const problems = (input: object) => AcceptRequestInput.safeParse({ ...seen, ...input }).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("the reason for accepting", () => {
  it("may be a standard one without words", () => {
    expect(problems({ because: "fits_screening", reason: "" })).toEqual([]);
    expect(problems({ because: "known_here", reason: "  " })).toEqual([]);
  });

  it("may be the person's own words alone, as it always was", () => {
    expect(problems({ reason: "Night cramps." })).toEqual([]);
  });

  it("must be written where none is picked, and for another reason", () => {
    expect(problems({ reason: " " })).toEqual(["reason"]);
    expect(problems({ because: "other", reason: "" })).toEqual(["reason"]);
    expect(problems({ because: "made_up", reason: "x" })).toEqual(["because"]);
  });
});
