import { createHmac, timingSafeEqual } from "node:crypto";

/** HMAC-SHA-256 of the text, in hex. */
export function sign(text: string, key: string): string {
  return createHmac("sha256", key).update(text, "utf8").digest("hex");
}

export function isSignedWith(text: string, signature: string, key: string): boolean {
  const expected = Buffer.from(sign(text, key));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
