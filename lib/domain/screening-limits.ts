/** How long an unfinished form is kept. */
export const DRAFT_DAYS = 7;

/** The privacy notice a person is shown; a change of its text is a new version. */
export const PRIVACY_NOTICE_VERSION = "1";

/** A form sent faster than this after it was opened was not filled in by a person. */
export const FORM_MIN_SECONDS = 3;

/** Unfinished forms removed in one transaction. */
export const MOST_PURGED = 1_000;
