import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import type { RegistryRow } from "@/lib/domain/registry-dictionary";
import type { RegistryExport } from "@/lib/domain/registry-export";
import { registryRows } from "@/lib/domain/registry-rows";
import type { ExportRegistryInput } from "@/lib/inputs/registry-query";
import { audited, type Tx } from "../audited";
import { registryPeople, type ShownInRegistry } from "../registry-people";
import { registryRecord, registryRecords } from "../registry-records";

const PEOPLE_AT_ONCE = 500;

/**
 * One part of the registry file: a row for each treatment and check-in of the people it shows, under their pseudonyms, in the
 * order of these. Throws Forbidden, and Invalid when the clinic has come to need another number of files.
 */
export async function exportRegistry(actor: StaffActor, { part, parts }: ExportRegistryInput): Promise<RegistryExport> {
  return audited(actor, "outcomes.export_registry", { kind: "outcome" }, async (tx, note) => {
    const { people, summary, timeZone, today } = await registryPeople(tx, actor.clinicId);
    if (parts !== summary.parts || part > parts) throw new Invalid("The registry has grown since the page was opened. Open it again.");
    const inPart = people.filter(({ view }) => Number.parseInt(view.pseudonym.slice(0, 8), 16) % parts === part - 1);
    const rows = await readRows(tx, actor.clinicId, inPart.toSorted((a, b) => a.view.pseudonym.localeCompare(b.view.pseudonym)), timeZone);
    note.rows(rows.length);
    return { rows, summary, exportedOn: today };
  });
}

async function readRows(tx: Tx, clinicId: string, people: readonly ShownInRegistry[], timeZone: string): Promise<RegistryRow[]> {
  const rows: RegistryRow[] = [];
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    const some = people.slice(from, from + PEOPLE_AT_ONCE);
    const records = await registryRecords(tx, clinicId, some.flatMap(({ requestIds }) => requestIds), timeZone);
    for (const { requestIds, view } of some) rows.push(...registryRows(registryRecord(records, requestIds), view));
  }
  return rows;
}
