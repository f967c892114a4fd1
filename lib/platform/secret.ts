import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for links, sessions and keys; only the SHA-256 of it is stored. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Random letters of an alphabet of 32, five bits each, for a code that people write down. */
export function newCode(alphabet: string, length: number): string {
  if (alphabet.length !== 32) throw new Error("The alphabet must have 32 letters.");
  return [...randomBytes(length)].map((byte) => alphabet[byte % 32]).join("");
}
