/** The figures of the outcomes page, by the name that their address and their file carry. */
export const OUTCOME_CHARTS = ["steps", "treatments", "wait_for_scan", "wait_for_treatment", "relief", "worse", "time_to_relief", "before_after", "by_pattern", "by_vein_signs", "completeness", "no_shows"] as const;
export type OutcomeChart = (typeof OUTCOME_CHARTS)[number];
