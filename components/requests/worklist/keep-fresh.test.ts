import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { keepFresh } from "./keep-fresh";
import type { WorklistState } from "./use-worklist";
import type { WorklistPage } from "./worklist-line";

const query = freshWorklistQuery("triage");
const page = (emergencyMark: string) => ({ lines: [], counts: {}, query, emergencyMark }) as unknown as WorklistPage;

let mark: string;
let asked: string[];
let tell: (kind: "new" | "changed") => void;
let end: () => void;

/** A browser of which only the parts exist that the list asks for. */
beforeEach(async () => {
  vi.useFakeTimers();
  mark = "calm";
  asked = [];
  vi.stubGlobal("document", { visibilityState: "visible", activeElement: null, querySelector: () => null, querySelectorAll: () => [], addEventListener: () => undefined, removeEventListener: () => undefined });
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url.split("?")[0] ?? "");
    if (mark === "broken") return new Response("{", { headers: { "content-type": "application/json" } });
    return Response.json(url.endsWith("emergencies") ? mark : page(mark));
  });
  vi.stubGlobal("EventSource", class {
    onopen: () => void = () => undefined;
    constructor() {
      setTimeout(() => this.onopen(), 10);
    }
    addEventListener(name: string, hear: (event: { data: string }) => void) {
      if (name === "request") tell = (kind) => hear({ data: JSON.stringify({ id: "a", kind }) });
    }
    close() {}
  });
  let state: WorklistState = { page: page("calm"), query, isLoading: false, isSlow: false, failure: null, news: null };
  end = keepFresh({ now: () => state, change: (change) => (state = change(state)) });
  await vi.advanceTimersByTimeAsync(1_000);
  asked = [];
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const news = () => asked.filter((url) => url === "/api/worklist/news").length;

describe("an open list that is told of changes", () => {
  it("is read at once after a quiet while", async () => {
    tell("changed");
    await vi.advanceTimersByTimeAsync(400);
    expect(news()).toBe(1);
  });

  it("is read every ten seconds at most while the changes are no emergencies", async () => {
    for (let second = 0; second < 40; second += 1) {
      tell("changed");
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(news()).toBe(4);
  });

  it("is read within three seconds when an emergency comes in between", async () => {
    tell("changed");
    await vi.advanceTimersByTimeAsync(1_000);
    mark = "someone";
    tell("new");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(news()).toBe(2);
  });

  it("bears answers that break off half-way, and reads on", async () => {
    mark = "broken";
    for (let second = 0; second < 12; second += 1) {
      tell("changed");
      await vi.advanceTimersByTimeAsync(1_000);
    }
    mark = "calm";
    const before = news();
    tell("changed");
    await vi.advanceTimersByTimeAsync(10_500);
    expect(news()).toBeGreaterThan(before);
  });

  it("still shows what came last when nothing follows it", async () => {
    tell("changed");
    await vi.advanceTimersByTimeAsync(1_000);
    tell("changed");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(news()).toBe(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(news()).toBe(2);
  });
});
