import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import type { FlagId } from "@/lib/domain/cramp-pattern/flag-levels";

/** What a person answers who has this flag, laid over the rest. F00 is an age, not an answer. */
export const FLAG_ANSWERS: Record<Exclude<FlagId, "F00">, Answers> = {
  F01: { emergencySymptoms: ["chest_pain", "trouble_breathing"] },
  F02: { limbSymptoms: ["cold", "numb"], limbSymptomsSide: "left" },
  F03: { limbSymptoms: ["numb"], limbSymptomsSide: "right" },
  F04: { spineSymptoms: ["saddle_numbness"] },
  F05: { veinBleeding: "not_stopped" },
  F06: { veinBleeding: "stopped" },
  F07: { spreadingRedness: "yes", rednessSigns: ["fever", "chills"] },
  F08: { spreadingRedness: "yes", rednessSigns: [] },
  F09: { darkUrine: "yes", medicines: ["statin"] },
  F10: { newSwelling: "right", newSwellingExtent: "calf", calfLarger: "yes", constantCalfPain: "right", clotRisks: ["surgery_12_weeks"] },
  F11: { constantCalfPain: "left", clotRisks: [] },
  F12: { hardSoreCord: "yes" },
  F13: { legSore: "open", legSoreWeeks: 5, skinChange: { left: "yes", right: "no" } },
  F14: { footSore: "yes" },
  F15: {
    walkingPain: "yes",
    walkingPainAtRest: "no",
    walkingPainUphill: "yes",
    walkingPainLevel: "yes",
    walkingPainAfterStop: "within_10_minutes",
    walkingPainSites: ["calf"],
    walkingPainEasesSitting: "no",
  },
  F16: { weaknessOrTwitching: "yes" },
  F17: { clotRisks: ["pregnant"] },
  F18: { sorenessAfter: "over_3_days" },
  F19: { medicines: ["quinine"] },
  F20: { medicines: ["thiazide"] },
  F21: { newSwelling: "both", newSwellingExtent: "ankle", clotRisks: [] },
  F98: { hardSoreCord: null, clotRisks: "not_sure" },
  F99: { limbSymptoms: null, spineSymptoms: "not_sure" },
};
