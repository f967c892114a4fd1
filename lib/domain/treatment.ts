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
