const NEWLINE = 0x0a;
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Longest line that is read, in bytes: sixteen times the longest request the API takes. */
export const MAX_LINE_BYTES = 1_048_576;

/** What stands in for a line that is too long or is not UTF-8. */
export type UnreadableLine = { readonly refusal: string };

/**
 * The lines of a byte stream, as many at a time as a chunk completes. A line over `maxBytes` is skipped as it arrives
 * and never held whole.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<(string | UnreadableLine)[]> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const keep = (part: Uint8Array): void => {
    bytes += part.length;
    if (bytes > maxBytes) parts = [];
    else parts.push(part);
  };
  const take = (): string | UnreadableLine => {
    const line = bytes > maxBytes ? { refusal: `A line may have at most ${maxBytes} bytes.` } : decode(parts);
    parts = [];
    bytes = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const lines: (string | UnreadableLine)[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      lines.push(take());
      start = end + 1;
    }
    keep(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (bytes > 0) yield [take()];
}

function decode(parts: readonly Uint8Array[]): string | UnreadableLine {
  try {
    return UTF8.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts));
  } catch {
    return { refusal: "A line must be UTF-8 text." };
  }
}
