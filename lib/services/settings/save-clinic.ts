import "server-only";
import { findClinic, saveClinic as save, type ClinicChanges } from "@/db/queries/clinics";
import { findStaffInClinic } from "@/db/queries/staff";
import { rolesMay } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { settingsChanged } from "@/lib/domain/clinic-settings";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { SaveClinicInput } from "@/lib/inputs/settings";
import { audited, type Tx } from "../audited";

/** Saves name, phone, zone, emergency policy and triage lead. `Conflict` when somebody saved the settings meanwhile. */
export async function saveClinic(actor: StaffActor, { version, ...wanted }: SaveClinicInput): Promise<void> {
  await audited(actor, "settings.save", { kind: "clinic", id: actor.clinicId }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (!clinic) throw new NotFound();
    if (wanted.triageLeadId) await refuseTriageLead(tx, actor.clinicId, wanted.triageLeadId);
    if (!(await save(tx, actor.clinicId, version, wanted))) throw settingsChanged(clinic.version);
    const fields = Object.keys(wanted) as (keyof ClinicChanges & keyof typeof wanted)[];
    note.changed("version", ...fields.filter((field) => clinic[field] !== wanted[field]));
  });
}

async function refuseTriageLead(tx: Tx, clinicId: string, staffId: string): Promise<void> {
  const lead = await findStaffInClinic(tx, staffId, clinicId);
  if (lead && !lead.disabledAt && rolesMay(lead.roles, "requests.accept")) return;
  throw new Invalid("Choose a nurse or a clinician.", [{ field: "triageLeadId", message: "Choose a nurse or a clinician." }]);
}
