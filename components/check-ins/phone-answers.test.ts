import { describe, expect, it } from "vitest";
import { CHECK_IN_POINTS } from "@/lib/domain/check-in";
import type { CheckIn } from "@/lib/domain/care";
import { askedQuestions } from "./asked-questions";
import { answerLines, joinLegs } from "./check-in-words";
import { openFlags } from "./open-flags";
import { sentAnswers } from "./sent-answers";

const checkIn = (more: Partial<CheckIn>): CheckIn => ({
  id: "a", version: 1, treatmentId: "t", leg: "left", point: "1m", dueOn: "2026-06-11", windowStartsOn: "2026-06-04", windowEndsOn: "2026-06-18",
  status: "due", answeredAt: null, answers: null, isByPatient: false, answeredBy: null, link: null, ...more,
});

describe("a check-in by phone", () => {
  it("asks safety first, in words, at every point", () => {
    for (const point of CHECK_IN_POINTS) {
      const { safety, cramps } = askedQuestions(point);
      expect(safety.map(({ question }) => question)).toContain("emergencySymptoms");
      expect([...safety, ...cramps].every(({ title }) => title.length > 0)).toBe(true);
    }
  });

  it("asks for no cramps of two weeks at one week", () => {
    const questions = (point: "1w" | "1m") => askedQuestions(point).cramps.map(({ question }) => question);
    expect(questions("1w")).not.toContain("cramps14d");
    expect(questions("1m")).toContain("cramps14d");
  });

  it("shows a danger at once, with the policy for licensed roles and the task for a coordinator", () => {
    const answers = { emergencySymptoms: ["chest_pain"] };
    expect(openFlags(answers, [], true)).toMatchObject([{ flag: "F01", urgency: "EMERGENCY" }]);
    expect(openFlags(answers, [], false)).toMatchObject([{ flag: "contact", urgency: "EMERGENCY" }]);
  });

  it("raises nothing for questions that are still to be asked", () => {
    expect(openFlags({}, null, true)).toEqual([]);
  });

  it("sends numbers as numbers, what is no number as it was typed, and no follow-up that nothing opened", () => {
    expect(sentAnswers({ cramps14d: " 12", nightsWoken14d: "often", worstPain: "", rednessSigns: ["fever"], spreadingRedness: "no" })).toEqual({
      cramps14d: 12, nightsWoken14d: "often", spreadingRedness: "no",
    });
  });
});

describe("the list of check-ins", () => {
  it("joins both legs of one point and day into one line", () => {
    const joined = joinLegs([checkIn({}), checkIn({ id: "b", leg: "right" }), checkIn({ id: "c", dueOn: "2026-07-01" })]);
    expect(joined.map(({ legs }) => legs)).toEqual([["left", "right"], ["left"]]);
  });

  it("says what was not answered in words", () => {
    const lines = answerLines(checkIn({ answers: { pgic: "much_better", legSymptoms: { heavy: 3 }, complications: [] } }));
    expect(lines.find(({ title }) => title.startsWith("Since your treatment, how"))?.words).toBe("Much better");
    expect(lines.map(({ words }) => words)).toContain("Heavy 3");
    expect(lines.every(({ words }) => words !== "")).toBe(true);
    expect(lines.filter(({ words }) => words === "Not answered").length).toBeGreaterThan(5);
  });
});
