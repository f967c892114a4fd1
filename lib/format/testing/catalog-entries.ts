import type { Catalog } from "../texts";

/** What a catalog says about itself; nobody reads it on a page of the form. */
const ABOUT_ITSELF = "_";

/** Every text of a catalog with its key, such as `common.back`. */
export function catalogEntries(catalog: Catalog, above = ""): [key: string, message: string][] {
  return Object.entries(catalog).flatMap(([name, value]): [string, string][] => {
    if (above === "" && name.startsWith(ABOUT_ITSELF)) return [];
    return typeof value === "string" ? [[above + name, value]] : catalogEntries(value, `${above}${name}.`);
  });
}

/** The names that a message fills in: `{n}`, and `{n, plural, …}`. */
export function placeholdersOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map(([, name = ""]) => name))].sort();
}
