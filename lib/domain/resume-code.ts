/** 32 letters and digits without I, L, O and U, which are misread: twelve of them are 60 random bits. */
export const RESUME_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const RESUME_CODE_LENGTH = 12;
export const RESUME_LINK_DAYS = 7;

const LONGEST_TYPED = 40;
const LOOKALIKES: Readonly<Record<string, string>> = { I: "1", L: "1", O: "0", U: "V" };
const CODE = new RegExp(`^[${RESUME_CODE_LETTERS}]{${RESUME_CODE_LENGTH}}$`);

/** `KXQ72MPA9RTD` of what somebody typed, in capitals or not, with or without dashes; null when it can be no code. */
export function readResumeCode(typed: string): string | null {
  if (typed.length > LONGEST_TYPED) return null;
  const letters = typed.replace(/[\s\p{Pd}]/gu, "").toUpperCase();
  const code = letters.replace(/[ILOU]/g, (letter) => LOOKALIKES[letter] ?? letter);
  return CODE.test(code) ? code : null;
}

/** `KXQ7-2MPA-9RTD` */
export function showResumeCode(code: string): string {
  return code.match(/.{4}/g)?.join("-") ?? code;
}

/** What a mailed link opens. It changes nothing: mail scanners open links too. */
export function resumeCodePath(code: string): `/${string}` {
  return `/screening/resume/${showResumeCode(code)}`;
}

export function resumeLinkExpiry(at: Date): Date {
  return new Date(at.getTime() + RESUME_LINK_DAYS * 24 * 60 * 60_000);
}
