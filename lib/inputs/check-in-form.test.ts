import { describe, expect, it } from "vitest";
import { CHECK_IN_POINTS } from "@/lib/domain/check-in";
import { checkInQuestions } from "@/lib/domain/check-in-questions";
import { CHECK_IN_PAGES, isSafetyPage } from "@/lib/domain/questions/check-in-pages";
import { checkCheckInPage, findCheckInPage, firstOpenCheckInPage, isSafetyAnswered, mayOpenCheckInPage, readCheckIn, shownCheckInPath, slugAfter, typedOnCheckInPage } from "./check-in-form";
import { CheckInAnswersInput } from "./check-ins";

const SAFE = { emergencySymptoms: ["none_of_these"], limbSymptoms: ["none_of_these"], veinBleeding: "no", spreadingRedness: "no", newSwelling: "no", constantCalfPain: "no", hardSoreCord: "no" };
const SAFETY_SLUGS = ["emergency-signs", "leg-signs", "bleeding", "redness", "swelling", "calf-pain", "hard-cord"];
const slugs = (...args: Parameters<typeof shownCheckInPath>) => shownCheckInPath(...args).map(({ slug }) => slug);

describe("the pages of a check-in", () => {
  it("ask everything that its point asks, each question once, and safety first", () => {
    for (const point of CHECK_IN_POINTS) {
      const { safety, cramps } = checkInQuestions(point);
      const asked = shownCheckInPath(point, { spreadingRedness: "yes" }).flatMap(({ questions }) => questions);
      expect([...asked].sort()).toEqual([...safety, ...cramps].sort());
      const order = shownCheckInPath(point, {}).map(isSafetyPage);
      expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
    }
    expect(CHECK_IN_PAGES.filter(isSafetyPage).flatMap(({ questions }) => questions).length).toBe(checkInQuestions("1m").safety.length);
  });

  it("show only what applies: signs of redness, when it got better, and cramps while there are some", () => {
    expect(slugs("1m", {})).not.toContain("redness-signs");
    expect(slugs("1m", { spreadingRedness: "yes" })).toContain("redness-signs");
    expect(slugs("1m", { pgic: "much_worse" })).not.toContain("first-better");
    expect(findCheckInPage("how-bad", "1m", { cramps14d: "0" })?.questions).toEqual(["worstPain"]);
    expect(slugs("1w", {})).not.toContain("how-often");
  });

  it("are taken in order, and a safety question left open is an error", () => {
    expect(mayOpenCheckInPage("change", "1m", {})).toBe(false);
    const page = findCheckInPage("bleeding", "1m", {});
    expect(page && checkCheckInPage(page, {})).toEqual([{ field: "veinBleeding", text: "errors.chooseAnswer" }]);
    expect(isSafetyAnswered("1m", { ...SAFE, visited: SAFETY_SLUGS.slice(0, 6) })).toBe(false);
    expect(isSafetyAnswered("1m", { ...SAFE, visited: SAFETY_SLUGS })).toBe(true);
    expect(firstOpenCheckInPage("1m", { ...SAFE, visited: SAFETY_SLUGS })?.slug).toBe("how-often");
  });

  it("need the word of change and the count of cramps, if only as not sure", () => {
    const often = findCheckInPage("how-often", "1m", {});
    const change = findCheckInPage("change", "1m", {});
    if (often === null || change === null) throw new Error("The pages are gone.");
    expect(checkCheckInPage(often, {}).map(({ field }) => field)).toEqual(["cramps14d"]);
    expect(checkCheckInPage(often, { "cramps14d-unsure": "yes" })).toEqual([]);
    expect(checkCheckInPage(often, { cramps14d: "many" })).toMatchObject([{ field: "cramps14d", text: "errors.number" }]);
    expect(checkCheckInPage(change, {}).map(({ field }) => field)).toEqual(["pgic"]);
    expect(checkCheckInPage(change, { pgic: "not_sure" })).toEqual([]);
  });

  it("lead back to the check, or to what a changed answer opened", () => {
    const all = { ...SAFE, visited: [...SAFETY_SLUGS, "how-often", "how-bad", "cramp-impact", "leg-feelings", "change", "first-better", "after-treatment", "daily-life"], cramps14d: "2", pgic: "no_change" };
    expect(slugAfter("redness", "1m", all, true)).toBe("check");
    expect(slugAfter("redness", "1m", { ...all, spreadingRedness: "yes" }, true)).toBe("redness-signs");
    expect(slugAfter("daily-life", "1m", all, false)).toBe("check");
  });
});

describe("what was typed", () => {
  it("becomes answers of the contract, without what is not asked", () => {
    const fields = { ...SAFE, rednessSigns: ["fever"], cramps14d: " 3 ", "nightsWoken14d-unsure": "yes", worstPain: "7", "legSymptoms-heavy": "4", pgic: "no_change", firstBetter: "later", complications: ["bruising", "clot"], procedurePain: "9", newMedicine: "not_sure" };
    const answers = readCheckIn("1m", fields);
    expect(answers).toEqual({
      emergencySymptoms: [], limbSymptoms: [], veinBleeding: "no", spreadingRedness: "no", newSwelling: "no", constantCalfPain: "no", hardSoreCord: "no",
      cramps14d: 3, nightsWoken14d: "not_sure", worstPain: 7, legSymptoms: { heavy: 4 }, pgic: "no_change", complications: ["bruising", "clot"], newMedicine: "not_sure",
    });
    expect(CheckInAnswersInput.safeParse(answers).success).toBe(true);
  });

  it("that no page offers is no answer", () => {
    expect(readCheckIn("1m", { pgic: "cured", complications: ["death"], newMedicine: "x", worstPain: "11", procedurePain: "-1" })).toEqual({});
    expect(readCheckIn("1w", { procedurePain: "not_sure", complications: ["not_sure"] })).toEqual({});
  });

  it("is taken for the fields of its page alone, several values where several may be ticked", () => {
    const page = findCheckInPage("after-treatment", "1w", {});
    const form = new URLSearchParams([["complications", "bruising"], ["complications", "clot"], ["procedurePain", "3"], ["pgic", "no_change"], ["told", "F01"], ["visited", "x"]]);
    expect(page && typedOnCheckInPage(page, form)).toEqual({ complications: ["bruising", "clot"], procedurePain: "3" });
  });
});
