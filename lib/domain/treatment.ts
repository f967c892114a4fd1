import type { Leg } from "./reflux";

export const TREATMENT_STATES = ["planned", "done", "cancelled"] as const;
export type TreatmentState = (typeof TREATMENT_STATES)[number];

/** The procedures of one leg, in the words staff read. */
export const MODALITY_WORDS = {
  rfa: "Radiofrequency ablation",
  evla: "Endovenous laser ablation",
  cac: "Cyanoacrylate closure",
  moca: "Mechanochemical ablation",
  microfoam: "Polidocanol microfoam",
  ugfs: "Ultrasound-guided foam",
  sclerotherapy: "Liquid sclerotherapy",
  phlebectomy: "Phlebectomy",
  ligation_stripping: "High ligation and stripping",
  perforator_ablation: "Perforator ablation",
  compression: "Compression",
} as const;
export type Modality = keyof typeof MODALITY_WORDS;
export const MODALITIES = Object.keys(MODALITY_WORDS) as [Modality, ...Modality[]];

/** Treatable veins, each with the worksheet segments that show it. */
export const VEIN_WORDS = {
  gsv: "Great saphenous",
  ssv: "Small saphenous",
  aagsv: "Anterior accessory saphenous",
  pagsv: "Posterior accessory saphenous",
  giacomini: "Giacomini or cranial extension",
  perforator: "Perforator",
  tributaries: "Tributaries or varicosities",
} as const;
export type Vein = keyof typeof VEIN_WORDS;
export const VEINS = Object.keys(VEIN_WORDS) as [Vein, ...Vein[]];

/** What was planned, before the procedure was recorded as it really was. */
export type TreatmentPlan = { leg: Leg; vein: Vein; modality: Modality; mismatchReason: string | null; note: string | null };

export const COMPLICATION_WORDS = {
  numbness: "Numbness",
  bruising: "Bruising",
  infection: "Infection",
  skin_burn: "Skin burn",
  clot: "Clot",
  brown_marks: "Brown marks",
  other: "Other",
} as const;
export type Complication = keyof typeof COMPLICATION_WORDS;
export const COMPLICATIONS = Object.keys(COMPLICATION_WORDS) as [Complication, ...Complication[]];

/** What may show on a later day: the same, an EHIT with its class, and an inflamed vein. */
export const LATE_COMPLICATION_WORDS = {
  ...COMPLICATION_WORDS,
  ehit: "Clot at the junction after heat treatment (EHIT)",
  phlebitis: "Inflamed vein (phlebitis)",
} as const;
export type LateComplication = keyof typeof LATE_COMPLICATION_WORDS;
export const LATE_COMPLICATIONS = Object.keys(LATE_COMPLICATION_WORDS) as [LateComplication, ...LateComplication[]];

// Endothermal heat-induced thrombosis, classes of AVF/SVS 2020 (S40).
export const EHIT_WORDS = {
  1: "I: up to the junction, not into the deep vein",
  2: "II: into the deep vein, less than half of its width",
  3: "III: into the deep vein, more than half of its width",
  4: "IV: the deep vein is closed",
} as const;
export type EhitClass = keyof typeof EHIT_WORDS;

export const ANAESTHESIAS = ["none", "tumescent", "local", "regional", "sedation", "general"] as const;
export type Anaesthesia = (typeof ANAESTHESIAS)[number];
export const ANAESTHESIA_WORDS: Record<Anaesthesia, string> = {
  none: "None",
  tumescent: "Tumescent",
  local: "Local",
  regional: "Regional",
  sedation: "Local with sedation",
  general: "General",
};

/** How the procedure was done; null where it was not recorded or does not apply. */
export type ProcedureDetails = {
  segmentLengthCm: number | null;
  maxDiameterMm: number | null;
  tipDistanceCm: number | null;
  wavelengthNm: number | null;
  energyJ: number | null;
  volumeMl: number | null;
  concentrationPercent: number | null;
  anaesthesia: Anaesthesia | null;
};

/** What showed after a treatment, found on this calendar day. */
export type FoundComplication = { id: string; version: number; treatmentId: string; kind: LateComplication; ehitClass: EhitClass | null; foundOn: string; note: string | null; recordedBy: string; recordedAt: string; removed: { reason: string; by: string; at: string } | null };

export const CLOSE_OUTCOME_WORDS = {
  relieved: "Cramps relieved after treatment",
  not_relieved: "Cramps not relieved after treatment",
  worse: "Cramps worse after treatment",
  not_known: "Treated, result not known",
  no_reflux: "No reflux found",
  conservative: "Conservative care chosen",
  declined: "Patient declined treatment",
  referred: "Referred to other care",
} as const;
export type CloseOutcome = keyof typeof CLOSE_OUTCOME_WORDS;
export const CLOSE_OUTCOMES = Object.keys(CLOSE_OUTCOME_WORDS) as [CloseOutcome, ...CloseOutcome[]];

const AFTER_TREATMENT: readonly CloseOutcome[] = ["relieved", "not_relieved", "worse", "not_known", "referred"];
const AFTER_REPORT: readonly CloseOutcome[] = ["no_reflux", "conservative", "declined", "referred"];

/** The outcomes that a request may close with from this stage. */
export function closeOutcomesFrom(stage: "reported" | "follow_up"): readonly CloseOutcome[] {
  return stage === "follow_up" ? AFTER_TREATMENT : AFTER_REPORT;
}
