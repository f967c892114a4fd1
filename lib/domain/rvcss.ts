import type { Leg } from "./reflux";

/** The ten items of the revised Venous Clinical Severity Score of one leg, 0 to 3 each (Vasquez 2010, S32). */
export const RVCSS_ITEMS = ["pain", "varicoseVeins", "oedema", "pigmentation", "inflammation", "induration", "ulcerCount", "ulcerDuration", "ulcerSize", "compressionUse"] as const;
export type RvcssItem = (typeof RVCSS_ITEMS)[number];
export type RvcssGrade = 0 | 1 | 2 | 3;
export type RvcssItems = Record<RvcssItem, RvcssGrade>;

export const RVCSS_GRADES: readonly RvcssGrade[] = [0, 1, 2, 3];
export const MAX_RVCSS = 30;

/** Age and size are those of the ulcers that were counted. */
export const ULCER_ITEMS: readonly RvcssItem[] = ["ulcerDuration", "ulcerSize"];

/** 0 to 30; higher is worse. Compression worn every day raises it in a well treated leg. */
export function rvcssTotal(items: RvcssItems): number {
  return RVCSS_ITEMS.reduce((sum, item) => sum + items[item], 0);
}

/** The items that contradict the number of ulcers: 0 where there are some, above 0 where there are none. */
export function ulcerContradictions(items: RvcssItems): { item: RvcssItem; message: string }[] {
  const hasUlcers = items.ulcerCount > 0;
  return ULCER_ITEMS.filter((item) => items[item] > 0 !== hasUlcers).map((item) => ({
    item,
    message: hasUlcers ? "There is an open ulcer: choose 1, 2 or 3." : "There is no open ulcer: this is 0.",
  }));
}

/** One score of one leg on one calendar day of the clinic. */
export type RvcssScore = { id: string; version: number; leg: Leg; scoredOn: string; items: RvcssItems; total: number; recordedBy: string; recordedAt: string; removed: { reason: string; by: string; at: string } | null };
