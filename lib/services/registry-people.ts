import "server-only";
import { selectTreatedPeopleInClinic } from "@/db/queries/registry-export";
import { findClinic } from "@/db/queries/clinics";
import { addDays } from "@/lib/domain/day-bounds";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { MOST_SHIFT_DAYS, registryDays, TREATMENTS_A_FILE, type RegistrySummary } from "@/lib/domain/registry-export";
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
  const rows = await selectTreatedPeopleInClinic(tx, clinicId);
  const days = registryDays(rows.map(({ treatedOn }) => treatedOn).toSorted()[0] ?? today, today);
  const treated = peopleOf(rows, days);
  const levels = groupPeople(treated);
  const shown = treated.flatMap((person) => {
    const level = levels.get(person.personId);
    return level === undefined ? [] : [{ person, level }];
  });
  const treatments = shown.reduce((sum, { person }) => sum + person.treatments.length, 0);
  return {
    people: shown.map(({ person, level }) => ({ requestIds: person.requestIds, view: { ...person.disguise, ...days, shown: shownAt(person, level) } })),
    summary: {
      people: shown.length, treatments, ...days, parts: Math.max(1, Math.ceil(treatments / TREATMENTS_A_FILE)),
      leftOut: treated.length - shown.length, generalised: shown.filter(({ level }) => level > 0).length,
    },
    timeZone: clinic.timeZone,
    today,
  };
}

/** Whoever was first treated before the first day of the file is not in it: without their first treatment the rest would mislead. */
function peopleOf(rows: readonly TreatedRow[], { from, until }: { from: string; until: string }): TreatedPerson[] {
  const ofPerson = new Map<string, TreatedRow[]>();
  for (const row of rows) ofPerson.set(row.personId, [...(ofPerson.get(row.personId) ?? []), row]);
  return [...ofPerson].flatMap(([personId, all]) => {
    const disguise = registryDisguise(personId, MOST_SHIFT_DAYS);
    const told = toldTreatments(all, { ...disguise, until }).toSorted((a, b) => a.treatedOn.localeCompare(b.treatedOn));
    const [first] = told;
    if (first === undefined || addDays(first.treatedOn, disguise.shiftDays) < from) return [];
    const { bornOn, sex, language, treatedOn } = first;
    return [{ personId, age: ageOn(bornOn, treatedOn), sex, language, treatments: told, requestIds: [...new Set(told.map(({ requestId }) => requestId))], disguise }];
  });
}
