import english from "@/messages/en.json";

type Catalog = { readonly [key: string]: string | Catalog };
export type TextValues = Readonly<Record<string, string | number>>;

const catalog: Catalog = english;

/** The words of a key such as `common.back`, with `{n}` filled in. An unknown key is a bug and throws. */
export function text(key: string, values: TextValues = {}): string {
  const found = findText(key);
  if (found === null) throw new Error(`No words for ${key}.`);
  return found.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** The words of a key, or null when there are none. */
export function findText(key: string): string | null {
  let current: string | Catalog | undefined = catalog;
  for (const part of key.split(".")) {
    current = typeof current === "object" && Object.hasOwn(current, part) ? current[part] : undefined;
  }
  return typeof current === "string" ? current : null;
}

/** The words of one answer of a question. */
export function choiceText(question: string, value: string): string {
  return findText(`questions.${question}.options.${value}`) ?? text(`choices.${value}`);
}
