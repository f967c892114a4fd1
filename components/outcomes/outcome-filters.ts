import { CATEGORIES } from "@/lib/domain/cramp-pattern/category";
import { addDays, addMonths } from "@/lib/domain/day-bounds";
import { AGE_BANDS, AGE_BAND_WORDS, type OutcomePeriod } from "@/lib/domain/outcomes";
import { LEGS } from "@/lib/domain/reflux";
import { MODALITIES, MODALITY_WORDS } from "@/lib/domain/treatment";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { CATEGORY_WORDS } from "./outcome-words";

type FilterName = "modality" | "category" | "leg" | "ageBand" | "language";
const LEG_WORDS = { left: "Left", right: "Right" } as const;

/** Who sees counts only may not narrow down to few people: by treatment and leg alone. */
export function filterChoices(languages: readonly string[], seesRates: boolean): { name: FilterName; label: string; options: { value: string; label: string }[] }[] {
  const found = [
    { name: "modality" as const, label: "Treatment", options: MODALITIES.map((value) => ({ value, label: MODALITY_WORDS[value] })) },
    { name: "category" as const, label: "Pattern", options: CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value] })) },
    { name: "leg" as const, label: "Leg", options: LEGS.map((value) => ({ value, label: LEG_WORDS[value] })) },
    { name: "ageBand" as const, label: "Age", options: AGE_BANDS.map((value) => ({ value, label: AGE_BAND_WORDS[value] })) },
    { name: "language" as const, label: "Language", options: languages.map((value) => ({ value, label: languageWord(value) })) },
  ];
  return found.filter(({ name }) => seesRates || name === "modality" || name === "leg");
}

/** What is on, in words. */
export function activeFilters(query: OutcomesQuery, seesRates: boolean): { name: FilterName; label: string; value: string }[] {
  const asked = query.language === undefined ? [] : [query.language];
  return filterChoices(asked, seesRates).flatMap(({ name, label, options }) => {
    const chosen = options.find(({ value }) => value === query[name]);
    return chosen === undefined ? [] : [{ name, label, value: chosen.label }];
  });
}

export function filtersWords(query: OutcomesQuery, seesRates: boolean): string {
  const active = activeFilters(query, seesRates);
  return active.length === 0 ? "None" : active.map(({ label, value }) => `${label}: ${value}`).join("; ");
}

/** Periods that end today. */
export function quickPeriods(today: string): (OutcomePeriod & { label: string })[] {
  const months = (count: number) => ({ label: `Last ${count} months`, from: addDays(addMonths(today, -count), 1), to: today });
  return [{ label: "This month", from: `${today.slice(0, 7)}-01`, to: today }, months(3), months(6), months(12)];
}

function languageWord(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
}
