import readability from "text-readability";

/** US school grade that every sentence for patients stays within. */
export const HIGHEST_GRADE = 6;

/** Below this a Flesch–Kincaid grade says nothing: one word of four syllables alone is "grade 32". */
const FEWEST_WORDS = 5;
const MOST_SYLLABLES = 3;

/**
 * Names that people read off a bottle, a lab report or a sign, and that no plainer word could stand for: another word
 * would be the wrong one. Each counts as one plain word.
 */
export const NAMES: readonly string[] = [
  // Medicines, by the name on the bottle.
  "Serevent", "Advair", "Symbicort", "HCTZ", "chlorthalidone", "thiazide", "spironolactone", "amiloride", "triamterene", "furosemide", "torsemide", "bumetanide",
  "raloxifene", "teriparatide", "naproxen", "estrogen", "cholesterol",
  // What a lab report or a doctor named for them.
  "potassium", "calcium", "magnesium", "dialysis",
  // What the sign of a hospital and 911 say.
  "emergency", "emergencies",
];
const NAME = new RegExp(`\\b(${NAMES.join("|")})\\b`, "gi");
const ADDRESS = /\S+@\S+|https?:\S+/g;

/** The sentences of a text that are too hard to read, each with the reason; none when it is plain. */
export function hardSentences(text: string): string[] {
  const sentences = plain(text).split(/(?<=[.?!…])\s+|[|\n]/);
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "").flatMap((sentence) => hardness(sentence) ?? []);
}

/** As the formula of Flesch and Kincaid has it for one sentence; the package rounds the syllables of a word to a tenth, which is a whole grade. */
export function gradeOf(sentence: string): number {
  const words = readability.lexiconCount(sentence);
  return 0.39 * words + 11.8 * (readability.syllableCount(sentence) / words) - 15.59;
}

function hardness(sentence: string): string | null {
  const words = sentence.split(/[\s/]+/).filter((word) => /\w/.test(word));
  if (words.length >= FEWEST_WORDS) {
    const grade = gradeOf(sentence);
    return grade > HIGHEST_GRADE ? `grade ${grade.toFixed(1)}: ${sentence}` : null;
  }
  const long = words.filter((word) => readability.syllableCount(word) > MOST_SYLLABLES);
  return long.length > 0 ? `${long.join(", ")} in: ${sentence}` : null;
}

/** A number is read as one word. */
function plain(text: string): string {
  return text.replaceAll(ADDRESS, "this").replaceAll(NAME, "help").replaceAll(/\d[\d,.:-]*(?<!\D)/g, "ten");
}
