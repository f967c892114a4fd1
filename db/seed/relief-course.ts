import type { CheckInPoint } from "@/lib/domain/check-in";
import { localDay } from "@/lib/domain/opening-hours";
import { NO_DETAILS } from "@/lib/domain/procedure-details";
import { RVCSS_ITEMS, type RvcssItems } from "@/lib/domain/rvcss";
import { fixClock } from "@/lib/platform/clock";
import { recordCheckIn } from "@/lib/services/check-ins/record-check-in";
import { getRequest } from "@/lib/services/requests/get-request";
import { planTreatment } from "@/lib/services/treatments/plan-treatment";
import { recordTreatment } from "@/lib/services/treatments/record-treatment";
import { scoreRvcss } from "@/lib/services/treatments/score-rvcss";
import { dueCheckIn } from "./care-steps";
import type { SeededClinic } from "./clinic";
import { makeSignedRequest } from "./signed-request";

type Given = Parameters<typeof recordCheckIn>[1]["answers"];

const DAY_MS = 86_400_000;
const GSV = { leg: "left", vein: "gsv", modality: "rfa", mismatchReason: null, note: null } as const;
const DETAILS = { ...NO_DETAILS, segmentLengthCm: 38, maxDiameterMm: 7.4, tipDistanceCm: 2.2, energyJ: 2_880, anaesthesia: "tumescent" } as const;
export const CALM: Given = { emergencySymptoms: [], limbSymptoms: [], newSwelling: "no", constantCalfPain: "no", hardSoreCord: "no", spreadingRedness: "no", veinBleeding: "no" };
/** What was answered, by days after the treatment; at 3 months nobody was reached. */
const ANSWERED: readonly { point: CheckInPoint; day: number; answers: Given }[] = [
  { point: "1w", day: 7, answers: { worstPain: 4, procedurePain: 3, pgic: "a_little_better", firstBetter: "not_sure" } },
  { point: "1m", day: 31, answers: { cramps14d: 3, nightsWoken14d: 2, worstPain: 3, pgic: "much_better", firstBetter: "within_1_week" } },
  { point: "6m", day: 182, answers: { cramps14d: 2, nightsWoken14d: 1, worstPain: 2, pgic: "very_much_better", firstBetter: "within_1_week" } },
];
const NO_ITEMS = Object.fromEntries(RVCSS_ITEMS.map((item) => [item, 0])) as RvcssItems;
const BEFORE: RvcssItems = { ...NO_ITEMS, pain: 2, varicoseVeins: 2, oedema: 2, pigmentation: 1 };
const AFTER: RvcssItems = { ...NO_ITEMS, varicoseVeins: 1, oedema: 1, pigmentation: 1, compressionUse: 1 };

export type ReliefCourse = { requestId: string; reference: string };

type Person = { familyName: string; givenName: string; phone: string };

/** A person whose left leg was treated so many days before `until`, half a year or more: answers before and after, a missed check-in, and the severity on both sides. Leaves the clock free. */
export async function makeReliefCourse(seeded: SeededClinic, { until, days }: { until: Date; days: number }, person: Person): Promise<ReliefCourse> {
  const { clinician } = seeded.staff;
  const treatedAt = new Date(until.getTime() - days * DAY_MS);
  const { requestId, reference } = await makeSignedRequest(seeded, treatedAt, person);
  const dayOf = (at: Date) => localDay(at, seeded.calendar.timeZone);
  fixClock(treatedAt);
  const treatedOn = dayOf(treatedAt);
  await scoreRvcss(clinician, { requestId, leg: "left", scoredOn: treatedOn, items: BEFORE });
  const request = await getRequest(clinician, { requestId });
  if (request === null) throw new Error("The request that was just made is not there.");
  const planned = await planTreatment(clinician, { requestId, version: request.version, ...GSV, plannedOn: treatedOn });
  await recordTreatment(clinician, { treatmentId: planned.treatmentId, version: planned.treatmentVersion, ...GSV, treatedOn, operatorId: clinician.staffId, complications: [], details: DETAILS });
  for (const { point, day, answers } of ANSWERED) {
    const at = new Date(treatedAt.getTime() + day * DAY_MS);
    fixClock(at);
    const due = await dueCheckIn(seeded.staff.coordinator, requestId, point, dayOf(at));
    if (due === null) throw new Error(`The check-in at ${point} is not due on its day.`);
    await recordCheckIn(seeded.staff.coordinator, { checkInId: due.id, version: due.version, answers: { ...CALM, ...answers } });
  }
  await scoreRvcss(clinician, { requestId, leg: "left", scoredOn: dayOf(new Date(treatedAt.getTime() + 182 * DAY_MS)), items: AFTER });
  fixClock(null);
  return { requestId, reference };
}
