import { describe, expect, it } from "vitest";
import { CHECK_IN_POINTS } from "@/lib/domain/check-in";
import { checkInQuestions } from "@/lib/domain/check-in-questions";
import { CheckInAnswersInput, parseCheckInsQuery, RecordCheckInInput } from "./check-ins";

const paths = (answers: unknown) => CheckInAnswersInput.safeParse(answers).error?.issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : issue.path.join(".")));
const ANSWERS = {
  emergencySymptoms: [], limbSymptoms: "not_sure", newSwelling: "left", constantCalfPain: "no", hardSoreCord: "not_sure", spreadingRedness: "yes", rednessSigns: ["fever"], veinBleeding: "stopped",
  cramps14d: 99, nightsWoken14d: "not_sure", crampLeg: "left", worstPain: 10, sorenessAfter: "none", crampImpact: 4, sleepQuality: 0, legSymptoms: { heavy: 3 },
  pgic: "not_sure", firstBetter: "not_better", procedurePain: 0, complications: ["numbness", "other"], compressionUse: "most_days", newMedicine: "no", treatedElsewhere: "not_sure",
};

describe("the answers of a check-in", () => {
  it("take every question of the contract, and null for each", () => {
    expect(CheckInAnswersInput.parse(ANSWERS)).toEqual(ANSWERS);
    expect(paths(Object.fromEntries(Object.keys(ANSWERS).map((question) => [question, null])))).toBeUndefined();
    expect(CheckInAnswersInput.parse({})).toEqual({});
  });

  it("know the questions that the points ask, and no other", () => {
    const asked = CHECK_IN_POINTS.flatMap((point) => Object.values(checkInQuestions(point)).flat());
    expect(Object.keys(ANSWERS).toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  it("refuse by name what is no question, out of range, or of the wrong kind", () => {
    expect(paths({ darkUrine: "yes" })).toEqual(["darkUrine"]);
    expect(paths({ note: "Fine." })).toEqual(["note"]);
    expect(paths({ cramps14d: 100 })).toEqual(["cramps14d"]);
    expect(paths({ nightsWoken14d: 15 })).toEqual(["nightsWoken14d"]);
    expect(paths({ worstPain: "not_sure" })).toEqual(["worstPain"]);
    expect(paths({ procedurePain: 11 })).toEqual(["procedurePain"]);
    expect(paths({ pgic: "better" })).toEqual(["pgic"]);
    expect(paths({ complications: ["pain"] })).toEqual(["complications.0"]);
    expect(paths({ hardSoreCord: "not sure" })).toEqual(["hardSoreCord"]);
  });

  it("take the signs of a red leg only with a growing redness", () => {
    expect(paths({ rednessSigns: ["fever"] })).toEqual(["rednessSigns"]);
    expect(paths({ spreadingRedness: "not_sure", rednessSigns: [] })).toEqual(["rednessSigns"]);
    expect(paths({ spreadingRedness: "no", rednessSigns: null })).toBeUndefined();
  });

  it("come with the check-in and the version that the person saw", () => {
    expect(RecordCheckInInput.safeParse({ checkInId: "x", version: 0, answers: {} }).success).toBe(false);
    expect(RecordCheckInInput.safeParse({ checkInId: "0190a0b0-0000-7000-8000-000000000000", version: 1, answers: ANSWERS }).success).toBe(true);
  });
});

describe("the list that a URL asks for", () => {
  it("is the due ones, first page, unless it says a known status and page", () => {
    expect(parseCheckInsQuery({})).toEqual({ status: "due", page: 1 });
    expect(parseCheckInsQuery({ status: "missed", page: "3" })).toEqual({ status: "missed", page: 3 });
    expect(parseCheckInsQuery({ status: "cancelled", page: "0" })).toEqual({ status: "due", page: 1 });
    expect(parseCheckInsQuery({ status: ["late"], page: "9999" })).toEqual({ status: "due", page: 200 });
  });
});
