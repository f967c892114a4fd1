import { addDays } from "@/lib/domain/day-bounds";
import { addBusinessTime, localDay } from "@/lib/domain/opening-hours";
import type { Leg } from "@/lib/domain/reflux";
import type { RvcssItems } from "@/lib/domain/rvcss";
import { addCompressionTrial } from "@/lib/services/treatments/add-compression-trial";
import { choosePayer } from "@/lib/services/treatments/choose-payer";
import { planTreatment } from "@/lib/services/treatments/plan-treatment";
import { recordTreatment } from "@/lib/services/treatments/record-treatment";
import type { Care } from "./care-end";
import { plannedTreatment, veinOf } from "./care-steps";
import { makeCourse } from "./check-in-answers";
import { askHowItWent, findLater, scoreAgain } from "./follow-up-story";
import { makeDetails, makeRvcss } from "./treatment-records";
import * as words from "./words";

const DAY_MINUTES = 9 * 60;
const MINUTE_MS = 60_000;

/** Each leg with reflux is treated on a day of its own; `scanAfter` tells of a scan that looks whether the vein is closed. */
export function treat(care: Care, from: Date, legs: readonly Leg[], scanAfter: (treatedAt: Date, leg: Leg) => void): void {
  const { random, clinic, steps, told } = care;
  const { staff, calendar } = clinic;
  const course = makeCourse(random);
  const before = typeof told.answers.cramps14d === "number" ? told.answers.cramps14d : null;
  const severity = new Map<Leg, RvcssItems>();
  const treated: Date[] = [];
  let at = addBusinessTime(from, random.int(1, 4) * DAY_MINUTES, calendar);
  if (random.chance(0.55)) wearCompression(care, at, legs);
  for (const [place, leg] of legs.entries()) {
    const treatedAt = addBusinessTime(at, random.int(5, 16) * DAY_MINUTES, calendar);
    const treatedOn = localDay(treatedAt, calendar.timeZone);
    treated.push(treatedAt);
    const modality = random.weighted({ rfa: 45, evla: 25, cac: 15, ugfs: 15 });
    const what = { leg, modality, note: null };
    if (random.chance(0.85)) {
      const items = makeRvcss(random);
      severity.set(leg, items);
      scoreAgain(care, new Date(at.getTime() - 20 * MINUTE_MS), leg, items);
    }
    steps.push({ at, do: async (request) => planTreatment(staff.clinician, { ...request, ...what, ...(await veinOf(staff.clinician, request.requestId, leg)), plannedOn: treatedOn }) });
    const details = makeDetails(random, modality);
    const complications = random.chance(0.1) ? (["bruising"] as const) : [];
    steps.push({
      at: treatedAt,
      do: async ({ requestId }) => {
        const planned = await plannedTreatment(staff.clinician, requestId, leg);
        await recordTreatment(staff.clinician, { treatmentId: planned.id, version: planned.version, ...what, vein: planned.vein, mismatchReason: planned.mismatchReason, treatedOn, operatorId: staff.clinician.staffId, complications: [...complications], details });
      },
    });
    findLater(care, treatedAt, leg, modality === "rfa" || modality === "evla");
    if (place === 0 && random.chance(0.3)) scanAfter(treatedAt, leg);
    at = addBusinessTime(treatedAt, random.int(1, 3) * DAY_MINUTES, calendar);
  }
  askHowItWent(care, at, { treated, course, before, severity });
}

/** Compression worn since some weeks before the plan, most of them to its day; half of them for the payer of the demonstration. */
function wearCompression({ random, clinic, steps }: Care, plannedAt: Date, legs: readonly Leg[]): void {
  const at = new Date(plannedAt.getTime() - 30 * MINUTE_MS);
  const today = localDay(at, clinic.calendar.timeZone);
  const trial = {
    legs: legs.length > 1 ? ("both" as const) : (legs[0] ?? "both"), compressionClass: random.pick(["20_30", "20_30", "15_20", "30_40"] as const), hoursPerDay: random.pick([8, 10, 12, null]),
    startedOn: addDays(today, -random.int(40, 130)), endedOn: random.chance(0.7) ? addDays(today, -random.int(0, 10)) : null, effect: random.pick(words.COMPRESSION_EFFECTS),
  };
  const isForPayer = random.chance(0.5);
  steps.push({
    at,
    do: async ({ requestId }) => {
      await addCompressionTrial(clinic.staff.coordinator, { requestId, ...trial });
      if (isForPayer && clinic.payerRuleSetId !== null) await choosePayer(clinic.staff.coordinator, { requestId, version: 0, payerRuleSetId: clinic.payerRuleSetId });
    },
  });
}
