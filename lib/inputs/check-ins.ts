import { z } from "zod";
import { CHECK_IN_LIST_STATUSES, LAST_CHECK_IN_PAGE, type CheckInQuery } from "@/lib/domain/check-in-list";
import { CHECK_IN_CHOICES, MAX_PROCEDURE_PAIN } from "@/lib/domain/check-in-questions";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { CHECK_IN_SAFETY_QUESTIONS } from "@/lib/domain/cramp-pattern/check-in-flags";
import { COUNTS, MULTI_CHOICES, MULTI_CHOICES_WITH_NOT_SURE, SINGLE_CHOICES } from "@/lib/domain/cramp-pattern/choices";
import { COMPLICATIONS } from "@/lib/domain/treatment";
import { anyOf, count, legSymptoms, oneOf } from "./answer-schemas";

const NOT_A_QUESTION = "This is not a question of a check-in. Remove it.";
const LEAVE_REDNESS_SIGNS = 'Leave this out unless spreadingRedness is "yes".';

const single = (question: keyof typeof SINGLE_CHOICES) => oneOf(SINGLE_CHOICES[question]).nullish();
const counted = (question: keyof typeof COUNTS) => count(COUNTS[question].max, COUNTS[question].mayBeNotSure).nullish();
const multi = (question: keyof typeof MULTI_CHOICES) =>
  anyOf(MULTI_CHOICES[question], MULTI_CHOICES_WITH_NOT_SURE.some((other) => other === question)).nullish();

const safety = Object.fromEntries(
  CHECK_IN_SAFETY_QUESTIONS.map((question) => [question, question === "emergencySymptoms" || question === "limbSymptoms" ? multi(question) : single(question)]),
);

const shape = {
  ...safety,
  rednessSigns: multi("rednessSigns"),
  cramps14d: counted("cramps14d"),
  nightsWoken14d: counted("nightsWoken14d"),
  crampLeg: single("crampLeg"),
  worstPain: counted("worstPain"),
  sorenessAfter: single("sorenessAfter"),
  crampImpact: counted("crampImpact"),
  sleepQuality: counted("sleepQuality"),
  legSymptoms: legSymptoms().nullish(),
  pgic: oneOf(CHECK_IN_CHOICES.pgic).nullish(),
  firstBetter: oneOf(CHECK_IN_CHOICES.firstBetter).nullish(),
  procedurePain: count(MAX_PROCEDURE_PAIN, false).nullish(),
  complications: anyOf(COMPLICATIONS, false).nullish(),
  compressionUse: single("compressionUse"),
  newMedicine: oneOf(CHECK_IN_CHOICES.newMedicine).nullish(),
  treatedElsewhere: oneOf(CHECK_IN_CHOICES.treatedElsewhere).nullish(),
};

/** The answers of a check-in (intake contract, section 8), strictly; which point asks what is the domain's `refuseNotAsked`. */
export const CheckInAnswersInput = z
  .strictObject(shape, { error: ({ code }) => (code === "unrecognized_keys" ? NOT_A_QUESTION : "Send the answers as one object.") })
  .refine(({ spreadingRedness, rednessSigns }: Record<string, unknown>) => rednessSigns === undefined || rednessSigns === null || spreadingRedness === "yes", {
    path: ["rednessSigns"],
    message: LEAVE_REDNESS_SIGNS,
  }) as unknown as z.ZodType<Partial<Answers> & Record<string, unknown>>;
export type CheckInAnswersInput = z.infer<typeof CheckInAnswersInput>;

/** `version` is the check-in's. */
export const RecordCheckInInput = z.strictObject({ checkInId: z.uuid(), version: z.int().min(1), answers: CheckInAnswersInput });
export type RecordCheckInInput = z.infer<typeof RecordCheckInInput>;

type SearchParams = Record<string, string | string[] | undefined>;

/** The list that a URL asks for; what it does not know is the default. */
export function parseCheckInsQuery({ status, page }: SearchParams): CheckInQuery {
  const number = typeof page === "string" && /^\d{1,4}$/.test(page) ? Number(page) : 1;
  return {
    status: CHECK_IN_LIST_STATUSES.find((known) => known === status) ?? "due",
    page: Math.min(Math.max(number, 1), LAST_CHECK_IN_PAGE),
  };
}
