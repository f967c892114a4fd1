import type { ContactMethod, ContactTime } from "@/lib/domain/patient";
import type { PatientRecord } from "@/lib/domain/patient-list";
import { NOT_RECORDED } from "@/lib/format/missing";
import { allergyWords } from "./patient-words";

const SEX_WORDS = { female: "Female", male: "Male", other: "Other" } as const;
const METHOD_WORDS: Record<ContactMethod, string> = { call: "Calls", text: "Text messages", email: "E-mail" };
const TIME_WORDS: Record<ContactTime, string> = { morning: "Morning", midday: "Midday", evening: "Evening" };
const yesNo = (is: boolean) => (is ? "Yes" : "No");

/** What each correctable fact is called. */
export const FACT_WORDS = {
  phone: "Phone",
  email: "E-mail",
  contactMethod: "Prefers",
  contactTimes: "Best times",
  mayLeaveMessage: "May leave a message",
  mayText: "May send texts",
  language: "Language",
  needsInterpreter: "Needs an interpreter",
  allergies: "Allergies",
  sex: "Sex",
  isDoNotContact: "Do not contact",
  diedOn: "Died on",
} as const;
export type Fact = keyof typeof FACT_WORDS;
export const FACTS = Object.keys(FACT_WORDS) as Fact[];

export type Correctable = Pick<PatientRecord, Fact>;

/** A fact as staff read it, in words also when nobody has recorded it. */
export function factWords(fact: Fact, patient: Correctable): string {
  switch (fact) {
    case "contactMethod":
      return METHOD_WORDS[patient.contactMethod];
    case "contactTimes":
      return patient.contactTimes.length === 0 ? "Any time" : patient.contactTimes.map((time) => TIME_WORDS[time]).join(", ");
    case "language":
      return new Intl.DisplayNames(["en"], { type: "language" }).of(patient.language) ?? patient.language;
    case "allergies":
      return allergyWords(patient.allergies);
    case "sex":
      return patient.sex === null ? NOT_RECORDED : SEX_WORDS[patient.sex];
    case "email":
      return patient.email ?? "None";
    case "diedOn":
      return patient.diedOn ?? NOT_RECORDED;
    case "phone":
      return patient.phone;
    default:
      return yesNo(patient[fact]);
  }
}

/** The facts in which two readings of one person differ. */
export function differingFacts(one: Correctable, other: Correctable): Fact[] {
  return FACTS.filter((fact) => JSON.stringify(one[fact]) !== JSON.stringify(other[fact]));
}
