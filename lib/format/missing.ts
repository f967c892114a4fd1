/** Missing is a word on every screen, never a dash, a question mark or an empty cell. */
export const NOT_KNOWN = "Not known";
export const NOT_ASKED = "Not asked";
export const NOT_RECORDED = "Not recorded";
export const NOT_ANSWERED = "Not answered";
export const NOT_SURE = "Not sure";

export function orWord(value: string | null | undefined, word: string): string {
  return value === null || value === undefined || value.trim() === "" ? word : value;
}
