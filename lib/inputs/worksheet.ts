import { z } from "zod";
import { CEAP_AETIOLOGIES, CEAP_ANATOMIES, CEAP_CLASSES, CEAP_PATHOPHYSIOLOGIES, isCoherentAnatomy } from "@/lib/domain/ceap";
import { COMPRESSIBILITIES, FLOWS, LEGS, MANOEUVRES, SEGMENT_IDS, THROMBUS_KINDS, VISIBILITIES } from "@/lib/domain/reflux";
import { CONTRALATERAL_CFV, POSITIONS, QUALITIES } from "@/lib/domain/ultrasound";

const optionalText = (max = 1000) =>
  z.string().trim().max(max, `Use at most ${max} characters.`).nullable().default(null).transform((text) => (text === "" ? null : text));

export const SegmentFindingInput = z
  .strictObject({
    leg: z.enum(LEGS),
    segment: z.enum(SEGMENT_IDS),
    visibility: z.enum(VISIBILITIES),
    compressible: z.enum(COMPRESSIBILITIES).nullable(),
    thrombus: z.enum(THROMBUS_KINDS).nullable(),
    flow: z.enum(FLOWS).nullable(),
    isRefluxTested: z.boolean(),
    refluxMs: z.int("Write whole milliseconds, for example 620.").min(0, "Milliseconds start at 0.").max(20_000, "That is over 20 seconds. Write milliseconds.").nullable(),
    manoeuvre: z.enum(MANOEUVRES).nullable(),
    diameterMm: z.number("Write millimetres, for example 3.5.").min(0.1, "Write at least 0.1 mm.").max(60, "That is over 60 mm.").multipleOf(0.1, "Use one decimal.").nullable(),
    heightCm: z.int("Write whole centimetres.").min(1).max(120, "That is over 120 cm.").nullable(),
    note: optionalText(300),
  })
  .refine((row) => row.visibility === "seen" || !isMeasured(row), { path: ["visibility"], message: "Only a segment that was seen has measurements." })
  .refine(({ refluxMs, isRefluxTested }) => refluxMs === null || isRefluxTested, { path: ["refluxMs"], message: "A reflux time needs a segment that was tested." });

type Measured = { compressible: unknown; thrombus: unknown; flow: unknown; isRefluxTested: boolean; refluxMs: number | null; manoeuvre: unknown; diameterMm: number | null };

function isMeasured({ compressible, thrombus, flow, isRefluxTested, refluxMs, manoeuvre, diameterMm }: Measured): boolean {
  return isRefluxTested || [compressible, thrombus, flow, refluxMs, manoeuvre, diameterMm].some((value) => value !== null);
}

const CeapInput = z
  .strictObject({
    clinical: z.enum(CEAP_CLASSES, "Choose the clinical class."),
    isSymptomatic: z.boolean(),
    aetiology: z.enum(CEAP_AETIOLOGIES).nullable(),
    anatomy: z.array(z.enum(CEAP_ANATOMIES)).max(CEAP_ANATOMIES.length),
    pathophysiology: z.enum(CEAP_PATHOPHYSIOLOGIES).nullable(),
  })
  .refine(({ anatomy }) => isCoherentAnatomy(anatomy), { path: ["anatomy"], message: "“No vein found” stands alone." })
  .nullable()
  .default(null);

/** `version` is the exam's; null when the worksheet is saved for the first time. */
export const SaveWorksheetInput = z.strictObject({
  orderId: z.uuid(),
  version: z.int().min(1).nullable(),
  header: z.strictObject({
    examinedOn: z.iso.date("Write the day of the exam."),
    positionLeft: z.enum(POSITIONS).nullable(),
    positionRight: z.enum(POSITIONS).nullable(),
    positionReason: optionalText(300),
    quality: z.enum(QUALITIES).nullable(),
    limits: optionalText(),
    contralateralCfv: z.enum(CONTRALATERAL_CFV).nullable(),
    varicosities: optionalText(),
    ceapLeft: CeapInput,
    ceapRight: CeapInput,
  }),
  /** The whole worksheet as it should be; a segment left out is not examined. */
  findings: z
    .array(SegmentFindingInput)
    .max(2 * SEGMENT_IDS.length)
    .refine((rows) => new Set(rows.map(({ leg, segment }) => `${leg} ${segment}`)).size === rows.length, "A segment stands twice."),
});
export type SaveWorksheetInput = z.infer<typeof SaveWorksheetInput>;
