import { foldWords } from "./search-text";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What somebody typed to find a person: a birth date, or words and digits to look for as they stand. */
export type SearchWords =
  | { kind: "born_on"; bornOn: string }
  | { kind: "text"; text: string; isName: boolean };

/** Birth dates as 1961-03-14 or 14-Mar-1961; anything else is text. Null when fewer than 3 characters are left. */
export function readSearchWords(typed: string): SearchWords | null {
  const bornOn = readBirthDate(typed.trim());
  if (bornOn !== null) return { kind: "born_on", bornOn };
  const isPhone = /^[\d\s().+-]+$/.test(typed);
  const isReference = /^\s*v\s*-?\s*\d+\s*$/i.test(typed);
  const text = isPhone ? typed.replace(/\D/g, "") : isReference ? referenceText(typed) : foldWords(typed);
  return text.length < 3 ? null : { kind: "text", text, isName: !isPhone && !isReference };
}

function referenceText(typed: string): string {
  return typed.replace(/\s/g, "").toLowerCase().replace(/^v-?/, "v-");
}

function readBirthDate(typed: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4})$/i.exec(typed);
  if (named === null) return null;
  return calendarDay(Number(named[3]), MONTHS.indexOf(named[2]?.toLowerCase() ?? "") + 1, Number(named[1]));
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
