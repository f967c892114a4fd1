import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEGS } from "./reflux";
import { ageOn, FEWEST_PEOPLE, GENERALISING_STEPS, groupPeople, MODALITY_GROUPS, NOT_SHOWN, SEXES, shownAt, type RegistryPerson, type RegistryProcedure } from "./registry-groups";
import { sessionNumbers } from "./registry-sessions";
import { MODALITIES } from "./treatment";

const treatment = fc.record({ leg: fc.constantFrom(...LEGS), modality: fc.constantFrom(...MODALITIES.slice(0, 6)), vein: fc.constantFrom("gsv" as const, "gsv" as const, "ssv" as const), treatedOn: fc.constantFrom("2025-03-10", "2025-05-10") });
const LEFT: RegistryProcedure = { leg: "left", modality: "rfa", vein: "gsv", treatedOn: "2025-03-10" };
const person = fc.record({
  age: fc.integer({ min: 18, max: 99 }), sex: fc.constantFrom(...SEXES, null), language: fc.constantFrom("en", "en", "en", "es", "fr"),
  treatments: fc.array(treatment, { minLength: 1, maxLength: 3 }),
});
const population = fc.array(person, { maxLength: 220 }).map((people) => people.map((one, index): RegistryPerson => ({ ...one, personId: `p${index}` })));

const one = (changes: Partial<RegistryPerson> = {}): Omit<RegistryPerson, "personId"> => ({ age: 55, sex: "female", language: "en", treatments: [LEFT], ...changes });
const crowd = (count: number, changes: Partial<RegistryPerson> = {}, from = 0): RegistryPerson[] => Array.from({ length: count }, (_, index) => ({ ...one(changes), personId: `p${from + index}` }));
const levelsOf = (people: readonly RegistryPerson[]) => [...new Set(people.map(({ personId }) => groupPeople(people).get(personId)))];

/** Every cell that a reader can see of a row, and of all rows of a person together. */
function cells(people: readonly RegistryPerson[]): Map<string, Set<string>> {
  const levels = groupPeople(people);
  const found = new Map<string, Set<string>>();
  for (const some of people) {
    const level = levels.get(some.personId);
    if (level === undefined) continue;
    const shown = shownAt(some, level);
    const numbers = sessionNumbers(some.treatments, shown.isLegShown);
    const rows = some.treatments.map((treated, index) => [shown.ageBand, shown.sex, shown.language, ...Object.values(shown.treatmentOf(treated)), numbers[index]].join(","));
    for (const key of [...rows, rows.toSorted().join(" and ")]) found.set(key, (found.get(key) ?? new Set()).add(some.personId));
  }
  return found;
}

describe("the groups of the registry", () => {
  it("hold no cell of fewer than 11 people, in one row and in all rows of a person together, whoever was treated", () => {
    fc.assert(
      fc.property(population, (people) => {
        for (const who of cells(people).values()) expect(who.size).toBeGreaterThanOrEqual(FEWEST_PEOPLE);
      }),
      { seed: 20261123, numRuns: 150 },
    );
  });

  it("show 11 who look the same as they are, and nobody of 10", () => {
    expect(levelsOf(crowd(11))).toEqual([0]);
    expect(levelsOf(crowd(10))).toEqual([undefined]);
  });

  it.each([
    ["the language", { language: "es" }, 1],
    ["an age on the same side of 60", { age: 45 }, 2],
    ["the vein", { treatments: [{ ...LEFT, vein: "ssv" as const }] }, 3],
    ["a procedure of the same kind", { treatments: [{ ...LEFT, modality: "evla" as const }] }, 4],
    ["the leg", { treatments: [{ ...LEFT, leg: "right" as const }] }, 5],
    ["the sex", { sex: "male" as const }, 6],
    ["a procedure of another kind", { treatments: [{ ...LEFT, modality: "ugfs" as const }] }, 7],
    ["an age on the other side of 60", { age: 71 }, 8],
  ])("give up as little as it takes where %s tells 5 from 6", (_what, changes, level) => {
    const people = [...crowd(6), ...crowd(5, changes, 6)];
    expect(levelsOf(people)).toEqual([level]);
  });

  it("leave out those whom no step hides, and keep the others as they are", () => {
    const people = [...crowd(30), ...crowd(10, { age: 71, sex: "male" }, 30)];
    expect(levelsOf(people)).toEqual([0, undefined]);
  });

  it("take a person's treatments together: ten with both legs do not hide among those with one", () => {
    const both = [LEFT, { ...LEFT, leg: "right" as const }];
    expect(levelsOf([...crowd(30), ...crowd(10, { treatments: both }, 30)])).toEqual([0, undefined]);
    expect(levelsOf([...crowd(30), ...crowd(11, { treatments: both }, 30)])).toEqual([0]);
  });
});

describe("treatments of one person", () => {
  const inTurn = (count: number) => Array.from({ length: count }, (_, index) => ({ ...LEFT, treatedOn: `2025-0${index + 1}-10` }));

  it("count each: one person with nine does not hide among ten with one", () => {
    const people = [...crowd(10), ...crowd(1, { treatments: inTurn(9) }, 10)];
    expect(groupPeople(people).size).toBe(0);
    expect(groupPeople([...crowd(11), ...crowd(10, { treatments: inTurn(2) }, 11)]).size).toBe(11);
  });

  it("of one session differ from the same ones of two sessions", () => {
    const session = [LEFT, { ...LEFT, modality: "phlebectomy" as const, vein: "tributaries" as const }];
    const apart = session.map((one, index) => ({ ...one, treatedOn: `2025-0${index + 3}-10` }));
    expect(groupPeople([...crowd(11, { treatments: session }), ...crowd(10, { treatments: apart }, 11)]).size).toBe(11);
  });

  it("are numbered over the person where the leg is not shown, so that both legs do not show", () => {
    const legs = [LEFT, { ...LEFT, leg: "right" as const, treatedOn: "2025-04-10" }];
    expect([sessionNumbers(legs, true), sessionNumbers(legs, false)]).toEqual([[1, 1], [1, 2]]);
  });
});

describe("what is shown", () => {
  it("is a band of age by whole years, also on the birthday and on a leap day", () => {
    expect([39, 40, 49, 50, 79, 80, 99].map((age) => shownAt({ ...one({ age }), personId: "p" }, 0).ageBand)).toEqual(["under_40", "40_49", "40_49", "50_59", "70_79", "80_up", "80_up"]);
    expect([ageOn("1966-11-04", "2026-11-03"), ageOn("1966-11-03", "2026-11-03"), ageOn("1964-02-29", "2026-02-28")]).toEqual([59, 60, 61]);
  });

  it("gives each procedure a kind, and is nothing at the last step", () => {
    expect(Object.values(MODALITY_GROUPS).flat().toSorted()).toEqual([...MODALITIES].toSorted());
    const last = shownAt(crowd(1)[0] ?? { ...one(), personId: "p" }, GENERALISING_STEPS.length - 1);
    expect([last.ageBand, last.sex, last.language, ...Object.values(last.treatmentOf(LEFT))]).toEqual(Array(6).fill(NOT_SHOWN));
  });
});
