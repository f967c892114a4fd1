import "server-only";
import { selectClinicIds } from "@/db/queries/clinics";
import { unattended } from "../audited";

/** The clinics that repeated work goes through. */
export function listClinicIds(): Promise<string[]> {
  return unattended("run a job", selectClinicIds);
}
