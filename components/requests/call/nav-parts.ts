import { type Answers, isMissing } from "@/lib/domain/cramp-pattern/answers";
import { isAsked } from "@/lib/domain/questions/asked";
import { type Fields, one } from "@/lib/inputs/answer-fields";
import type { NavPart } from "./call-nav";
import type { CallSection } from "./call-sheet";

const PERSON = ["givenName", "familyName", "bornOn-year", "phone", "method", "mayLeaveMessage", "mayText"];
const READ_ALOUD = ["privacyNotice", "notForEmergencies", "noObligation"];

/** How much of each part was asked; "not sure" is an answer too. */
export function navParts(sections: readonly CallSection[], fields: Fields, answers: Answers): NavPart[] {
  const given = (names: readonly string[]) => names.filter((name) => one(fields, name).trim() !== "").length;
  const parts = sections.map(({ topic, title, questions }): NavPart => {
    const asked = questions.filter(({ question }) => isAsked(question, answers) && question !== "note");
    const answered = asked.filter(({ question }) => !isMissing(answers[question]) || answers[question] === "not_sure");
    const isPerson = topic === "you";
    return { href: `#${topic}`, label: title, done: isPerson ? given(PERSON) : answered.length, all: isPerson ? PERSON.length : asked.length };
  });
  return [...parts, { href: "#read-aloud", label: "Read aloud", done: given(READ_ALOUD), all: READ_ALOUD.length }];
}
