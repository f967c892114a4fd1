import { LEGS_WORDS, type LegsChoice, type Study } from "@/lib/domain/ultrasound";

/** `Complete, left leg`: how much is examined, and always which leg. */
export function studyWords({ study, legs }: { study: Study; legs: LegsChoice }): string {
  return `${study === "limited" ? "Limited" : "Complete"}, ${LEGS_WORDS[legs].toLocaleLowerCase("en")}`;
}
