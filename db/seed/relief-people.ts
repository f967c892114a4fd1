import { addDays } from "@/lib/domain/day-bounds";
import { localDay } from "@/lib/domain/opening-hours";
import { fixClock } from "@/lib/platform/clock";
import { addComplication } from "@/lib/services/treatments/add-complication";
import { addCompressionTrial } from "@/lib/services/treatments/add-compression-trial";
import { choosePayer } from "@/lib/services/treatments/choose-payer";
import { planTreatment } from "@/lib/services/treatments/plan-treatment";
import { recordTreatment } from "@/lib/services/treatments/record-treatment";
import { scoreRvcss } from "@/lib/services/treatments/score-rvcss";
import { getRequest } from "@/lib/services/requests/get-request";
import type { SeededClinic } from "./clinic";
import type { Random } from "./random";
import { makeReliefCourse } from "./relief-course";
import { makeSignedRequest } from "./signed-request";
import { makeDetails, makeRvcss } from "./treatment-records";
import { makeTwoVeinSession } from "./two-vein-session";
import { makeWaitingOrder, orderScan } from "./waiting-order";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const GSV = { leg: "left", vein: "gsv", modality: "rfa", mismatchReason: null, note: null } as const;

/** Six people whom a demonstration must not be without: two to schedule, a whole course, one to plan, a clot after heat, and two veins in one session. Leaves the clock free. */
export async function makeReliefPeople(clinic: SeededClinic, random: Random, until: Date): Promise<void> {
  await makeWaitingOrder(clinic, until, "Hartley", "+13125550131");
  await orderScan(clinic, { familyName: "Villanueva", phone: "+13125550132" }, { until, days: 2, legs: "both" });
  await makeReliefCourse(clinic, { until, days: 190 }, { familyName: "Okafor-Lindqvist", givenName: "Miriam", phone: "+13125550135" });
  await makePersonToPlan(clinic, random, until);
  await makePersonWithClot(clinic, random, until);
  await makeTwoVeinSession(clinic, { until, days: 8 }, { familyName: "Castellanos", givenName: "Ines", phone: "+13125550136" });
  fixClock(null);
}

/** Reflux is signed; compression has been worn for 61 of the payer's 90 days. */
async function makePersonToPlan(clinic: SeededClinic, random: Random, until: Date): Promise<void> {
  const { staff, calendar, payerRuleSetId } = clinic;
  const { requestId } = await makeSignedRequest(clinic, until, { familyName: "Delacroix", givenName: "Odette", phone: "+13125550133" });
  fixClock(new Date(until.getTime() - DAY_MS));
  const today = localDay(until, calendar.timeZone);
  const effect = "Legs less heavy by evening, cramps as before.";
  await addCompressionTrial(staff.nurses[0], { requestId, legs: "left", compressionClass: "20_30", hoursPerDay: 10, startedOn: addDays(today, -60), endedOn: null, effect });
  if (payerRuleSetId !== null) await choosePayer(staff.nurses[0], { requestId, version: 0, payerRuleSetId });
  await scoreRvcss(staff.clinician, { requestId, leg: "left", scoredOn: localDay(new Date(until.getTime() - DAY_MS), calendar.timeZone), items: makeRvcss(random) });
}

/** Treated a week ago; the scan of today found a clot that reaches the deep vein, and its same-day flag is open. */
async function makePersonWithClot(clinic: SeededClinic, random: Random, until: Date): Promise<void> {
  const { staff, calendar } = clinic;
  const { requestId } = await makeSignedRequest(clinic, until, { familyName: "Abernathy", givenName: "Cole", phone: "+13125550134" });
  const treatedAt = new Date(until.getTime() - 7 * DAY_MS);
  const treatedOn = localDay(treatedAt, calendar.timeZone);
  fixClock(treatedAt);
  await scoreRvcss(staff.clinician, { requestId, leg: "left", scoredOn: treatedOn, items: makeRvcss(random) });
  const request = await getRequest(staff.clinician, { requestId });
  if (request === null) throw new Error("The request that was just made is not there.");
  const planned = await planTreatment(staff.clinician, { requestId, version: request.version, ...GSV, plannedOn: treatedOn });
  await recordTreatment(staff.clinician, {
    treatmentId: planned.treatmentId, version: planned.treatmentVersion, ...GSV, treatedOn, operatorId: staff.clinician.staffId, complications: [], details: makeDetails(random, "rfa"),
  });
  const foundAt = new Date(until.getTime() - 25 * MINUTE_MS);
  fixClock(foundAt);
  await addComplication(staff.nurses[0], { treatmentId: planned.treatmentId, kind: "ehit", ehitClass: 2, foundOn: localDay(foundAt, calendar.timeZone), note: "Tongue of clot into the femoral vein, less than half of its width." });
}
