import { createTranslator } from "next-intl";
import type { PatientLocale } from "@/lib/domain/patient";
import english from "@/messages/en.json";

/** Every text of one language: `text` fills in `{n}` and throws for an unknown key, `find` gives null for one. */
export type Words = {
  locale: PatientLocale;
  text: (key: string, values?: TextValues) => string;
  find: (key: string) => string | null;
  /** The words of one answer of a question. */
  choice: (question: string, value: string) => string;
};
export type TextValues = Readonly<Record<string, string | number>>;
export type Catalog = { readonly [key: string]: string | Catalog };

export function wordsOf(locale: PatientLocale, messages: Catalog): Words {
  const translate = createTranslator({
    locale,
    messages: messages as Record<string, never>,
    onError: (error) => {
      throw new Error(`No words in ${locale}: ${error.message}`);
    },
  }) as unknown as ((key: string, values?: TextValues) => string) & { has: (key: string) => boolean };
  const find = (key: string) => (translate.has(key) && typeof messageAt(messages, key) === "string" ? translate(key) : null);
  const text = (key: string, values?: TextValues) => oneFullStop(translate(key, values));
  return { locale, text, find, choice: (question, value) => find(`questions.${question}.options.${value}`) ?? text(`choices.${value}`) };
}

/** The words that staff read. */
export const ENGLISH = wordsOf("en", english);

/** The words of a key such as `common.back`, with `{n}` filled in. An unknown key is a bug and throws. */
export const text = ENGLISH.text;
/** The words of a key, or null when there are none. */
export const findText = ENGLISH.find;
export const choiceText = ENGLISH.choice;

/** A Spanish sentence that ends with an hour: the point of `p. m.` closes it. */
function oneFullStop(sentence: string): string {
  return sentence.replaceAll(/([ap]\.\sm\.)\./g, "$1");
}

function messageAt(messages: Catalog, key: string): string | Catalog | undefined {
  let current: string | Catalog | undefined = messages;
  for (const part of key.split(".")) current = typeof current === "object" && Object.hasOwn(current, part) ? current[part] : undefined;
  return current;
}
