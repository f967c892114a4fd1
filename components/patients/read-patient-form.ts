import { CONTACT_METHODS, CONTACT_TIMES } from "@/lib/domain/patient";
import type { Correctable } from "./patient-facts";

/** What stands in the form, as facts. An empty list of allergies that should hold some stays wrong, so that it is refused. */
export function readPatientForm(form: FormData): Correctable {
  const choices = form.getAll("choices");
  const textOf = (name: string) => String(form.get(name) ?? "").trim();
  const sex = textOf("sex");
  return {
    phone: textOf("phone"),
    email: textOf("email") || null,
    contactMethod: CONTACT_METHODS.find((method) => method === form.get("contactMethod")) ?? "call",
    contactTimes: CONTACT_TIMES.filter((time) => form.getAll("contactTimes").includes(time)),
    mayLeaveMessage: choices.includes("mayLeaveMessage"),
    mayText: choices.includes("mayText"),
    language: textOf("language"),
    needsInterpreter: choices.includes("needsInterpreter"),
    allergies: readAllergies(textOf("allergyState"), textOf("allergies")),
    sex: sex === "female" || sex === "male" || sex === "other" ? sex : null,
    isDoNotContact: choices.includes("isDoNotContact"),
    diedOn: textOf("diedOn") || null,
  };
}

function readAllergies(state: string, typed: string): string[] | null {
  if (state === "not_recorded") return null;
  return state === "none" ? [] : typed.split("\n").map((line) => line.trim()).filter((line, index, all) => line !== "" || all.length === 1);
}
