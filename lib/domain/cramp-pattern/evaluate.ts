import { isUnder18On } from "./age";
import type { Answers } from "./answers";
import { type Category, crampCategory, missingRequired, type RequiredQuestion } from "./category";
import { type Claudication, claudicationScreen } from "./claudication";
import { type ConflictId, findConflicts } from "./conflicts";
import { type CouldChange, couldChange } from "./could-change";
import { type FindingId, findFindings } from "./findings";
import { type FlagId, urgencyOfFlags } from "./flag-levels";
import { findFlags } from "./flags";
import { crampTiming, type Timing } from "./timing";
import type { Urgency } from "./urgency";
import { type VeinSigns, veinSigns } from "./vein-signs";
import { type Wells, wellsWorksheet } from "./wells";

export type { Category, VeinSigns };

/** Named on screen beside every category, and stored with it. */
export const RULES_VERSION = "cramp-rules-1";

export type PatternInput = {
  readonly answers: Answers;
  readonly bornOn: string;
  readonly receivedOn: string;
};

export type PatternResult = {
  readonly rulesVersion: typeof RULES_VERSION;
  readonly category: Category;
  readonly veinSigns: VeinSigns;
  readonly timing: Timing;
  readonly claudication: Claudication;
  readonly findings: readonly FindingId[];
  readonly missing: readonly RequiredQuestion[];
  readonly couldChange: readonly CouldChange[];
  readonly conflicts: readonly ConflictId[];
  readonly flags: readonly FlagId[];
  readonly urgency: Urgency;
  readonly wells: Wells;
};

/**
 * Everything the rules say about one request. The answers are valid and both dates are real calendar dates, YYYY-MM-DD;
 * it never throws for those. Thresholds are clinic proposals and are not validated; sources stand with each rule.
 */
export function evaluateAnswers({ answers, bornOn, receivedOn }: PatternInput): PatternResult {
  const flags = findFlags(answers, isUnder18On(bornOn, receivedOn));
  return {
    rulesVersion: RULES_VERSION,
    category: crampCategory(answers),
    veinSigns: veinSigns(answers),
    timing: crampTiming(answers),
    claudication: claudicationScreen(answers),
    findings: findFindings(answers),
    missing: missingRequired(answers),
    couldChange: couldChange(answers),
    conflicts: findConflicts(answers),
    flags,
    urgency: urgencyOfFlags(flags),
    wells: wellsWorksheet(answers),
  };
}
