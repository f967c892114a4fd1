import { foldWords } from "./search-text";

type Name = { familyName: string; givenName: string; bornOn: string };
type Named = Name & { id: string; patientId: string };

// Groups of three letters in common, as pg_trgm counts them: 0.5 joins Ana and Anna, 0.4 Schmidt and Schmitt.
const GIVEN_ALIKE_FROM = 0.5;
const FAMILY_ALIKE_FROM = 0.4;
const SAME_START_LETTERS = 3;

/** Ids of the rows whose name could be taken for another patient's on the same list. Two requests of one patient are not alike. */
export function findSimilarNames(rows: readonly Named[]): Set<string> {
  const similar = new Set<string>();
  for (const group of [...grouped(rows, ({ familyName }) => foldWords(familyName)), ...grouped(rows, ({ bornOn }) => bornOn)]) {
    for (const [index, row] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        if (row.patientId === other.patientId || !areNamesAlike(row, other)) continue;
        similar.add(row.id).add(other.id);
      }
    }
  }
  return similar;
}

/** The one rule, on a list and across the clinic: one family name and given names alike, or one birth date and family names alike. */
export function areNamesAlike(one: Name, other: Name): boolean {
  const families = [foldWords(one.familyName), foldWords(other.familyName)] as const;
  if (one.bornOn === other.bornOn && trigramSimilarity(...families) >= FAMILY_ALIKE_FROM) return true;
  return families[0] === families[1] && areGivenNamesAlike(one.givenName, other.givenName);
}

/** Whether two given names start alike, are one letter apart (Jon and John), or share half of their letter groups. */
export function areGivenNamesAlike(one: string, other: string): boolean {
  const a = foldWords(one);
  const b = foldWords(other);
  if (a === b || a.slice(0, SAME_START_LETTERS) === b.slice(0, SAME_START_LETTERS)) return true;
  return isOneLetterApart(a, b) || trigramSimilarity(a, b) >= GIVEN_ALIKE_FROM;
}

/** One letter more, less or other. */
function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

function grouped(rows: readonly Named[], keyOf: (row: Named) => string): Named[][] {
  const groups = new Map<string, Named[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

function trigramSimilarity(a: string, b: string): number {
  const left = trigrams(a);
  const right = trigrams(b);
  const shared = [...left].filter((gram) => right.has(gram)).length;
  return shared / (left.size + right.size - shared);
}

function trigrams(text: string): Set<string> {
  const padded = `  ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
