import type { Answers } from "./answers";

/** The answers a category depends on. Of the safety questions only the clot risks: pregnancy and estrogen. */
export type CategoryAnswers = Pick<
  Answers,
  | "clotRisks"
  | "hasCramps"
  | "cramps14d"
  | "nightsWoken14d"
  | "lastTenCramps"
  | "usualCrampTime"
  | "walkingPain"
  | "walkingPainAtRest"
  | "walkingPainUphill"
  | "walkingPainAfterStop"
  | "walkingPainSites"
  | "walkingPainEasesSitting"
  | "painFromBack"
  | "legUrge"
  | "legUrgeAtRest"
  | "legUrgeEasedByMoving"
  | "legUrgeAtNight"
  | "visibleVeins"
  | "eveningSwelling"
  | "eveningSwellingOver2Weeks"
  | "skinChange"
  | "legSore"
  | "knownReflux"
  | "conditions"
  | "medicines"
>;

/** Those answers alone, always in one shape: trying out a missing answer copies them many times. */
export function categoryAnswers(answers: Answers): CategoryAnswers {
  return {
    clotRisks: answers.clotRisks,
    hasCramps: answers.hasCramps,
    cramps14d: answers.cramps14d,
    nightsWoken14d: answers.nightsWoken14d,
    lastTenCramps: answers.lastTenCramps,
    usualCrampTime: answers.usualCrampTime,
    walkingPain: answers.walkingPain,
    walkingPainAtRest: answers.walkingPainAtRest,
    walkingPainUphill: answers.walkingPainUphill,
    walkingPainAfterStop: answers.walkingPainAfterStop,
    walkingPainSites: answers.walkingPainSites,
    walkingPainEasesSitting: answers.walkingPainEasesSitting,
    painFromBack: answers.painFromBack,
    legUrge: answers.legUrge,
    legUrgeAtRest: answers.legUrgeAtRest,
    legUrgeEasedByMoving: answers.legUrgeEasedByMoving,
    legUrgeAtNight: answers.legUrgeAtNight,
    visibleVeins: answers.visibleVeins,
    eveningSwelling: answers.eveningSwelling,
    eveningSwellingOver2Weeks: answers.eveningSwellingOver2Weeks,
    skinChange: answers.skinChange,
    legSore: answers.legSore,
    knownReflux: answers.knownReflux,
    conditions: answers.conditions,
    medicines: answers.medicines,
  };
}
