import { Temporal } from "temporal-polyfill";
import { AGE_BANDS, type AgeBand } from "./outcomes";
import type { Leg } from "./reflux";
import { sessionNumbers } from "./registry-sessions";
import type { Modality, Vein } from "./treatment";

// Cells of fewer people leave no clinic (the house's rule for exports; the habit of public health registries).
export const FEWEST_PEOPLE = 11;

export const NOT_SHOWN = "not shown";
export const SEXES = ["female", "male", "other"] as const;
export type Sex = (typeof SEXES)[number];

/** A treated person as far as others might know them from elsewhere. `age`: whole years at the first treatment. */
export type RegistryPerson = { personId: string; age: number; sex: Sex | null; language: string; treatments: readonly RegistryProcedure[] };

export type RegistryProcedure = { leg: Leg; modality: Modality; vein: Vein; treatedOn: string };

export const MODALITY_GROUPS = { heat: ["rfa", "evla", "perforator_ablation"], glue_or_injection: ["cac", "moca", "microfoam", "ugfs", "sclerotherapy"], surgery: ["phlebectomy", "ligation_stripping"], compression: ["compression"] } as const satisfies Record<string, readonly Modality[]>;

/** The steps after which less is shown, one more each; a person whom none of them hides among others is left out. */
export const GENERALISING_STEPS = [
  "as recorded",
  "without the language",
  "age under 60, or 60 and over",
  "without the vein",
  "kind of procedure instead of the procedure",
  "without the leg",
  "without the sex",
  "without the kind of procedure",
  "without the age",
] as const;
export type Level = number;
const [LANGUAGE, WIDE_AGE, VEIN, PROCEDURE_KIND, LEG, SEX, PROCEDURE, AGE] = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export type ShownPerson = {
  ageBand: string;
  sex: string;
  language: string;
  isModalityExact: boolean;
  isLegShown: boolean;
  treatmentOf: (treatment: Pick<RegistryProcedure, "leg" | "modality" | "vein">) => { leg: string; modality: string; vein: string };
};

/** What is shown of a person after so many steps. */
export function shownAt({ age, sex, language }: RegistryPerson, level: Level): ShownPerson {
  return {
    language: level >= LANGUAGE ? NOT_SHOWN : language,
    ageBand: level >= AGE ? NOT_SHOWN : level >= WIDE_AGE ? (age < 60 ? "under_60" : "60_up") : ageBandOf(age),
    sex: level >= SEX ? NOT_SHOWN : (sex ?? "not recorded"),
    isModalityExact: level < PROCEDURE_KIND,
    isLegShown: level < LEG,
    treatmentOf: ({ leg, modality, vein }) => ({
      leg: level >= LEG ? NOT_SHOWN : leg,
      modality: level >= PROCEDURE ? NOT_SHOWN : level >= PROCEDURE_KIND ? groupOf(modality) : modality,
      vein: level >= VEIN ? NOT_SHOWN : vein,
    }),
  };
}

/**
 * After how many steps each person is hidden among at least 10 others who look the same; who never is stands in no group.
 * A person's rows carry one pseudonym, so what all of them show together is what must be shared.
 */
export function groupPeople(people: readonly RegistryPerson[]): Map<string, Level> {
  const levels = new Map<string, Level>();
  let left = people;
  for (let level = 0; level < GENERALISING_STEPS.length && left.length >= FEWEST_PEOPLE; level += 1) {
    left = groupsAt(left, level).flatMap((group) => {
      if (group.length < FEWEST_PEOPLE) return group;
      for (const { personId } of group) levels.set(personId, level);
      return [];
    });
  }
  return levels;
}

/** Whole years on that day. */
export function ageOn(bornOn: string, day: string): number {
  return Temporal.PlainDate.from(bornOn).until(day, { largestUnit: "years" }).years;
}

function groupsAt(people: readonly RegistryPerson[], level: Level): RegistryPerson[][] {
  const groups = new Map<string, RegistryPerson[]>();
  for (const person of people) {
    const looks = looksOf(person, level);
    const group = groups.get(looks);
    if (group === undefined) groups.set(looks, [person]);
    else group.push(person);
  }
  return [...groups.values()];
}

function looksOf(person: RegistryPerson, level: Level): string {
  const { ageBand, sex, language, isLegShown, treatmentOf } = shownAt(person, level);
  const numbers = sessionNumbers(person.treatments, isLegShown);
  // Each of them counts: nine treatments do not hide among one.
  const treatments = person.treatments.map((treatment, index) => [...Object.values(treatmentOf(treatment)), numbers[index]].join(" "));
  return JSON.stringify([ageBand, sex, language, ...treatments.toSorted()]);
}

function ageBandOf(age: number): AgeBand {
  return AGE_BANDS[age < 40 ? 0 : Math.min(Math.floor(age / 10) - 3, AGE_BANDS.length - 1)] ?? "80_up";
}

function groupOf(modality: Modality): string {
  return Object.entries(MODALITY_GROUPS).find(([, members]) => members.some((member) => member === modality))?.[0] ?? NOT_SHOWN;
}
