import { describe, expect, it } from "vitest";
import type { ReliefPoint } from "@/lib/domain/care";
import { RVCSS_ITEMS, type RvcssItems, type RvcssScore } from "@/lib/domain/rvcss";
import { answerRows, rvcssRows } from "./change-rows";
import { courseFacts, definitionFacts, verdictFacts } from "./relief-facts-of";
import { seasonWords } from "./season-words";

const point = (more: Partial<ReliefPoint>): ReliefPoint => ({
  point: "baseline", on: "2026-07-20", crampsPerWeek: 6, nightsWokenPerWeek: 4.5, worstPain: 7, pgic: null, meaningfulRelief: null, isWorse: false, isAnswered: true, ...more,
});
const BASELINE = point({});
const BETTER = point({ point: "3m", on: "2026-11-08", crampsPerWeek: 1, nightsWokenPerWeek: 0.5, worstPain: 3, pgic: "much_better", meaningfulRelief: true });
const WORSE = point({ point: "6m", on: "2027-02-08", crampsPerWeek: 8, worstPain: 9, pgic: "much_worse", meaningfulRelief: false, isWorse: true });
const words = (facts: readonly { words: string }[]) => facts.map((fact) => fact.words);

describe("what the newest answer says", () => {
  it("names relief and worse beside each other, in the same words", () => {
    expect(verdictFacts([BASELINE, BETTER])).toEqual([
      { term: "Meaningful relief at 3 months", words: "Yes" },
      { term: "Worse at 3 months", words: "No" },
      { term: "In the patient’s words", words: "Much better" },
    ]);
    expect(words(verdictFacts([BASELINE, BETTER, WORSE]))).toEqual(["No", "Yes", "Much worse"]);
  });

  it("does not call not worse what nobody answered", () => {
    const silent = point({ point: "3m", crampsPerWeek: null, pgic: null, meaningfulRelief: null });
    expect(words(verdictFacts([BASELINE, silent]))).toEqual(["Not known", "Not known", "Not answered"]);
  });

  it("says nothing before the first answer", () => {
    expect(verdictFacts([BASELINE, point({ point: "3m", isAnswered: false })])).toEqual([]);
    expect(courseFacts([BASELINE], [], [])).toEqual([]);
  });
});

describe("how it went since treatment", () => {
  it("names the first answer with relief, the patient's own time to it, each leg, and cramps that came back", () => {
    const back = [point({ point: "6m", on: "2027-02-08", crampsPerWeek: 4 }), point({ point: "12m", on: "2027-08-08", crampsPerWeek: 4 })];
    const said = [{ answeredAt: "2026-11-08T15:00:00Z", answers: { firstBetter: "within_1_week" } }];
    const facts = courseFacts([BASELINE, BETTER, ...back], said, [{ leg: "left", isRelieved: true }, { leg: "right", isRelieved: null }]);
    expect(words(facts)).toEqual(["3 months, 08-Nov-2026", "Within 1 week", "Yes", "Not known", "Yes, 12 months, 08-Aug-2027"]);
    expect(facts.map(({ term }) => term).join(" ")).not.toMatch(/due to|because/i);
  });

  it("has no return of cramps to speak of without relief before", () => {
    expect(words(courseFacts([BASELINE, WORSE], [], []))).toEqual(["None so far", "Not answered"]);
  });
});

describe("the definitions", () => {
  it("are each answered; none of no cramps before is a share", () => {
    expect(words(definitionFacts([BASELINE, BETTER]))).toEqual(["Yes", "Yes", "Yes", "No", "Yes"]);
    expect(words(definitionFacts([point({ crampsPerWeek: 0, worstPain: 0 }), BETTER]))).toEqual(["Yes", "Not known", "Not known", "Not known", "Not known"]);
  });
});

describe("before and after", () => {
  const score = (scoredOn: string, total: number): RvcssScore => ({ id: scoredOn, version: 1, leg: "left", scoredOn, items: Object.fromEntries(RVCSS_ITEMS.map((item) => [item, 0])) as RvcssItems, total, recordedBy: "Dr. Park", recordedAt: "2026-11-03T15:00:00Z", removed: null });

  it("has the three answers with their change, better and worse alike", () => {
    expect(answerRows(BASELINE, BETTER).map(({ change }) => change)).toEqual(["5 fewer", "4 fewer", "4 lower"]);
    expect(answerRows(BASELINE, WORSE).map(({ change }) => change)).toEqual(["2 more", "No change", "2 higher"]);
    expect(answerRows(BASELINE, null)).toEqual([]);
  });

  it("asks nobody at one week about two weeks", () => {
    expect(answerRows(BASELINE, point({ point: "1w", crampsPerWeek: null, nightsWokenPerWeek: null, worstPain: 3 })).map(({ afterWords }) => afterWords)).toEqual(["Not asked", "Not asked", "3"]);
  });

  it("has the severity of each leg with its days, and a word for the side that is missing", () => {
    expect(rvcssRows([{ leg: "left", before: score("2026-03-12", 7), after: score("2026-11-03", 4) }, { leg: "right", before: null, after: score("2026-11-03", 5) }])).toMatchObject([
      { name: "rVCSS, left leg, 0 to 30", days: "12-Mar-2026 and 03-Nov-2026", beforeWords: "7", afterWords: "4", change: "3 lower" },
      { name: "rVCSS, right leg, 0 to 30", days: "not recorded and 03-Nov-2026", beforeWords: "Not recorded", change: "Not known" },
    ]);
  });
});

describe("the season", () => {
  it("is said with both months where the cramps of summer and winter are compared, whichever way it leads", () => {
    expect(seasonWords(BASELINE, BETTER)).toBe("Season: answered in Jul 2026 before and in Nov 2026 after. Cramps are about twice as frequent in mid-summer as in mid-winter. A drop to half is no larger than the season alone brings.");
    expect(seasonWords(point({ on: "2026-01-20" }), point({ point: "6m", on: "2026-07-20" }))).toContain("A rise to twice as many");
  });

  it("is not said within one season, nor where no cramps were asked", () => {
    expect(seasonWords(BASELINE, point({ point: "1m", on: "2026-09-30" }))).toBeNull();
    expect(seasonWords(BASELINE, point({ point: "1w", on: "2026-12-01" }))).toBeNull();
  });
});
