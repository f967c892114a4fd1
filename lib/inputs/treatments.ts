import { z } from "zod";
import { LEGS } from "@/lib/domain/reflux";
import { CLOSE_OUTCOMES, COMPLICATIONS, MODALITIES, VEINS } from "@/lib/domain/treatment";
import { onRequest, reason } from "./request-moves";

const optionalText = z.string().trim().max(1000, "Use at most 1000 characters.").nullable().default(null).transform((text) => (text === "" ? null : text));
const day = (ask: string) => z.iso.date(ask);

/** `version` is the request's. One procedure on one vein of one leg. */
export const PlanTreatmentInput = z.strictObject({
  ...onRequest,
  leg: z.enum(LEGS, "Choose the leg."),
  vein: z.enum(VEINS, "Choose the vein."),
  modality: z.enum(MODALITIES, "Choose the procedure."),
  plannedOn: day("Choose the planned day."),
  /** Required where leg or vein do not match the signed report. */
  mismatchReason: optionalText,
  note: optionalText,
});
export type PlanTreatmentInput = z.infer<typeof PlanTreatmentInput>;

/** Takes one planned treatment away; `version` is the treatment's. The last one taken away returns the request to reported. */
export const CancelPlanInput = z.strictObject({ treatmentId: z.uuid(), version: z.int().min(1), reason: reason("Write why the plan is cancelled.") });
export type CancelPlanInput = z.infer<typeof CancelPlanInput>;

/** Records what was planned as done; `version` is the treatment's. Leg, vein and procedure as they really were. */
export const RecordTreatmentInput = z.strictObject({
  treatmentId: z.uuid(),
  version: z.int().min(1),
  leg: z.enum(LEGS, "Choose the leg."),
  vein: z.enum(VEINS, "Choose the vein."),
  modality: z.enum(MODALITIES, "Choose the procedure."),
  treatedOn: day("Choose the day of the treatment."),
  operatorId: z.uuid("Choose who treated."),
  complications: z.array(z.enum(COMPLICATIONS)).max(COMPLICATIONS.length).transform((values) => [...new Set(values)]),
  mismatchReason: optionalText,
  note: optionalText,
});
export type RecordTreatmentInput = z.infer<typeof RecordTreatmentInput>;

export const CloseRequestInput = z.strictObject({ ...onRequest, outcome: z.enum(CLOSE_OUTCOMES, "Choose the outcome."), reason: reason("Write the reason for closing.") });
export type CloseRequestInput = z.infer<typeof CloseRequestInput>;
