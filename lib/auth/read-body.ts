import "server-only";
import { isStorable } from "@/lib/inputs/plain-text";
import { Refusal } from "./problem";

export const BODY_LIMIT_BYTES = 64 * 1024;
const JSON_DEPTH = 12;
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** The body, counted as it arrives: Content-Length is the sender's claim. Stops reading at the limit. */
export async function readBytes(request: Request, limit = BODY_LIMIT_BYTES): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function tooLarge(limit: number): Refusal {
  return new Refusal(413, `Send at most ${limit / 1024} kB.`, [], { Connection: "close" });
}

export function readText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, "The body is not UTF-8.");
  }
}

/** Refuses, by the field's name, text that the database cannot keep as it is, or that JSON can smuggle in as an escape. */
export function refuseBadText(field: string, text: string): void {
  if (isStorable(field) && isStorable(text)) return;
  const errors = isStorable(field) && field !== "" ? [{ field, message: "Remove the characters that are not text." }] : [];
  throw new Refusal(400, "The body holds characters that cannot be stored.", errors);
}

/** JSON without prototype keys, without NUL or lone surrogates, at most 12 levels deep. */
export function readJson(bytes: Uint8Array): unknown {
  const text = readText(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, "The body is not JSON.");
  }
  refuseHostileJson(value, []);
  return value;
}

function refuseHostileJson(value: unknown, path: readonly string[]): void {
  if (path.length > JSON_DEPTH) throw new Refusal(400, `The JSON is deeper than ${JSON_DEPTH} levels.`);
  if (typeof value === "string") return refuseBadText(path.join("."), value);
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    if (FORBIDDEN_KEYS.has(key)) throw new Refusal(400, "The JSON holds a forbidden key.");
    refuseBadText(key, "");
    refuseHostileJson(Reflect.get(value, key), [...path, key]);
  }
}
