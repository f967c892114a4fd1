import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for links, sessions and keys; only the SHA-256 of it is stored. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
