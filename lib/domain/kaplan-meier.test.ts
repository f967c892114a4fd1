import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianDay, survivalSteps, timeToRelief, type SurvivalDay } from "./kaplan-meier";

// Weeks in remission of the 21 children on 6-mercaptopurine; Freireich et al. 1963, Blood 21:699-716.
const SIX_MP: SurvivalDay[] = [
  { day: 6, events: 3, censored: 1 },
  { day: 7, events: 1, censored: 0 },
  { day: 9, events: 0, censored: 1 },
  { day: 10, events: 1, censored: 1 },
  { day: 11, events: 0, censored: 1 },
  { day: 13, events: 1, censored: 0 },
  { day: 16, events: 1, censored: 0 },
  { day: 17, events: 0, censored: 1 },
  { day: 19, events: 0, censored: 1 },
  { day: 20, events: 0, censored: 1 },
  { day: 22, events: 1, censored: 0 },
  { day: 23, events: 1, censored: 0 },
  { day: 25, events: 0, censored: 1 },
  { day: 32, events: 0, censored: 2 },
  { day: 34, events: 0, censored: 1 },
  { day: 35, events: 0, censored: 1 },
];

describe("the product-limit curve", () => {
  const steps = survivalSteps(SIX_MP);
  const withEvents = steps.filter(({ events }) => events > 0);

  it("is the published one of the 6-MP data", () => {
    expect(withEvents.map(({ day }) => day)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect(withEvents.map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect(withEvents.map(({ share }) => Number((1 - share).toFixed(3)))).toEqual([0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]);
    expect(medianDay(steps)).toBe(23);
  });

  it("has the log-log limits that survival packages print for them", () => {
    expect(withEvents.map(({ low, high }) => [high, low].map((bound) => Number((1 - (bound ?? 0)).toFixed(4))))).toEqual([
      [0.6197, 0.9516],
      [0.5631, 0.9228],
      [0.5032, 0.8894],
      [0.4316, 0.8491],
      [0.3675, 0.8049],
      [0.2678, 0.7468],
      [0.1881, 0.6801],
    ]);
  });

  it("gives no band before the first event and none once everybody had it", () => {
    const [first, last] = [survivalSteps([{ day: 1, events: 0, censored: 2 }, { day: 2, events: 1, censored: 9 }])[0], survivalSteps([{ day: 3, events: 4, censored: 0 }])[0]];
    expect(first).toMatchObject({ share: 0, low: null, high: null });
    expect(last).toMatchObject({ share: 1, low: null, high: null });
  });

  it("counts half reached as the median, and says so when it is never reached", () => {
    expect(medianDay(survivalSteps([{ day: 5, events: 6, censored: 0 }, { day: 9, events: 0, censored: 6 }]))).toBe(5);
    expect(medianDay(survivalSteps([{ day: 5, events: 5, censored: 0 }, { day: 9, events: 0, censored: 7 }]))).toBeNull();
  });

  it("never falls, stays between its bounds, and is the plain share where nobody is censored", () => {
    const one = fc.record({ events: fc.nat(9), censored: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), (found) => {
        const days = found.filter(({ events, censored }) => events + censored > 0).map((counts, day) => ({ day, ...counts }));
        const curve = survivalSteps(days);
        for (const [index, step] of curve.entries()) {
          expect(step.share).toBeGreaterThanOrEqual(curve[index - 1]?.share ?? 0);
          if (step.low !== null) expect(step.low).toBeLessThanOrEqual(step.share);
          if (step.high !== null) expect(step.high).toBeGreaterThanOrEqual(step.share);
        }
        const all = days.reduce((sum, { events }) => sum + events, 0);
        let so = 0;
        for (const [index, step] of survivalSteps(days.filter(({ events }) => events > 0).map((day) => ({ ...day, censored: 0 }))).entries()) {
          so += days.filter(({ events }) => events > 0)[index]?.events ?? 0;
          expect(step.share).toBeCloseTo(so / all, 9);
        }
      }),
      { seed: 20_261_125 },
    );
  });
});

describe("the time to relief", () => {
  const times = (people: number): SurvivalDay[] => Array.from({ length: people }, (_, index) => ({ day: index * 10, events: index % 2, censored: 1 - (index % 2) }));

  it("stops before the day on which fewer than ten people are at risk", () => {
    const { steps, stopsOnDay, atRisk } = timeToRelief(times(14));
    expect(steps?.map((step) => step.atRisk)).toEqual([14, 13, 12, 11, 10]);
    expect(stopsOnDay).toBe(50);
    expect(atRisk).toEqual([{ day: 0, people: 14 }, { day: 7, people: 13 }, { day: 30, people: 11 }]);
  });

  it("shows nothing of nine people and something of ten", () => {
    expect(timeToRelief(times(9))).toMatchObject({ people: 9, events: 4, steps: null, stopsOnDay: null, medianDay: null, atRisk: [] });
    expect(timeToRelief(times(10)).steps).toHaveLength(1);
    expect(timeToRelief([])).toMatchObject({ people: 0, events: 0, steps: null });
  });

  it("leaves people without any answer out of the risk of every later day", () => {
    const { people, steps } = timeToRelief([{ day: 0, events: 0, censored: 90 }, { day: 30, events: 5, censored: 5 }]);
    expect(people).toBe(100);
    expect(steps?.map(({ day, atRisk, share }) => [day, atRisk, share])).toEqual([[0, 100, 0], [30, 10, 0.5]]);
  });
});
