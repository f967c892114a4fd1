import { localDay } from "@/lib/domain/opening-hours";
import { NO_DETAILS } from "@/lib/domain/procedure-details";
import { fixClock } from "@/lib/platform/clock";
import { recordCheckIn } from "@/lib/services/check-ins/record-check-in";
import { getRequest } from "@/lib/services/requests/get-request";
import { planTreatment } from "@/lib/services/treatments/plan-treatment";
import { recordTreatment } from "@/lib/services/treatments/record-treatment";
import { dueCheckIn } from "./care-steps";
import type { SeededClinic } from "./clinic";
import { CALM } from "./relief-course";
import { makeSignedRequest } from "./signed-request";

const DAY_MS = 86_400_000;
const HALF_HOUR_MS = 30 * 60_000;
const SESSION = [
  { leg: "left", vein: "gsv", modality: "rfa", details: { ...NO_DETAILS, segmentLengthCm: 34, maxDiameterMm: 6.8, tipDistanceCm: 2.1, energyJ: 2_520, anaesthesia: "tumescent" } },
  { leg: "left", vein: "tributaries", modality: "phlebectomy", details: { ...NO_DETAILS, anaesthesia: "tumescent" } },
] as const;

/** A person whose left saphenous vein was closed and whose branches were taken out in one session, so many days before `until`; asked once, a week later. Leaves the clock free. */
export async function makeTwoVeinSession(seeded: SeededClinic, { until, days }: { until: Date; days: number }, person: { familyName: string; givenName: string; phone: string }): Promise<string> {
  const { clinician, coordinator } = seeded.staff;
  const treatedAt = new Date(until.getTime() - days * DAY_MS);
  const { requestId } = await makeSignedRequest(seeded, treatedAt, person);
  const dayOf = (at: Date) => localDay(at, seeded.calendar.timeZone);
  const treatedOn = dayOf(treatedAt);
  for (const [place, { details, ...vein }] of SESSION.entries()) {
    fixClock(new Date(treatedAt.getTime() + place * HALF_HOUR_MS));
    const what = { ...vein, mismatchReason: vein.vein === "gsv" ? null : "Bulging branches of the treated vein, seen on the leg.", note: null };
    const request = await getRequest(clinician, { requestId });
    if (request === null) throw new Error("The request that was just made is not there.");
    const planned = await planTreatment(clinician, { requestId, version: request.version, ...what, plannedOn: treatedOn });
    await recordTreatment(clinician, { treatmentId: planned.treatmentId, version: planned.treatmentVersion, ...what, treatedOn, operatorId: clinician.staffId, complications: [], details });
  }
  const askedAt = new Date(treatedAt.getTime() + 7 * DAY_MS);
  fixClock(askedAt);
  const due = await dueCheckIn(coordinator, requestId, "1w", dayOf(askedAt));
  if (due === null) throw new Error("The check-in of the session is not due on its day.");
  await recordCheckIn(coordinator, { checkInId: due.id, version: due.version, answers: { ...CALM, worstPain: 3, procedurePain: 4, pgic: "a_little_better", firstBetter: "within_1_week" } });
  fixClock(null);
  return requestId;
}
