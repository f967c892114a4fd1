import { describe, expect, it } from "vitest";
import { CARE_CHANGE_WORDS, careChangeWords } from "./care-changes";
import { changeWords } from "./request-changes";

describe("what a conflict notice says was done", () => {
  it("is the same of a treatment and of its request, for everything that is done to a treatment", () => {
    const actions = Object.keys(CARE_CHANGE_WORDS);
    expect(actions).toEqual(expect.arrayContaining(["treatments.add_complication", "treatments.remove_complication", "treatments.score_rvcss", "treatments.remove_rvcss"]));
    expect(actions.map(changeWords)).toEqual(actions.map(careChangeWords));
  });

  it("leaves a move on the pathway of a request to the move itself, which has its reason", () => {
    expect([changeWords("requests.close"), careChangeWords("requests.close")]).toEqual([null, "Request closed"]);
  });
});
