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
    return seeOther("/done", { "Set-Cookie": "kept=1; HttpOnly" });
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
  it("tells a page that sends by script where to go, with the same cookies and the same refusals", async () => {
    const response = await send(new URLSearchParams({ name: "Ana" }), { accept: "application/json" });
    expect([response.status, await response.json(), response.headers.get("location")]).toEqual([200, { to: "/done" }, null]);
    expect([response.headers.get("set-cookie"), response.headers.get("cache-control")]).toEqual(["kept=1; HttpOnly", "no-store"]);
    expect((await send(new URLSearchParams({ a: "1" }), { accept: "application/json", origin: "https://evil.example" })).status).toBe(403);
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
  it("counts by themselves who can be told apart, and says to a person in words that it waits, with what was typed", async () => {
    const words = { locale: "es", title: "Espere", lead: "Llame:", emergency: "Llame al 911.", again: "Otra vez", phone: "(312) 555-0100", phoneHref: "tel:+13125550100" };
    let who: string | null = "first";
    const busy = formRoute({ limit: { name: "test-busy", points: 1, seconds: 60 }, countedAs: async () => who, busyWords: async () => words, handle: async () => seeOther("/done") });
    const post = (accept: string) => busy.POST(new Request("http://127.0.0.1:3000/screening/save", { method: "POST", body: new URLSearchParams({ note: '"><b>x' }), headers: { ...OURS, accept } }), { params: Promise.resolve({}) });
    expect((await post("text/html")).status).toBe(303);
    const page = await post("text/html,*/*;q=0.8");
    expect([page.status, page.headers.get("content-type"), page.headers.get("retry-after")]).toEqual([429, "text/html; charset=utf-8", expect.stringMatching(/^\d+$/)]);
    const html = await page.text();
    expect(html).toContain('<html lang="es">');
    expect(html).toContain('<form method="post" action="/screening/save"><input type="hidden" name="note" value="&#34;&#62;&#60;b&#62;x">');
    expect(html).toContain('<a href="tel:+13125550100"');
    expect(await (await post("application/json")).json()).toMatchObject({ status: 429, detail: "Espere. Llame al 911. Llame: (312) 555-0100" });
    who = "second";
    expect((await post("text/html")).status).toBe(303);
    who = null;
    expect((await post("text/html")).status).toBe(303);
    expect((await post("text/html")).status).toBe(429);
  });
  it("counts per address and says when to try again", async () => {
    const statuses: number[] = [];
    for (let sent = 0; sent < 25; sent += 1) statuses.push((await send(new URLSearchParams({ a: "1" }))).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await send(new URLSearchParams({ a: "1" }))).headers.get("retry-after")).toMatch(/^\d+$/);
  });
});
