import { describe, expect, it } from "vitest";
import { openEventStream } from "./event-stream";

describe("a stream of events", () => {
  it("is not kept by anybody on the way, starts at once and carries each event as written", async () => {
    const stream = openEventStream(new AbortController().signal);
    stream.send("request", { id: "one", kind: "new" });
    stream.end();
    expect(Object.fromEntries(stream.response.headers)).toMatchObject({ "cache-control": "no-store, no-transform", "x-accel-buffering": "no", "content-type": "text/event-stream; charset=utf-8" });
    expect(await stream.response.text()).toBe('retry: 3000\n\nevent: request\ndata: {"id":"one","kind":"new"}\n\n');
    await stream.whenEnded;
  });

  it("ends with the reader's connection, and takes what is sent afterwards without harm", async () => {
    const connection = new AbortController();
    const stream = openEventStream(connection.signal);
    connection.abort();
    await stream.whenEnded;
    stream.send("beat", null);
    stream.end();
  });

  it("ends for a reader that stopped reading, instead of keeping everything for it", async () => {
    const stream = openEventStream(new AbortController().signal);
    for (let count = 0; count < 1_000; count += 1) stream.send("beat", null);
    await stream.whenEnded;
  });
});
