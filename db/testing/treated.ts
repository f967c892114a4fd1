import { asc, eq } from "drizzle-orm";
import type { TreatmentStep } from "@/lib/services/treatment-locked";
import { planTreatment } from "@/lib/services/treatments/plan-treatment";
import { recordTreatment } from "@/lib/services/treatments/record-treatment";
import { connect } from "../client";
import { checkIns, treatments } from "../schema";
import { reportedRequest } from "./examined";
import type { TestClinic } from "./factory";
import { seenNow, type Seen } from "./refusals";

type PlanChoices = Omit<Parameters<typeof planTreatment>[1], "requestId" | "version">;
type RecordChoices = Omit<Parameters<typeof recordTreatment>[1], "treatmentId" | "version">;

/** What the signed report of `reportedRequest` shows: the great saphenous vein of the left leg. */
export const LEFT_GSV: PlanChoices = { leg: "left", vein: "gsv", modality: "rfa", plannedOn: "2026-11-10", mismatchReason: null, note: null };
export const RIGHT_GSV: PlanChoices = { ...LEFT_GSV, leg: "right", mismatchReason: "Seen in an earlier report from elsewhere." };

/** Done on the day of the report, by the clinic's clinician. */
export function doneBy(clinic: TestClinic, changes: Partial<RecordChoices> = {}): RecordChoices {
  const { leg, vein, modality } = LEFT_GSV;
  return { leg, vein, modality, treatedOn: "2026-11-03", operatorId: clinic.actor.clinician.staffId, complications: [], mismatchReason: null, note: null, ...changes };
}

/** At its report, with the clock at TUESDAY_MORNING. */
export async function signedRequest(clinic: TestClinic): Promise<Seen> {
  const { requestId, version } = await reportedRequest(clinic);
  return { requestId, version };
}

export async function plannedRequest(clinic: TestClinic, changes: Partial<PlanChoices> = {}): Promise<TreatmentStep> {
  return planTreatment(clinic.actor.clinician, { ...(await signedRequest(clinic)), ...LEFT_GSV, ...changes });
}

/** The left great saphenous vein done, at follow-up, its check-ins planned. */
export async function treatedRequest(clinic: TestClinic, changes: Partial<RecordChoices> = {}): Promise<TreatmentStep> {
  const planned = await plannedRequest(clinic);
  return recordTreatment(clinic.actor.clinician, { treatmentId: planned.treatmentId, version: planned.treatmentVersion, ...doneBy(clinic, changes) });
}

/** A further treatment of a request under way, planned and recorded. */
export async function treatedAgain(clinic: TestClinic, requestId: string, plan: Partial<PlanChoices>, treatedOn: string): Promise<TreatmentStep> {
  const { leg, vein, modality, ...rest } = { ...LEFT_GSV, ...plan };
  const planned = await planTreatment(clinic.actor.clinician, { ...(await seenNow(requestId)), leg, vein, modality, ...rest });
  return recordTreatment(clinic.actor.clinician, { treatmentId: planned.treatmentId, version: planned.treatmentVersion, ...doneBy(clinic, { leg, vein, modality, treatedOn }) });
}

export async function treatmentRow(treatmentId: string) {
  const db = await connect();
  const [row] = await db.select().from(treatments).where(eq(treatments.id, treatmentId));
  if (!row) throw new Error("The test made no such treatment.");
  return row;
}

/** The check-ins of one treatment, in the order of their points. */
export async function checkInRows(treatmentId: string) {
  const db = await connect();
  return db.select().from(checkIns).where(eq(checkIns.treatmentId, treatmentId)).orderBy(asc(checkIns.dueOn));
}

/** Everything that is stored of the treatments of a request and their check-ins. */
export async function careRows(requestId: string) {
  const db = await connect();
  return {
    treatments: await db.select().from(treatments).where(eq(treatments.requestId, requestId)).orderBy(asc(treatments.id)),
    checkIns: await db.select().from(checkIns).where(eq(checkIns.requestId, requestId)).orderBy(asc(checkIns.id)),
  };
}
