import "server-only";
import { deferred } from "@/lib/platform/deferred";
import { NO_STORE } from "./problem";

/** More than this waiting to be read: the reader is gone or too slow, and catches up when it comes back. */
const MOST_WAITING = 200;
const RECONNECT_MS = 3_000;

export type EventStream = { response: Response; send: (event: string, data: unknown) => void; end: () => void; whenEnded: Promise<void> };

/** An open answer of server-sent events. It ends when the reader goes, when it falls behind, or by `end`. */
export function openEventStream(signal: AbortSignal): EventStream {
  const encoder = new TextEncoder();
  const { promise: whenEnded, resolve: markEnded } = deferred();
  let out: ReadableStreamDefaultController<Uint8Array> | null = null;

  function end(): void {
    out?.close();
    out = null;
    markEnded();
  }
  function write(text: string): void {
    out?.enqueue(encoder.encode(text));
    if (out?.desiredSize !== null && (out?.desiredSize ?? 1) <= 0) end();
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        out = controller;
        write(`retry: ${RECONNECT_MS}\n\n`);
      },
      cancel: () => {
        out = null;
        markEnded();
      },
    },
    { highWaterMark: MOST_WAITING },
  );
  signal.addEventListener("abort", end, { once: true });
  const headers = { ...NO_STORE, "Cache-Control": "no-store, no-transform", "Content-Type": "text/event-stream; charset=utf-8", "X-Accel-Buffering": "no" };
  return { response: new Response(body, { headers }), send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`), end, whenEnded };
}
