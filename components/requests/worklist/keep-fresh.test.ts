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
let comeBack: () => void;
let state: WorklistState;
let end: () => void;

/** A browser of which only the parts exist that the list asks for. */
beforeEach(async () => {
  vi.useFakeTimers();
  mark = "calm";
  asked = [];
  vi.stubGlobal("document", { visibilityState: "visible", activeElement: null, querySelector: () => null, querySelectorAll: () => [], addEventListener: () => undefined, removeEventListener: () => undefined });
  comeBack = () => undefined;
  vi.stubGlobal("window", { addEventListener: (name: string, hear: () => void) => name === "focus" && (comeBack = hear), removeEventListener: () => undefined });
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url.split("?")[0] ?? "");
    if (mark === "signed out") return Response.json({ detail: "You were signed out." }, { status: 401 });
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
  state = { page: page("calm"), query, isLoading: false, isSlow: false, failure: null, news: null };
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

describe("an open list whose session is over", () => {
  it("says so, asks no more, and goes on when the person comes back signed in", async () => {
    mark = "signed out";
    tell("changed");
    await vi.advanceTimersByTimeAsync(400);
    expect(state.failure).toBe("You were signed out. Sign in again to go on.");
    asked = [];
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(asked).toEqual([]);
    mark = "calm";
    comeBack();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(news()).toBeGreaterThan(0);
    expect(state.failure).toBeNull();
  });
});

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
