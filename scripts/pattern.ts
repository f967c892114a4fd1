import { pipeline } from "node:stream/promises";
import { evaluateAnswers } from "@/lib/domain/cramp-pattern/evaluate";
import { parsePatternLine } from "@/lib/inputs/pattern-line";
import { readLines, type UnreadableLine } from "./pattern-lines";

/** One line of past answers to one line of JSON: the pattern, or why the line is refused. */
function patternOf(line: string | UnreadableLine): { text: string; isRefused: boolean } {
  if (typeof line !== "string") return refused(line.refusal, []);
  const parsed = parsePatternLine(line);
  if (parsed.ok) return { text: JSON.stringify(evaluateAnswers(parsed.input)), isRefused: false };
  return refused(
    parsed.message,
    parsed.fields.map(({ field }) => field),
  );
}

function refused(message: string, fields: readonly string[]): { text: string; isRefused: boolean } {
  return { text: JSON.stringify({ error: { message, fields } }), isRefused: true };
}

async function* patterns(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const lines of readLines(chunks)) {
    const results = lines.filter((line) => typeof line !== "string" || line.trim() !== "").map(patternOf);
    if (results.some(({ isRefused }) => isRefused)) process.exitCode = 1;
    if (results.length > 0) yield `${results.map(({ text }) => text).join("\n")}\n`;
  }
}

function isReaderGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}

try {
  await pipeline(process.stdin, patterns, process.stdout);
} catch (error) {
  if (!isReaderGone(error)) throw error;
}
