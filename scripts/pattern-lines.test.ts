import { describe, expect, it } from "vitest";
import { readLines, type UnreadableLine } from "./pattern-lines";

async function* chunked(chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

async function linesOf(chunks: readonly (string | Uint8Array)[], maxBytes?: number) {
  const lines: (string | UnreadableLine)[] = [];
  for await (const some of readLines(chunked(chunks), maxBytes)) lines.push(...some);
  return lines;
}

describe("the lines of a stream", () => {
  it("do not depend on where the chunks end", async () => {
    expect(await linesOf(["one\ntwo\n", "three\n"])).toEqual(["one", "two", "three"]);
    expect(await linesOf(["o", "ne\ntw", "", "o\nthr", "ee"])).toEqual(["one", "two", "three"]);
  });

  it("a character split between chunks stays whole", async () => {
    const bytes = Buffer.from("é🦵\n");
    expect(await linesOf([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(["é🦵"]);
  });

  it("a line that is too long is refused, and the next one is read", async () => {
    const refusal = { refusal: "A line may have at most 5 bytes." };
    expect(await linesOf(["12345\n123456\nnext\n"], 5)).toEqual(["12345", refusal, "next"]);
    expect(await linesOf(["123", "456", "789", "0\nnext"], 5)).toEqual([refusal, "next"]);
    expect(await linesOf(["1234567"], 5)).toEqual([refusal]);
  });

  it("bytes that are not UTF-8 are refused, and the next line is read", async () => {
    expect(await linesOf([Uint8Array.of(0xff, 0x0a), "next"])).toEqual([{ refusal: "A line must be UTF-8 text." }, "next"]);
  });

  it("an empty stream has no lines", async () => {
    expect(await linesOf([])).toEqual([]);
    expect(await linesOf([""])).toEqual([]);
  });
});
