/** How long an unfinished form is kept. */
export const DRAFT_DAYS = 7;

/** A form sent faster than this after it was opened was not filled in by a person. */
export const FORM_MIN_SECONDS = 3;

/** After this long without a key or a touch, a page of the form asks whether somebody is still there. */
export const IDLE_MINUTES = 20;

/** How long it then waits for an answer before it keeps what is typed and leaves the page (WCAG 2.2.1 asks for 20 seconds or more). */
export const IDLE_WARNING_SECONDS = 120;

/** Unfinished forms removed in one transaction. */
export const MOST_PURGED = 1_000;

/** A form whose person can be reached counts as stopped after this long without a new page. */
export const UNFINISHED_AFTER_MINUTES = 30;

/** Stopped forms that staff are shown, the newest of them, and how many on one page. */
export const MOST_UNFINISHED = 500;
export const UNFINISHED_PER_PAGE = 25;
