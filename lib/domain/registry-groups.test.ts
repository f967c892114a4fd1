import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEGS } from "./reflux";
import { ageOn, FEWEST_PEOPLE, GENERALISING_STEPS, groupPeople, MODALITY_GROUPS, NOT_SHOWN, SEXES, shownAt, type RegistryPerson } from "./registry-groups";
import { MODALITIES } from "./treatment";

const treatment = fc.record({ leg: fc.constantFrom(...LEGS), modality: fc.constantFrom(...MODALITIES.slice(0, 6)) });
const person = fc.record({
  age: fc.integer({ min: 18, max: 99 }), sex: fc.constantFrom(...SEXES, null), language: fc.constantFrom("en", "en", "en", "es", "fr"),
  treatments: fc.array(treatment, { minLength: 1, maxLength: 3 }),
});
const population = fc.array(person, { maxLength: 220 }).map((people) => people.map((one, index): RegistryPerson => ({ ...one, personId: `p${index}` })));

const one = (changes: Partial<RegistryPerson> = {}): Omit<RegistryPerson, "personId"> => ({ age: 55, sex: "female", language: "en", treatments: [{ leg: "left", modality: "rfa" }], ...changes });
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
    const rows = some.treatments.map((treated) => [shown.ageBand, shown.sex, shown.language, ...Object.values(shown.treatmentOf(treated))].join(","));
    for (const key of [...rows, [...new Set(rows)].toSorted().join(" and ")]) found.set(key, (found.get(key) ?? new Set()).add(some.personId));
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
    ["a procedure of the same kind", { treatments: [{ leg: "left" as const, modality: "evla" as const }] }, 3],
    ["the leg", { treatments: [{ leg: "right" as const, modality: "rfa" as const }] }, 4],
    ["the sex", { sex: "male" as const }, 5],
    ["a procedure of another kind", { treatments: [{ leg: "left" as const, modality: "ugfs" as const }] }, 6],
    ["an age on the other side of 60", { age: 71 }, 7],
  ])("give up as little as it takes where %s tells 5 from 6", (_what, changes, level) => {
    const people = [...crowd(6), ...crowd(5, changes, 6)];
    expect(levelsOf(people)).toEqual([level]);
  });

  it("leave out those whom no step hides, and keep the others as they are", () => {
    const people = [...crowd(30), ...crowd(10, { age: 71, sex: "male" }, 30)];
    expect(levelsOf(people)).toEqual([0, undefined]);
  });

  it("take a person's treatments together: ten with both legs do not hide among those with one", () => {
    const both = [{ leg: "left" as const, modality: "rfa" as const }, { leg: "right" as const, modality: "rfa" as const }];
    expect(levelsOf([...crowd(30), ...crowd(10, { treatments: both }, 30)])).toEqual([0, undefined]);
    expect(levelsOf([...crowd(30), ...crowd(11, { treatments: both }, 30)])).toEqual([0]);
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
    expect([last.ageBand, last.sex, last.language, ...Object.values(last.treatmentOf({ leg: "left", modality: "rfa" }))]).toEqual(Array(5).fill(NOT_SHOWN));
  });
});
