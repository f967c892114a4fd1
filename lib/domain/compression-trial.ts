import type { LegsChoice } from "./ultrasound";

/** Pressure at the ankle, mmHg. */
export const COMPRESSION_CLASSES = ["15_20", "20_30", "30_40", "40_50", "not_known"] as const;
export type CompressionClass = (typeof COMPRESSION_CLASSES)[number];

export const COMPRESSION_CLASS_WORDS: Record<CompressionClass, string> = {
  "15_20": "15 to 20 mmHg",
  "20_30": "20 to 30 mmHg",
  "30_40": "30 to 40 mmHg",
  "40_50": "40 to 50 mmHg",
  not_known: "Pressure not known",
};

/** One trial of compression; days are calendar days of the clinic, `endedOn` the last day it was worn. */
export type CompressionTrial = {
  id: string;
  version: number;
  legs: LegsChoice;
  compressionClass: CompressionClass;
  hoursPerDay: number | null;
  startedOn: string;
  endedOn: string | null;
  effect: string | null;
  recordedBy: string;
  recordedAt: string;
  /** Who wrote the last day down afterwards; null while nobody did, also where it was known from the start. */
  ended: { by: string; at: string } | null;
  removed: { reason: string; by: string; at: string } | null;
};

export type TrialDays = Pick<CompressionTrial, "legs" | "hoursPerDay" | "startedOn" | "endedOn" | "removed">;

export function isWorn({ endedOn, removed }: TrialDays): boolean {
  return endedOn === null && removed === null;
}
