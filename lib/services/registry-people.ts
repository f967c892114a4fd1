import "server-only";
import { selectTreatedPeopleInClinic } from "@/db/queries/registry-export";
import { findClinic } from "@/db/queries/clinics";
import { addDays } from "@/lib/domain/day-bounds";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { MOST_SHIFT_DAYS, TREATMENTS_A_FILE, type RegistrySummary } from "@/lib/domain/registry-export";
import { ageOn, groupPeople, shownAt, type RegistryPerson } from "@/lib/domain/registry-groups";
import { toldTreatments, type RegistryView } from "@/lib/domain/registry-rows";
import { now } from "@/lib/platform/clock";
import { registryDisguise } from "@/lib/platform/registry-key";
import type { Tx } from "./audited";

type TreatedRow = Awaited<ReturnType<typeof selectTreatedPeopleInClinic>>[number];
type TreatedPerson = RegistryPerson & { requestIds: string[]; disguise: ReturnType<typeof registryDisguise> };

/** Somebody who stands in the file, as they are shown in it. */
export type ShownInRegistry = { requestIds: string[]; view: RegistryView };

/** Who stands in the registry file and how, the whole clinic together: one group more in one part of it would be one group fewer in another. */
export async function registryPeople(tx: Tx, clinicId: string): Promise<{ people: ShownInRegistry[]; summary: RegistrySummary; timeZone: string; today: string }> {
  const clinic = await findClinic(tx, clinicId);
  if (clinic === null) throw new NotFound("This clinic does not exist.");
  const today = localDay(now(), clinic.timeZone);
  // Whoever knows the day of the export could else count back from what had not happened yet.
  const until = addDays(today, -MOST_SHIFT_DAYS);
  const treated = peopleOf(await selectTreatedPeopleInClinic(tx, clinicId), until);
  const levels = groupPeople(treated);
  const shown = treated.flatMap((person) => {
    const level = levels.get(person.personId);
    return level === undefined ? [] : [{ person, level }];
  });
  const treatments = shown.reduce((sum, { person }) => sum + person.treatments.length, 0);
  return {
    people: shown.map(({ person, level }) => ({ requestIds: person.requestIds, view: { ...person.disguise, until, shown: shownAt(person, level) } })),
    summary: {
      people: shown.length, treatments, until, parts: Math.max(1, Math.ceil(treatments / TREATMENTS_A_FILE)),
      leftOut: treated.length - shown.length, generalised: shown.filter(({ level }) => level > 0).length,
    },
    timeZone: clinic.timeZone,
    today,
  };
}

function peopleOf(rows: readonly TreatedRow[], until: string): TreatedPerson[] {
  const ofPerson = new Map<string, TreatedRow[]>();
  for (const row of rows) ofPerson.set(row.personId, [...(ofPerson.get(row.personId) ?? []), row]);
  return [...ofPerson].flatMap(([personId, all]) => {
    const disguise = registryDisguise(personId, MOST_SHIFT_DAYS);
    const told = toldTreatments(all, { ...disguise, until }).toSorted((a, b) => a.treatedOn.localeCompare(b.treatedOn));
    const [first] = told;
    if (first === undefined) return [];
    const { bornOn, sex, language, treatedOn } = first;
    return [{ personId, age: ageOn(bornOn, treatedOn), sex, language, treatments: told, requestIds: [...new Set(told.map(({ requestId }) => requestId))], disguise }];
  });
}
