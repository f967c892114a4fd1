import { z } from "zod";
import { detailsNotOf, measuredRefusal, NO_DETAILS, type MeasuredDetail } from "@/lib/domain/procedure-details";
import { LEGS } from "@/lib/domain/reflux";
import { ANAESTHESIAS, CLOSE_OUTCOMES, COMPLICATIONS, LATE_COMPLICATIONS, MODALITIES, VEINS } from "@/lib/domain/treatment";
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

const measured = (detail: MeasuredDetail) =>
  z
    .number("Write a number, for example 38.")
    .nullable()
    .default(null)
    .superRefine((value, context) => {
      const message = value === null ? null : measuredRefusal(detail, value);
      if (message !== null) context.addIssue({ code: "custom", message });
    });

/** How it was done; what was not measured stays null. */
const Details = z.strictObject({
  segmentLengthCm: measured("segmentLengthCm"),
  maxDiameterMm: measured("maxDiameterMm"),
  tipDistanceCm: measured("tipDistanceCm"),
  wavelengthNm: measured("wavelengthNm"),
  energyJ: measured("energyJ"),
  volumeMl: measured("volumeMl"),
  concentrationPercent: measured("concentrationPercent"),
  anaesthesia: z.enum(ANAESTHESIAS, "Choose the anaesthesia.").nullable().default(null),
});

/** Records what was planned as done; `version` is the treatment's. Leg, vein and procedure as they really were. */
export const RecordTreatmentInput = z
  .strictObject({
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
    details: Details.optional(),
  })
  .superRefine(({ modality, details = NO_DETAILS }, context) => {
    for (const detail of detailsNotOf(modality, details)) {
      context.addIssue({ code: "custom", path: ["details", detail], message: "This does not belong to the chosen procedure. Leave it empty." });
    }
  });
export type RecordTreatmentInput = z.infer<typeof RecordTreatmentInput>;

/** Something that showed on a later day. Replaces nothing and so needs no version. */
export const AddComplicationInput = z
  .strictObject({
    treatmentId: z.uuid(),
    kind: z.enum(LATE_COMPLICATIONS, "Choose what was found."),
    ehitClass: z.literal([1, 2, 3, 4], "Choose the class.").nullable().default(null),
    foundOn: day("Choose the day it was found."),
    note: optionalText,
  })
  .superRefine(({ kind, ehitClass }, context) => {
    if ((kind === "ehit") === (ehitClass !== null)) return;
    context.addIssue({ code: "custom", path: ["ehitClass"], message: kind === "ehit" ? "Choose the class." : "Only an EHIT has a class." });
  });
export type AddComplicationInput = z.infer<typeof AddComplicationInput>;

/** `version` is the complication's. */
export const RemoveComplicationInput = z.strictObject({ complicationId: z.uuid(), version: z.int().min(1), reason: reason("Write why it is taken away.") });
export type RemoveComplicationInput = z.infer<typeof RemoveComplicationInput>;

export const CloseRequestInput = z.strictObject({ ...onRequest, outcome: z.enum(CLOSE_OUTCOMES, "Choose the outcome."), reason: reason("Write the reason for closing.") });
export type CloseRequestInput = z.infer<typeof CloseRequestInput>;
