/** NIST SP 800-63B-4: at least 15 characters for a password alone, no rules of composition. */
export const PASSWORD_AT_LEAST = 15;
/** Longer ones are refused before they are hashed. */
export const PASSWORD_AT_MOST = 256;

const SEQUENCES = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"];
const OWN_WORDS = ["charley", "charleyhorse", "password", "passwort", "contraseña", "letmein", "welcome", "iloveyou", "admin", "clinic", "vein"];
/** What must be left when words that everybody would try are taken out. */
const OWN_PART_AT_LEAST = 8;

/**
 * Why this password cannot be used, or null. `context` is what an attacker knows: names of the person and the clinic,
 * the email. `isCommon` knows the passwords that are tried first. Says nothing about letters, digits or signs.
 */
export function passwordProblem(password: string, context: readonly string[], isCommon: (password: string) => boolean): string | null {
  const length = [...password].length;
  if (length < PASSWORD_AT_LEAST) return `Use at least ${PASSWORD_AT_LEAST} characters. A few unrelated words are easy to remember.`;
  if (password.length > PASSWORD_AT_MOST) return `Use at most ${PASSWORD_AT_MOST} characters.`;
  const plain = password.toLowerCase();
  if (isCommon(password)) return "This password is on the lists that are tried first. Use a few unrelated words.";
  if (new Set(plain.replace(/\s/g, "")).size < 5) return "Use more different characters: this password repeats a few.";
  if (isRepeated(plain)) return "This password repeats one short part. Use different words.";
  const rest = withoutKnownWords(plain, context);
  if (rest.length < OWN_PART_AT_LEAST) return "This password is easy to guess: it is made of names, sequences or words that are tried first.";
  return null;
}

function isRepeated(text: string): boolean {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const part = text.slice(0, size);
    if (part.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text) return true;
  }
  return false;
}

function withoutKnownWords(text: string, context: readonly string[]): string {
  const words = [...context.flatMap((known) => known.toLowerCase().split(/[^\p{L}\p{N}]+/u)), ...OWN_WORDS]
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length);
  const withoutWords = words.reduce((rest, word) => rest.replaceAll(word, " "), text);
  return withoutSequences(withoutWords).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Takes out runs of four or more that stand on a keyboard row, in the alphabet or in counting, either way round. */
function withoutSequences(text: string): string {
  const lines = SEQUENCES.flatMap((line) => [line, [...line].reverse().join("")]);
  let rest = "";
  for (let at = 0; at < text.length; ) {
    const size = runAt(text, at, lines);
    if (size < 4) rest += text[at];
    at += size < 4 ? 1 : size;
  }
  return rest;
}

function runAt(text: string, at: number, lines: readonly string[]): number {
  let size = 0;
  while (at + size < text.length && lines.some((line) => line.includes(text.slice(at, at + size + 1)))) size += 1;
  return size;
}
