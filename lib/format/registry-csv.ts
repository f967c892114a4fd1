import { MISSING_VALUES, REGISTRY_DICTIONARY, type RegistryRow } from "@/lib/domain/registry-dictionary";
import { csvText } from "./csv";

const FIELDS = REGISTRY_DICTIONARY.map(({ field }) => field);

export function registryCsv(rows: readonly RegistryRow[]): string {
  return csvText(FIELDS, rows.map((row) => FIELDS.map((field) => row[field])));
}

/** What each column means, what a missing value is called, and what the file holds in words. */
export function registryDictionaryCsv(words: readonly string[]): string {
  const about = words.map((meaning) => ["(file)", meaning, "None", "", ""]);
  const fields = REGISTRY_DICTIONARY.map(({ field, meaning, unit, values, source }) => [field, meaning, unit, values, source]);
  const missing = MISSING_VALUES.map(([value, meaning]) => ["(any)", meaning, "None", value, ""]);
  return csvText(["field", "meaning", "unit", "values", "source"], [...about, ...fields, ...missing]);
}
