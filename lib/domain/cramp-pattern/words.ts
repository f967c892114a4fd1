// Only the values whose underscores do not already read as plain words.
const WORDS: Readonly<Record<string, string>> = {
  bladder_or_bowel: "bladder or bowel trouble",
  surgery_12_weeks: "surgery in the last 12 weeks",
  bed_3_days: "3 days or more in bed",
  previous_clot: "an earlier clot",
  postpartum_6_weeks: "gave birth in the last 6 weeks",
  thigh_front: "front of thigh",
  thigh_back: "back of thigh",
  diabetic_nerve_damage: "nerve damage from diabetes",
  thyroid: "thyroid disease",
  laba_inhaler: "long-acting inhaler (LABA)",
  thiazide: "thiazide water pill",
  potassium_sparing: "potassium-sparing water pill",
  loop_diuretic: "loop water pill",
  water_pill_not_sure: "water pill, kind not known",
  iv_iron: "iron by vein",
  above_knee: "above the knee",
};

/** One answer value in plain staff words. */
export function wordFor(value: string): string {
  return WORDS[value] ?? value.replaceAll("_", " ");
}

/** Answer values as a list in plain staff words: "cold, numb". */
export function wordsFor(values: readonly string[]): string {
  return [...new Set(values)].map(wordFor).join(", ");
}

// What a staff screen calls each safety question.
const SAFETY_QUESTION_WORDS: Readonly<Record<string, string>> = {
  emergencySymptoms: "emergency symptoms",
  limbSymptoms: "cold, pale or numb leg",
  spineSymptoms: "saddle numbness, bladder or bowel",
  veinBleeding: "bleeding vein",
  spreadingRedness: "spreading redness",
  darkUrine: "dark urine",
  newSwelling: "new swelling",
  constantCalfPain: "calf pain all day",
  hardSoreCord: "hard sore cord",
  footSore: "foot sore",
  clotRisks: "clot risks",
};

/** Safety questions as a list in plain staff words. */
export function safetyQuestionWords(questions: readonly string[]): string {
  return questions.map((question) => SAFETY_QUESTION_WORDS[question] ?? question).join(", ");
}

/** Counts with their noun: "1 night", "6 nights". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Which leg or legs: "left", "right" or "both legs". */
export function sideWords(isLeft: boolean, isRight: boolean): string {
  if (isLeft && isRight) return "both legs";
  return isLeft ? "left" : "right";
}
