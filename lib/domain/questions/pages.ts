import { type Answers, type Question } from "../cramp-pattern/answers";
import { isAsked } from "./asked";

/** What a person is asked, in this order; each topic is one step of "Question 3 of 9". */
export const TOPICS = ["emergency", "danger", "swelling", "risks", "you", "cramps", "walking", "veins", "history"] as const;
export type Topic = (typeof TOPICS)[number];

type QuestionPage = { readonly slug: string; readonly topic: Topic; readonly questions: readonly Question[] };

/** One subject a page. A page whose questions are all follow-ups is shown when an answer before it opened one of them. */
export const QUESTION_PAGES = [
  { slug: "emergency-signs", topic: "emergency", questions: ["emergencySymptoms"] },
  { slug: "leg-signs", topic: "danger", questions: ["limbSymptoms"] },
  { slug: "leg-signs-side", topic: "danger", questions: ["limbSymptomsSide"] },
  { slug: "back-signs", topic: "danger", questions: ["spineSymptoms"] },
  { slug: "bleeding", topic: "danger", questions: ["veinBleeding"] },
  { slug: "dark-pee", topic: "danger", questions: ["darkUrine"] },
  { slug: "redness", topic: "swelling", questions: ["spreadingRedness"] },
  { slug: "redness-signs", topic: "swelling", questions: ["rednessSigns"] },
  { slug: "swelling", topic: "swelling", questions: ["newSwelling"] },
  { slug: "swelling-more", topic: "swelling", questions: ["newSwellingExtent", "calfLarger"] },
  { slug: "calf-pain", topic: "swelling", questions: ["constantCalfPain"] },
  { slug: "skin-signs", topic: "swelling", questions: ["hardSoreCord", "footSore"] },
  { slug: "clot-risks", topic: "risks", questions: ["clotRisks"] },
  { slug: "you", topic: "you", questions: [] },
  { slug: "contact", topic: "you", questions: [] },
  { slug: "cramps", topic: "cramps", questions: ["hasCramps"] },
  { slug: "where", topic: "cramps", questions: ["crampLeg", "crampSites", "crampsSince"] },
  { slug: "how-often", topic: "cramps", questions: ["cramps14d", "nightsWoken14d"] },
  { slug: "last-ten", topic: "cramps", questions: ["lastTenCramps"] },
  { slug: "usual-time", topic: "cramps", questions: ["usualCrampTime"] },
  { slug: "how-bad", topic: "cramps", questions: ["crampMinutes", "worstPain", "muscleHardens", "sorenessAfter"] },
  { slug: "cramp-habits", topic: "cramps", questions: ["crampActivities", "crampRelief"] },
  { slug: "cramp-impact", topic: "cramps", questions: ["crampImpact", "sleepQuality"] },
  { slug: "walking", topic: "walking", questions: ["walkingPain"] },
  {
    slug: "walking-more",
    topic: "walking",
    questions: ["walkingPainAtRest", "walkingPainUphill", "walkingPainLevel", "walkingPainAfterStop", "walkingPainSites", "walkingPainEasesSitting"],
  },
  { slug: "nerves", topic: "walking", questions: ["painFromBack", "weaknessOrTwitching"] },
  { slug: "leg-urge", topic: "walking", questions: ["legUrge"] },
  { slug: "leg-urge-more", topic: "walking", questions: ["legUrgeAtRest", "legUrgeEasedByMoving", "legUrgeAtNight"] },
  { slug: "veins", topic: "veins", questions: ["visibleVeins"] },
  { slug: "evening-swelling", topic: "veins", questions: ["eveningSwelling"] },
  { slug: "evening-swelling-more", topic: "veins", questions: ["eveningSwellingOver2Weeks"] },
  { slug: "skin", topic: "veins", questions: ["skinChange", "legSore"] },
  { slug: "leg-sore", topic: "veins", questions: ["legSoreWeeks"] },
  { slug: "leg-feelings", topic: "veins", questions: ["legSymptoms", "worseAfterStanding", "betterLegUp"] },
  { slug: "vein-history", topic: "history", questions: ["knownReflux", "familyVeins", "standingHours"] },
  { slug: "conditions", topic: "history", questions: ["conditions"] },
  { slug: "medicines", topic: "history", questions: ["medicines", "bloodThinner"] },
  { slug: "daily-life", topic: "history", questions: ["compressionUse", "daySleeper", "canStand"] },
  { slug: "note", topic: "history", questions: ["note"] },
] as const satisfies readonly QuestionPage[];

export type PageSlug = (typeof QUESTION_PAGES)[number]["slug"];
export type ScreeningPage = QuestionPage & { readonly slug: PageSlug };

const pages: readonly ScreeningPage[] = QUESTION_PAGES;

export function findPage(slug: string): ScreeningPage | null {
  return pages.find((page) => page.slug === slug) ?? null;
}

/** The pages that this person is shown, in order. */
export function pathFor(answers: Answers): ScreeningPage[] {
  return pages.filter(({ questions }) => questions.length === 0 || questions.some((question) => isAsked(question, answers)));
}

/** Only the answers to questions on that path; what an earlier answer no longer opens is left out. */
export function answersOnPath(answers: Answers): Answers {
  const asked = new Set<string>(pathFor(answers).flatMap(({ questions }) => questions.filter((question) => isAsked(question, answers))));
  return Object.fromEntries(Object.entries(answers).filter(([question]) => asked.has(question)));
}

/** "Question 3 of 9": the topic of a page, counted from one. */
export function topicNumber(page: ScreeningPage): number {
  return TOPICS.indexOf(page.topic) + 1;
}
