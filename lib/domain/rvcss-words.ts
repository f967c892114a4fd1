import type { RvcssGrade, RvcssItem } from "./rvcss";

/** Each item with its four grades, in our own words after Vasquez 2010 (S32). */
export const RVCSS_WORDS: Record<RvcssItem, { title: string; grades: Record<RvcssGrade, string> }> = {
  pain: { title: "Pain or other discomfort from the veins", grades: { 0: "None", 1: "Now and then, no limit on usual activity", 2: "Daily, gets in the way, does not stop activity", 3: "Daily, limits most activity" } },
  varicoseVeins: { title: "Varicose veins, 3 mm or more when standing", grades: { 0: "None", 1: "Few and scattered, or a flare at the ankle", 2: "In calf or thigh", 3: "In calf and thigh" } },
  oedema: { title: "Swelling from the veins", grades: { 0: "None", 1: "Foot and ankle", 2: "Above the ankle, below the knee", 3: "Up to the knee or above" } },
  pigmentation: { title: "Brown skin", grades: { 0: "None, or only over a vein", 1: "Around the ankle", 2: "Spread over the lower third of the calf", 3: "Above the lower third" } },
  inflammation: { title: "Inflamed skin: red, eczema or dermatitis", grades: { 0: "None", 1: "Around the ankle", 2: "Spread over the lower third of the calf", 3: "Above the lower third" } },
  induration: { title: "Hard skin, with white or bound-down patches", grades: { 0: "None", 1: "Around the ankle", 2: "Spread over the lower third of the calf", 3: "Above the lower third" } },
  ulcerCount: { title: "Open ulcers", grades: { 0: "None", 1: "One", 2: "Two", 3: "Three or more" } },
  ulcerDuration: { title: "Oldest open ulcer", grades: { 0: "No open ulcer", 1: "Less than 3 months", 2: "3 months to 1 year", 3: "Not healed for more than 1 year" } },
  ulcerSize: { title: "Largest open ulcer, across", grades: { 0: "No open ulcer", 1: "Less than 2 cm", 2: "2 to 6 cm", 3: "More than 6 cm" } },
  compressionUse: { title: "Compression worn", grades: { 0: "Not worn", 1: "Some days", 2: "Most days", 3: "Every day" } },
};

/** Of the items above that a score may change with although the leg did not get worse. */
export const COMPRESSION_NOTE = "Compression worn every day adds up to 3 points: it can raise the score of a leg that is doing well.";

// S46, quoted with its limits: no cut-off for treatment of superficial veins was found.
export const CHANGE_NOTE =
  "How much change matters is not settled for the treatment of superficial veins. After stenting of the iliac veins, a fall of 2.5 points best told improved legs from others (area under the curve 0.76 at 1 year, called suboptimal by its authors; Mount Sinai, 2023).";
export const RVCSS_SOURCE = "Revised Venous Clinical Severity Score, Vasquez and others, J Vasc Surg 2010; wording is the clinic's own.";
