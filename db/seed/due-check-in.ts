import { localDay } from "@/lib/domain/opening-hours";
import { fixClock } from "@/lib/platform/clock";
import { getRequest } from "@/lib/services/requests/get-request";
import { planTreatment } from "@/lib/services/treatments/plan-treatment";
import { recordTreatment } from "@/lib/services/treatments/record-treatment";
import type { SeededClinic } from "./clinic";
import { makeSignedRequest } from "./signed-request";

const DAY_MS = 86_400_000;
const WHAT = { leg: "left", vein: "gsv", modality: "rfa", mismatchReason: null, note: null } as const;

/** A person whose left leg was treated a week before `until`, so that the check-in of 1 week is due. */
export type DueCheckIn = { familyName: string; requestId: string; reference: string };

export async function makeDueCheckIn(seeded: SeededClinic, until: Date, familyName: string, phone: string): Promise<DueCheckIn> {
  const { clinician } = seeded.staff;
  const { requestId, reference } = await makeSignedRequest(seeded, until, { familyName, givenName: "Ana", phone });
  const treatedAt = new Date(until.getTime() - 7 * DAY_MS);
  fixClock(treatedAt);
  const treatedOn = localDay(treatedAt, seeded.calendar.timeZone);
  const request = await getRequest(clinician, { requestId });
  if (request === null) throw new Error("The request that was just made is not there.");
  const planned = await planTreatment(clinician, { requestId, version: request.version, ...WHAT, plannedOn: treatedOn });
  await recordTreatment(clinician, { treatmentId: planned.treatmentId, version: planned.treatmentVersion, ...WHAT, treatedOn, operatorId: clinician.staffId, complications: [] });
  fixClock(null);
  return { familyName, requestId, reference };
}
