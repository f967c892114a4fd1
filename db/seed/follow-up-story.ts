import { selectTreatmentsOfRequest } from "@/db/queries/treatments";
import { CHECK_IN_POINTS, CHECK_IN_WINDOWS, type CheckInPoint } from "@/lib/domain/check-in";
import { addBusinessTime, localDay } from "@/lib/domain/opening-hours";
import type { Leg } from "@/lib/domain/reflux";
import { laterRvcss } from "./treatment-records";
import type { RvcssItems } from "@/lib/domain/rvcss";
import type { LateComplication } from "@/lib/domain/treatment";
import { unattended } from "@/lib/services/audited";
import { recordCheckIn } from "@/lib/services/check-ins/record-check-in";
import { recordContact } from "@/lib/services/requests/record-contact";
import { addComplication } from "@/lib/services/treatments/add-complication";
import { scoreRvcss } from "@/lib/services/treatments/score-rvcss";
import { close, type Care } from "./care-end";
import { dueCheckIn } from "./care-steps";
import { makeCheckInAnswers, type Course } from "./check-in-answers";
import { clearOpenFlags } from "./story-steps";
import * as words from "./words";

const DAY_MS = 86_400_000;
const DAY_MINUTES = 9 * 60;

/** `treated`: when each leg was; `before`: the two-week count of the request, and the severity of each treated leg that was scored. */
export type FollowedCourse = { treated: readonly Date[]; course: Course; before: number | null; severity: ReadonlyMap<Leg, RvcssItems> };

/** The check-ins, answered, missed or called for in vain, and what was found at the visits. */
export function askHowItWent(care: Care, treatedBy: Date, { treated, course, before, severity }: FollowedCourse): void {
  const { random, clinic } = care;
  const isClosed = course === "relieved" && random.chance(0.5);
  const closedAt = isClosed ? close(care, new Date(treatedBy.getTime() + 100 * DAY_MS), "relieved", "Cramps are rare now; the patient knows to call if they come back.") : null;
  for (const point of CHECK_IN_POINTS) {
    const later = random.int(0, 2 * DAY_MINUTES);
    // A little before the day it is due, so that a weekend between does not carry it out of its window.
    const all = treated.map((treatedAt) => addBusinessTime(new Date(treatedAt.getTime() + (CHECK_IN_WINDOWS[point].dueDays - 2) * DAY_MS), later, clinic.calendar));
    const times = all.filter((time) => closedAt === null || time < closedAt);
    const at = times.at(-1);
    if (at === undefined || times.length < all.length) continue;
    if (random.chance(0.8)) askOnce(care, times, point, makeCheckInAnswers(random, point, course, before));
    else callInVain(care, at, point);
    if (point === "3m" || point === "12m") for (const [leg, items] of severity) if (random.chance(0.75)) scoreAgain(care, at, leg, laterRvcss(random, items, course));
  }
}

/** Asked when each leg's is due; what one call answered for both legs is not asked again. */
function askOnce({ random, clinic, steps }: Care, times: readonly Date[], point: CheckInPoint, answers: Record<string, unknown>): void {
  const { staff, calendar } = clinic;
  const caller = random.pick([staff.coordinator, ...staff.nurses]);
  const minutes = answers.hardSoreCord === "yes" ? random.int(20, 110) : null;
  for (const at of times) {
    steps.push({
      at,
      do: async ({ requestId }) => {
        const due = await dueCheckIn(caller, requestId, point, localDay(at, calendar.timeZone));
        if (due) await recordCheckIn(caller, { checkInId: due.id, version: due.version, answers });
      },
    });
    if (minutes !== null) steps.push({ at: addBusinessTime(at, minutes, calendar), do: clearOpenFlags(random, clinic) });
  }
}

function callInVain({ random, clinic, steps }: Care, from: Date, point: CheckInPoint): void {
  const { staff, calendar } = clinic;
  const caller = random.pick([staff.coordinator, ...staff.nurses]);
  for (const days of [1, 3].slice(0, random.int(1, 2))) {
    const at = addBusinessTime(from, days * DAY_MINUTES, calendar);
    steps.push({
      at,
      do: async ({ requestId }) => {
        const due = await dueCheckIn(caller, requestId, point, localDay(at, calendar.timeZone));
        if (due) await recordContact(caller, { requestId, channel: "call", outcome: random.pick(["no_answer", "left_message"]), note: null, occurredAt: null, checkInId: due.id });
      },
    });
  }
}

export function scoreAgain({ clinic, steps }: Pick<Care, "clinic" | "steps">, at: Date, leg: Leg, items: RvcssItems): void {
  steps.push({ at, do: ({ requestId }) => scoreRvcss(clinic.staff.clinician, { requestId, leg, scoredOn: localDay(at, clinic.calendar.timeZone), items }) });
}

const LATER: readonly { kind: LateComplication; ehitClass: 1 | null; days: [number, number] }[] = [
  { kind: "phlebitis", ehitClass: null, days: [5, 12] },
  { kind: "brown_marks", ehitClass: null, days: [25, 60] },
  { kind: "numbness", ehitClass: null, days: [3, 20] },
  { kind: "ehit", ehitClass: 1, days: [3, 7] },
];

/** Now and then something shows later; what needs a clinician on the same day is told of one person only, elsewhere. */
export function findLater({ random, clinic, steps }: Care, treatedAt: Date, leg: Leg, isHeat: boolean): void {
  if (!random.chance(0.14)) return;
  const { kind, ehitClass, days } = random.pick(LATER.filter((one) => isHeat || one.kind !== "ehit"));
  const at = addBusinessTime(new Date(treatedAt.getTime() + random.int(...days) * DAY_MS), 60, clinic.calendar);
  const [nurse] = clinic.staff.nurses;
  steps.push({
    at,
    do: async ({ requestId }) => {
      const rows = await unattended("run a job", (tx) => selectTreatmentsOfRequest(tx, requestId, nurse.clinicId));
      const treatment = rows.find((row) => row.leg === leg && row.state === "done");
      if (treatment) await addComplication(nurse, { treatmentId: treatment.id, kind, ehitClass, foundOn: localDay(at, clinic.calendar.timeZone), note: random.pick(words.COMPLICATION_NOTES) });
    },
  });
}
