import type { Ceap } from "@/lib/domain/ceap";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { addBusinessTime, isOpenAt, localDay, type ClinicCalendar } from "@/lib/domain/opening-hours";
import type { Leg } from "@/lib/domain/reflux";
import { asksPlan } from "@/lib/domain/report-plan";
import { legsOf, STUDY_MINUTES, type LegsChoice, type OrderPurpose, type ReportPlan, type Study } from "@/lib/domain/ultrasound";
import { recordContact } from "@/lib/services/requests/record-contact";
import { completeExam } from "@/lib/services/ultrasounds/complete-exam";
import { orderUltrasound } from "@/lib/services/ultrasounds/order-ultrasound";
import { saveWorksheet } from "@/lib/services/ultrasounds/save-worksheet";
import { signReport } from "@/lib/services/ultrasounds/sign-report";
import { close, type Care } from "./care-end";
import { agreeToShortNotice, arrive, book, currentOrder, examVersion, missed, move } from "./care-steps";
import type { SeededClinic } from "./clinic";
import type { Slot } from "./diary";
import { conclude, makeFindings, type Conclusion } from "./duplex";
import type { Random } from "./random";
import type { Step, Told } from "./story-steps";
import { treat } from "./treatment-story";
import * as words from "./words";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 9 * 60;
/** How many days ahead people are booked, and how many of a hundred or so then do not come. */
const AHEAD: Record<"days" | "weeks" | "month", { days: [number, number]; missed: number }> = {
  days: { days: [2, 12], missed: 8 },
  weeks: { days: [15, 26], missed: 13 },
  month: { days: [29, 42], missed: 20 },
};

/** What happened after acceptance: scan, report, treatment, check-ins, end. Continues the steps from `from`. */
export function tellCare(random: Random, clinic: SeededClinic, told: Told, from: Date): Step[] {
  const care: Care = { random, clinic, told, steps: [] };
  const legs = legsToScan(told.answers);
  const refluxing = refluxingLegs(random, told.answers, legs);
  const firstSignedAt = scan(care, from, { purpose: "diagnostic", legs, refluxing });
  const signedAt = random.chance(0.05) ? scan(care, firstSignedAt, { purpose: "diagnostic", legs, refluxing }) : firstSignedAt;
  if (refluxing.size === 0) {
    close(care, signedAt, random.chance(0.85) ? "no_reflux" : "referred", "Talked the result over; the letter went home with the patient.");
  } else if (random.chance(0.15)) {
    close(care, signedAt, random.pick(["conservative", "declined"]), "Prefers compression and walking for now.");
  } else {
    const closureScan = (treatedAt: Date, leg: Leg) => scan(care, new Date(treatedAt.getTime() + 2 * DAY_MS), { purpose: "closure_scan", legs: leg, refluxing: new Set() });
    treat(care, signedAt, legsOf(legs).filter((leg) => refluxing.has(leg)), closureScan);
  }
  return care.steps.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function legsToScan({ crampLeg }: Answers): LegsChoice {
  return crampLeg === "left" || crampLeg === "right" ? crampLeg : "both";
}

function refluxingLegs(random: Random, answers: Answers, legs: LegsChoice): Set<Leg> {
  return new Set(legsOf(legs).filter((leg) => random.chance(answers.visibleVeins?.[leg] === "bulging" ? 0.62 : 0.2)));
}

type Scan = { purpose: OrderPurpose; legs: LegsChoice; refluxing: ReadonlySet<Leg> };

/** Order, appointment (some missed or moved), exam and report; answers when the report was signed. */
function scan(care: Care, from: Date, { purpose, legs, refluxing }: Scan): Date {
  const { random, clinic, steps } = care;
  const { staff, calendar, diary } = clinic;
  const study: Study = purpose !== "diagnostic" ? "limited" : legs === "both" ? "complete_bilateral" : "complete_unilateral";
  const orderedAt = addBusinessTime(from, random.int(20, 2 * DAY_MINUTES), calendar);
  steps.push({ at: orderedAt, do: (request) => orderUltrasound(staff.clinician, { ...request, purpose, legs, study, indication: purpose === "diagnostic" ? random.pick(["G47.62", "R25.2", "I83.9"]) : "Z09", clinicalQuestion: purpose === "diagnostic" ? "Reflux of the great or small saphenous vein?" : "Is the treated vein closed?", priority: random.chance(0.2) ? "soon" : "routine", needs: care.told.needsInterpreter ? ["interpreter"] : [], noSignsReason: "Looked at the leg: small veins along the calf, and cramps most nights." }) });
  if (Number(care.told.reference.at(-1)) % 3 === 0) steps.push({ at: new Date(orderedAt.getTime() + 10 * MINUTE_MS), do: ({ requestId }) => agreeToShortNotice(staff.coordinator, requestId) });
  let bookedAt = addBusinessTime(orderedAt, random.int(30, 2 * DAY_MINUTES), calendar);
  const ahead = random.weighted({ days: 68, weeks: 24, month: 8 });
  let slot = diary.take(new Date(bookedAt.getTime() + random.int(...AHEAD[ahead].days) * DAY_MS), STUDY_MINUTES[study]);
  const booker = random.pick([staff.coordinator, ...staff.nurses]);
  const first = slot;
  steps.push({ at: bookedAt, do: ({ requestId }) => book(booker, requestId, first) });
  const fate = random.weighted({ kept: 84, missed: AHEAD[ahead].missed, moved: 6 });
  if (fate !== "kept") {
    bookedAt = fate === "missed" ? new Date(first.startsAt.getTime() + 25 * MINUTE_MS) : movedAt(random, { bookedAt, startsAt: first.startsAt }, calendar);
    slot = diary.take(new Date(Math.max(bookedAt.getTime(), first.startsAt.getTime()) + random.int(2, 9) * DAY_MS), STUDY_MINUTES[study]);
    const next = slot;
    if (fate === "missed") {
      const callAt = new Date(bookedAt.getTime() + 60 * MINUTE_MS);
      steps.push({ at: bookedAt, do: (request) => missed(booker, request.requestId) });
      steps.push({ at: callAt, do: (request) => recordContact(booker, { requestId: request.requestId, channel: "call", outcome: "reached", note: random.pick(words.NO_SHOW_NOTES), occurredAt: null }) });
      steps.push({ at: new Date(callAt.getTime() + 5 * MINUTE_MS), do: (request) => book(booker, request.requestId, next) });
    } else if (bookedAt < first.startsAt) {
      steps.push({ at: bookedAt, do: (request) => move(booker, request.requestId, next) });
    } else {
      slot = first;
    }
  }
  return examine(care, slot, { legs, refluxing });
}

/** Mostly the day after the call; now and then only the day before the appointment. */
function movedAt(random: Random, { bookedAt, startsAt }: { bookedAt: Date; startsAt: Date }, calendar: ClinicCalendar): Date {
  const dayBefore = new Date(startsAt.getTime() - 20 * 60 * MINUTE_MS);
  return random.chance(0.4) && dayBefore > bookedAt && isOpenAt(dayBefore, calendar) ? dayBefore : addBusinessTime(bookedAt, DAY_MINUTES, calendar);
}

/** A leg with reflux has varicose veins, the other one thread veins: a plain story. */
function ceapOf(leg: Leg, legs: LegsChoice, refluxing: ReadonlySet<Leg>): Ceap | null {
  if (!legsOf(legs).includes(leg)) return null;
  const isRefluxing = refluxing.has(leg);
  return { clinical: isRefluxing ? "C2" : "C1", isSymptomatic: true, aetiology: isRefluxing ? "Ep" : "En", anatomy: [isRefluxing ? "As" : "An"], pathophysiology: isRefluxing ? "Pr" : "Pn" };
}

function examine({ random, clinic, steps }: Care, slot: Slot, { legs, refluxing }: Pick<Scan, "legs" | "refluxing">): Date {
  const { staff, calendar } = clinic;
  const sonographer = staff.sonographers.find(({ staffId }) => staffId === slot.sonographerId) ?? staff.sonographers[0];
  const endsAt = new Date(slot.startsAt.getTime() + slot.minutes * MINUTE_MS);
  const findings = makeFindings(random, legs, refluxing);
  const verdict = conclude(random, legs, findings);
  const header = { examinedOn: localDay(slot.startsAt, calendar.timeZone), positionLeft: legs === "right" ? null : ("standing" as const), positionRight: legs === "left" ? null : ("standing" as const), positionReason: null, quality: random.chance(0.9) ? ("good" as const) : ("limited" as const), limits: null, contralateralCfv: legs === "both" ? null : ("phasic" as const), varicosities: refluxing.size > 0 ? "Tributaries on the medial calf." : null, ceapLeft: ceapOf("left", legs, refluxing), ceapRight: ceapOf("right", legs, refluxing) };
  steps.push({ at: new Date(slot.startsAt.getTime() - random.int(-4, 12) * MINUTE_MS), do: (request) => arrive(staff.coordinator, request.requestId) });
  steps.push({
    at: endsAt,
    do: async ({ requestId }) => {
      const order = await currentOrder(sonographer, requestId);
      const { version } = await saveWorksheet(sonographer, { orderId: order.id, version: null, header, findings });
      await completeExam(sonographer, { orderId: order.id, version });
    },
  });
  const signedAt = addBusinessTime(endsAt, random.int(15, 3 * DAY_MINUTES), calendar);
  steps.push({
    at: signedAt,
    do: async ({ requestId }) => {
      const order = await currentOrder(staff.clinician, requestId);
      await signReport(staff.clinician, { orderId: order.id, version: await examVersion(staff.clinician, order.id), ...verdict, plan: planOf(order.purpose, refluxing.size > 0, verdict), conclusion: refluxing.size > 0 ? "Saphenous reflux as listed; deep veins competent." : "No reflux over the threshold in the veins seen." });
    },
  });
  return signedAt;
}

function planOf(purpose: OrderPurpose, hasReflux: boolean, { refluxLeft, refluxRight }: Conclusion): ReportPlan | null {
  if (!asksPlan(purpose)) return null;
  if (hasReflux) return "treat";
  return [refluxLeft, refluxRight].includes("indeterminate") ? "conservative" : "no_reflux";
}
