import { foldWords } from "./search-text";

type Named = { id: string; patientId: string; familyName: string; givenName: string };

// Pairs of letters in common, as pg_trgm counts them; 0.5 joins Ana and Anna, Jon and John.
const ALIKE_FROM = 0.5;
const SAME_START_LETTERS = 3;

/** Ids of the rows whose name could be taken for another patient's on the same list. Two requests of one patient are not alike. */
export function findSimilarNames(rows: readonly Named[]): Set<string> {
  const families = new Map<string, Named[]>();
  for (const row of rows) {
    const key = foldWords(row.familyName);
    families.set(key, [...(families.get(key) ?? []), row]);
  }
  const similar = new Set<string>();
  for (const family of families.values()) {
    for (const [index, row] of family.entries()) {
      for (const other of family.slice(index + 1)) {
        if (row.patientId === other.patientId || !areGivenNamesAlike(row.givenName, other.givenName)) continue;
        similar.add(row.id).add(other.id);
      }
    }
  }
  return similar;
}

/** Whether two given names start alike or share half of their letter groups. */
export function areGivenNamesAlike(one: string, other: string): boolean {
  const a = foldWords(one);
  const b = foldWords(other);
  if (a === b || a.slice(0, SAME_START_LETTERS) === b.slice(0, SAME_START_LETTERS)) return true;
  return trigramSimilarity(a, b) >= ALIKE_FROM;
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
