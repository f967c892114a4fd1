import type { ContactMethod, ContactTime } from "@/lib/domain/patient";
import { NOT_RECORDED } from "@/lib/format/missing";

const METHODS: Record<ContactMethod, string> = { call: "calls", text: "text messages", email: "e-mail" };
const TIMES: Record<ContactTime, string> = { morning: "in the morning", midday: "at midday", evening: "in the evening" };

/** Null for English without an interpreter, which a banner does not mention. */
export function languageWords(tag: string, needsInterpreter: boolean): string | null {
  if (tag === "en" && !needsInterpreter) return null;
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  return needsInterpreter ? `${name}, interpreter` : name;
}

export function allergyWords(allergies: readonly string[] | null): string {
  if (allergies === null) return NOT_RECORDED;
  return allergies.length === 0 ? "No known allergies" : allergies.join(", ");
}

/** `Prefers calls in the morning` */
export function preferenceWords(method: ContactMethod, times: readonly ContactTime[]): string {
  return `Prefers ${[METHODS[method], times.map((time) => TIMES[time]).join(" or ")].filter(Boolean).join(" ")}`;
}
