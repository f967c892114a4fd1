export const FEWEST_SEARCHED = 3;

/** Whether enough letters and digits are typed to look for; punctuation finds nobody. */
export function isLongEnough(typed: string): boolean {
  return typed.replace(/[^\p{L}\p{N}]/gu, "").length >= FEWEST_SEARCHED;
}
