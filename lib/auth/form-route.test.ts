import { describe, expect, it, vi } from "vitest";
import { useTestDatabase } from "@/db/testing/database";
import { formRoute, seeOther } from "./form-route";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));

useTestDatabase();

const got: [string, string][][] = [];
const route = formRoute({
  limit: { name: "test-form", points: 20, seconds: 60 },
  handle: async ({ form }) => {
    got.push([...form]);
    return seeOther("/done");
  },
});

const OURS = { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" };
async function send(body: BodyInit, headers: Record<string, string> = {}) {
  const given = { ...OURS, ...headers };
  const list = new Headers(Object.entries(given).filter(([, value]) => value !== ""));
  return route.POST(new Request("http://127.0.0.1:3000/screening", { method: "POST", body, headers: list }), { params: Promise.resolve({}) });
}

describe("a form route", () => {
  it("takes a plain form and sends the browser on", async () => {
    const response = await send(new URLSearchParams({ name: "Ana Núñez", site: "calf" }));
    expect([response.status, response.headers.get("location")]).toEqual([303, "/done"]);
    expect(got.at(-1)).toEqual([["name", "Ana Núñez"], ["site", "calf"]]);
  });
  it("takes a multipart form of text, and no file", async () => {
    const form = new FormData();
    form.set("name", "Ana");
    expect((await send(form)).status).toBe(303);
    form.set("photo", new File(["x"], "leg.jpg"));
    const before = got.length;
    expect((await send(form)).status).toBe(415);
    expect(got).toHaveLength(before);
  });
  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["an opaque origin", { origin: "null" }],
    ["no origin", { origin: "" }],
    ["a cross-site browser", { "sec-fetch-site": "cross-site" }],
  ])("refuses %s", async (_who, headers) => {
    expect((await send(new URLSearchParams({ a: "1" }), headers)).status).toBe(403);
  });
  it("refuses JSON, a NUL, and more than 64 kB", async () => {
    expect((await send("{}", { "content-type": "application/json" })).status).toBe(415);
    expect((await send("a=%00", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(400);
    expect((await send(new URLSearchParams({ a: "x".repeat(70_000) }))).status).toBe(413);
  });
  it("answers 405 to GET", async () => {
    const response = await route.GET(new Request("http://127.0.0.1:3000/screening"), { params: Promise.resolve({}) });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
  it("counts per address and says when to try again", async () => {
    const statuses: number[] = [];
    for (let sent = 0; sent < 25; sent += 1) statuses.push((await send(new URLSearchParams({ a: "1" }))).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await send(new URLSearchParams({ a: "1" }))).headers.get("retry-after")).toMatch(/^\d+$/);
  });
});
