import { TOPICS } from "@/lib/domain/questions/pages";
import { answerWords, questionWords } from "@/lib/format/answer-words";
import { formatPhone } from "@/lib/format/phones";
import { patientDay } from "@/lib/format/patient-dates";
import type { Words } from "@/lib/format/texts";
import { type Fields, many, one } from "@/lib/inputs/answer-fields";
import { toE164 } from "@/lib/inputs/phone-number";
import { askedOn, readAnswers, shownPath } from "@/lib/inputs/screening-form";
import { readBirth } from "@/lib/inputs/screening-person";
import type { CheckSection } from "./answer-sections";

const changeOf = (slug: string) => `/screening/${slug}?return=check`;

/** Everything the person answered, by topic, each with the page that changes it. */
export function checkSections(fields: Fields, words: Words): CheckSection[] {
  const answers = readAnswers(fields);
  const path = shownPath(fields);
  const topics = TOPICS.filter((topic) => topic !== "you").map((topic) => ({
    title: words.text(`topics.${topic}`),
    rows: path
      .filter((page) => page.topic === topic)
      .flatMap((page) => askedOn(page, fields).map((question) => ({ term: questionWords(question, words), value: answerWords(question, answers, words), change: changeOf(page.slug) }))),
  }));
  return [youSection(fields, words), ...topics].filter(({ rows }) => rows.length > 0);
}

function youSection(fields: Fields, { locale, text }: Words): CheckSection {
  const born = readBirth(fields);
  const phone = toE164(one(fields, "phone").trim());
  const yesNo = (name: string) => (one(fields, name) === "" ? text("common.notAnswered") : text(`common.${one(fields, name)}`));
  const times = many(fields, "times").map((time) => text(`contact.timesOf.${time}`)).join(", ");
  const row = (term: string, value: string, slug: string) => ({ term: text(term), value: value === "" ? text("common.notAnswered") : value, change: changeOf(slug) });
  return {
    title: text("check.you"),
    rows: [
      row("you.name", `${one(fields, "givenName").trim()} ${one(fields, "familyName").trim()}`, "you"),
      row("you.bornOn", born === null ? "" : patientDay(born, locale), "you"),
      row("you.phone", phone === null ? "" : formatPhone(phone), "you"),
      row("you.email", one(fields, "email").trim(), "you"),
      row("contact.method", text(`contact.methods.${one(fields, "method")}`), "contact"),
      row("contact.times", times, "contact"),
      row("contact.mayLeaveMessage", yesNo("mayLeaveMessage"), "contact"),
      row("contact.mayText", yesNo("mayText"), "contact"),
      row("contact.language", text(`contact.languages.${one(fields, "language") || locale}`), "contact"),
      row("contact.interpreter", yesNo("interpreter"), "contact"),
      row("contact.filledBy", one(fields, "filledBy") === "relative" ? one(fields, "filledByName").trim() : text("contact.filledByOf.self"), "contact"),
    ],
  };
}
