/** Ticked at once in one filter. */
export const MOST_OWNERS = 20;
export const MOST_LANGUAGES = 10;

/** Holds every list that the parser accepts, so that what stands on the screen can be gone back to, printed and changed at once. */
export const LONGEST_LIST_ADDRESS = 2_000;
export const LIST_TOO_LONG = "This list has too many filters. Take some away, then try again.";
