import { describe, expect, it } from "vitest";
import type { Hearing } from "@/db/listen";
import { newId } from "@/lib/platform/id";
import { LiveHub, MOST_STREAMS_OF_ONE, type Watcher } from "./live-hub";

function makeHub() {
  let hearing: Hearing | null = null;
  let started = 0;
  let stopped = 0;
  const hub = new LiveHub((given) => {
    hearing = given;
    started += 1;
    given.onHeard(true);
    return async () => {
      stopped += 1;
    };
  });
  return { hub, hear: () => hearing as unknown as Hearing, counts: () => ({ started, stopped }) };
}

function makeWatcher(clinicId: string, staffId = newId()) {
  const seen = { changes: [] as unknown[], ends: 0 };
  const watcher: Watcher = { clinicId, staffId, onChange: ({ requestId, kind }) => seen.changes.push([requestId, kind]), onEnd: () => (seen.ends += 1) };
  return { seen, watcher };
}

describe("the hub of open screens", () => {
  it("tells every screen of the clinic once, no other clinic's, and none that has gone", async () => {
    const { hub, hear, counts } = makeHub();
    const [clinicId, other, requestId] = [newId(), newId(), newId()];
    const screens = Array.from({ length: 20 }, () => makeWatcher(clinicId));
    const stranger = makeWatcher(other);
    const gone = makeWatcher(clinicId);
    for (const { watcher } of [...screens, stranger]) expect(await hub.add(watcher)).toMatchObject({ kind: "watching" });
    const watching = await hub.add(gone.watcher);
    if (watching.kind === "watching") watching.stop();
    hear().onTold(`${clinicId} ${requestId} new`);
    hear().onTold("not a change");
    hear().onTold(`${clinicId} ${requestId} vanished`);
    expect(screens.map(({ seen }) => seen.changes)).toEqual(Array.from({ length: 20 }, () => [[requestId, "new"]]));
    expect(stranger.seen.changes).toEqual([]);
    expect(gone.seen.changes).toEqual([]);
    expect(counts().started).toBe(1);
  });

  it("ends the streams when changes are not heard any more, so that each screen catches up when it comes back", async () => {
    const { hub, hear } = makeHub();
    const { seen, watcher } = makeWatcher(newId());
    await hub.add(watcher);
    hear().onHeard(false);
    expect(seen.ends).toBe(1);
    hear().onHeard(true);
    expect(await hub.add(watcher)).toMatchObject({ kind: "watching" });
  });

  it("keeps one person from using up the server, and lets the colleagues in", async () => {
    const { hub } = makeHub();
    const clinicId = newId();
    const { watcher } = makeWatcher(clinicId);
    for (let count = 0; count < MOST_STREAMS_OF_ONE; count += 1) expect(await hub.add({ ...watcher })).toMatchObject({ kind: "watching" });
    expect(await hub.add({ ...watcher })).toEqual({ kind: "too many" });
    expect(await hub.add(makeWatcher(clinicId).watcher)).toMatchObject({ kind: "watching" });
  });

  it("ends every stream when the server stops, and takes no more", async () => {
    const { hub, counts } = makeHub();
    const { seen, watcher } = makeWatcher(newId());
    await hub.add(watcher);
    await hub.end();
    expect(seen.ends).toBe(1);
    expect(counts().stopped).toBe(1);
    expect(await hub.add(watcher)).toEqual({ kind: "not connected" });
  });
});
