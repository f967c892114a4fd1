import { CONTACT_METHODS, CONTACT_TIMES } from "@/lib/domain/patient";
import { text } from "@/lib/format/texts";
import { LANGUAGES } from "@/lib/inputs/screening-person";

type Option = { value: string; label: string };

/** The words around who the person is and how to reach them. */
export type PersonWords = {
  you: Readonly<Record<"givenName" | "familyName" | "nameHint" | "bornOn" | "phone" | "email", string>>;
  method: { legend: string; options: Option[] };
  times: { legend: string; options: Option[] };
  mayLeaveMessage: string;
  mayText: string;
  mayTextHint: string;
  language: { legend: string; options: Option[] };
  interpreter: string;
  yesNo: Option[];
};

export function personWords(): PersonWords {
  const you = (name: string) => text(`you.${name}`);
  return {
    you: { givenName: you("givenName"), familyName: you("familyName"), nameHint: you("nameHint"), bornOn: you("bornOn"), phone: you("phone"), email: you("email") },
    method: { legend: text("contact.method"), options: CONTACT_METHODS.map((value) => ({ value, label: text(`contact.methods.${value}`) })) },
    times: { legend: text("contact.times"), options: CONTACT_TIMES.map((value) => ({ value, label: text(`contact.timesOf.${value}`) })) },
    mayLeaveMessage: text("contact.mayLeaveMessage"),
    mayText: text("contact.mayText"),
    mayTextHint: text("contact.mayTextHint"),
    language: { legend: text("contact.language"), options: LANGUAGES.map((value) => ({ value, label: text(`contact.languages.${value}`) })) },
    interpreter: text("contact.interpreter"),
    yesNo: ["yes", "no"].map((value) => ({ value, label: text(`common.${value}`) })),
  };
}
