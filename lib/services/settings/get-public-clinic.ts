import "server-only";
import { findClinic, findFirstClinic, type PublicClinic } from "@/db/queries/clinics";
import { unattended } from "../audited";

export type { PublicClinic };

/** Name, phone, hours and zone of a clinic; of the one whose public form this is when no id is given. */
export async function getPublicClinic(clinicId?: string): Promise<PublicClinic | null> {
  const clinic = await unattended("read public clinic facts", (tx) => (clinicId ? findClinic(tx, clinicId) : findFirstClinic(tx)));
  if (!clinic) return null;
  const { id, name, phone, timeZone, openingHours } = clinic;
  return { id, name, phone, timeZone, openingHours };
}
