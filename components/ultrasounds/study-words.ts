import { LEGS_WORDS, type LegsChoice, type Study } from "@/lib/domain/ultrasound";

/** `Complete, left leg`: how much is examined, and always which leg. */
export function studyWords({ study, legs }: { study: Study; legs: LegsChoice }): string {
  return `${extentWord(study)}, ${LEGS_WORDS[legs].toLocaleLowerCase("en")}`;
}

/** `Complete` or `Limited`, where the leg stands beside it. */
export function extentWord(study: Study): string {
  return study === "limited" ? "Limited" : "Complete";
}
