import { dictionary } from "@zxcvbn-ts/language-common";

let known: Set<string> | null = null;

/** True for one of the 49,000 passwords that are tried first, also with digits and signs put around it. */
export function isCommonPassword(password: string): boolean {
  known ??= new Set(dictionary["passwords-common"]);
  const plain = password.toLowerCase();
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return known.has(plain) || known.has(plain.replace(/\s/g, "")) || known.has(bare);
}
