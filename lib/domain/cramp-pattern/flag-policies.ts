import { type Answers, chosen, isMissing } from "./answers";
import type { FlagId } from "./flag-levels";
import { MEDICINES_TO_MENTION } from "./flags";
import { OTHER_RULES } from "./other-findings";
import type { Urgency } from "./urgency";

type Policy = string | ((answers: Answers) => string);

/** What clinic policy asks clinicians to do about each flag. Sources: S23, S27, S28, S30, S49. */
export const FLAG_POLICIES: Readonly<Record<FlagId, Policy>> = {
  F00: "Out of scope under 18: clinician call.",
  F01: 'Patient saw "call 911". Call; if no answer, follow the welfare-check policy; document.',
  F02: "911 or an emergency department with vascular care. No compression.",
  F03: "Clinician call; pulse check / ABI or emergency department.",
  F04: "Emergency department with MRI.",
  F05: "Lie down, leg up, firm pressure, 911.",
  F06: "Clinician today. If it bleeds again: lie down, leg up, firm pressure, 911.",
  F07: "Emergency department.",
  F08: "Same-day visit.",
  F09: "Emergency department; note any statin.",
  F10: "Clinician completes the Wells worksheet. A reflux study is not the answer.",
  F11: "Clinician call next business day.",
  F12: "Duplex for vein clot.",
  F13: "Visit within 2 weeks; ABI before compression.",
  F14: "Pulses / ABI, urgent vascular.",
  F15: "Pulses / ABI; no compression until done.",
  F16: "Primary care or neurology.",
  F17: "Obstetric team; no elective vein procedure.",
  F18: "Clinician call.",
  F19: "Tell the prescriber.",
  F20: mentionPolicy,
  F21: "Clinician call: heart, kidney, medicine.",
  F98: "Complete the safety check by phone.",
  F99: "Complete the safety check by phone today.",
};

const CONTACT_TASKS: Readonly<Record<Urgency, string>> = {
  EMERGENCY:
    "Call the patient now, with a clinician. If nobody answers, follow the welfare-check policy. Write down what happened.",
  SAME_DAY: "Ask a clinician to call the patient today, within 2 business hours. Do not book a routine visit.",
  SOON: "Ask a clinician to call the patient within 1 business day.",
  ROUTINE: "Pass this to a clinician before the first call.",
};

const SAFETY_CHECK_TASKS: Readonly<Partial<Record<FlagId, string>>> = {
  F98: "Call the patient within 1 business day and ask the safety questions that are still open.",
  F99: "Call the patient today, within 2 business hours, and ask the safety questions that are still open.",
};

/** The plain task a coordinator may see: whom to call and when, nothing about what the answer may mean. */
export function contactTaskFor(flag: FlagId, level: Urgency): string {
  return SAFETY_CHECK_TASKS[flag] ?? contactTaskAt(level);
}

/** The same, of a flag that no answer raised. */
export function contactTaskAt(level: Urgency): string {
  return CONTACT_TASKS[level];
}

function mentionPolicy(answers: Answers): string {
  const isCondition = OTHER_RULES.O7(answers);
  const isMedicine =
    OTHER_RULES.O6(answers) || chosen(answers.medicines).some((medicine) => MEDICINES_TO_MENTION.includes(medicine));
  return [
    ...(isMedicine ? ['Medicine: "Ask your prescriber; do not stop."'] : []),
    ...(isCondition ? ["Condition: tell primary care."] : []),
  ].join(" ");
}

/** What a clinician should notice beside a flag, or null. */
export function flagNote(flag: FlagId, answers: Answers): string | null {
  const { legSoreWeeks: weeks } = answers;
  if (flag === "F08" && isMissing(answers.rednessSigns)) return "Fever, chills and skin color were not answered: ask.";
  if (flag === "F09" && chosen(answers.medicines).includes("statin")) return "Takes a statin.";
  // NICE CG168 (S30): a break in the skin that has not healed in 2 weeks goes to a vascular service.
  if (flag === "F13" && !isMissing(weeks) && weeks >= 2) return `Open for ${weeks} weeks: 2 weeks or more.`;
  return null;
}
