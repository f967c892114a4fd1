import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { connect } from "@/db/client";
import { apiClients } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import type { ApiScope } from "@/lib/domain/actor";
import { Conflict, NotFound } from "@/lib/domain/errors";
import { newId } from "@/lib/platform/id";
import { sha256 } from "@/lib/platform/secret";
import { jsonResponse } from "./problem";
import { apiRoute, endpoint } from "./route";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));

const Body = z.strictObject({ name: z.string().max(20) });
let failure: Error | null = null;
const route = apiRoute({
  POST: endpoint({
    permission: "requests.create",
    subject: "request",
    body: Body,
    handle: async ({ body }) => {
      if (failure) throw failure;
      return jsonResponse({ got: body }, 201);
    },
  }),
});

useTestDatabase();
let clinic: TestClinic;
const keys = { writer: "charley_writer_key", reader: "charley_reader_key" };

beforeAll(async () => {
  clinic = await makeClinic();
  const add = async (key: string, scopes: ApiScope[]) =>
    (await connect()).insert(apiClients).values({ id: newId(), clinicId: clinic.clinicId, name: "Website", keySha256: sha256(key), keyHint: "hint", scopes, createdAt: new Date() });
  await add(keys.writer, ["requests.create"]);
  await add(keys.reader, ["requests.read"]);
});

type Sent = { method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; key?: string | null; type?: string; body?: BodyInit | ReadableStream; headers?: Record<string, string> };
async function send({ method = "POST", key = keys.writer, type = "application/json", body = '{"name":"A"}', headers = {} }: Sent = {}) {
  const init: RequestInit & { duplex?: "half" } = { method, headers: { ...(type && { "content-type": type }), ...(key && { authorization: `Bearer ${key}` }), ...headers } };
  if (method !== "GET") Object.assign(init, { body, duplex: "half" });
  const response = await route[method](new Request("http://localhost/api/v1/requests", init), { params: Promise.resolve({}) });
  return { response, status: response.status, json: JSON.parse(await response.text()) as Record<string, unknown> };
}

describe("an API route", () => {
  it("takes JSON from a client whose key may, and is never stored by a cache", async () => {
    const { status, json, response } = await send();
    expect([status, json]).toEqual([201, { got: { name: "A" } }]);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
  it("answers every refusal with a problem document that carries the request's id", async () => {
    const { status, json, response } = await send({ key: null });
    expect(status).toBe(401);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(json).toMatchObject({ type: "about:blank", status: 401, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });
  it.each(["GET", "PUT", "PATCH", "DELETE"] as const)("says which methods there are to %s", async (method) => {
    const { status, response } = await send({ method });
    expect([status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
  it("refuses a wrong key, a key in the wrong scheme and a session cookie", async () => {
    expect((await send({ key: "charley_wrong" })).status).toBe(401);
    expect((await send({ key: null, headers: { authorization: `Basic ${keys.writer}` } })).status).toBe(401);
    expect((await send({ key: null, headers: { cookie: "charley.session=x" } })).status).toBe(401);
  });
  it("refuses a key without the permission and leaves a denied row", async () => {
    expect((await send({ key: keys.reader })).status).toBe(403);
    expect((await auditTrail(clinic.clinicId, "requests.create")).at(-1)).toMatchObject({ outcome: "denied", actorKind: "api" });
  });
  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json-patch+json", ""])("refuses %s", async (type) => {
    expect((await send({ type })).status).toBe(415);
  });
  it("takes application/json with a charset", async () => {
    expect((await send({ type: "application/json; charset=utf-8" })).status).toBe(201);
  });
  it.each([
    ["not JSON", "{name:1}"],
    ["nothing", ""],
    ["a NUL", '{"name":"a\\u0000b"}'],
    ["a lone surrogate", '{"name":"\\ud800"}'],
    ["a prototype key", '{"__proto__":{"admin":true},"name":"A"}'],
    ["a constructor key", '{"name":"A","constructor":{"prototype":{}}}'],
    ["a tower of brackets", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["a deep object", `${'{"a":'.repeat(500)}1${"}".repeat(500)}`],
    ["an array", "[]"],
    ["null", "null"],
  ])("refuses %s with 400", async (_what, body) => {
    expect((await send({ body })).status).toBe(400);
  });
  it("refuses bytes that are not UTF-8", async () => {
    expect((await send({ body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) })).status).toBe(400);
  });
  it("names each unknown field and each wrong one", async () => {
    const { status, json } = await send({ body: JSON.stringify({ name: "x".repeat(21), role: "admin" }) });
    expect(status).toBe(400);
    expect(json.errors).toEqual(expect.arrayContaining([{ field: "role", message: expect.any(String) }, { field: "name", message: expect.any(String) }]));
  });
  it("stops reading a 50 MB stream just after 64 kB", async () => {
    let pulled = 0;
    const chunk = new Uint8Array(16 * 1024).fill(0x20);
    const body = new ReadableStream({
      pull(controller) {
        pulled += chunk.byteLength;
        if (pulled > 50 * 1024 * 1024) controller.close();
        else controller.enqueue(chunk);
      },
    });
    expect((await send({ body })).status).toBe(413);
    expect(pulled).toBeLessThan(256 * 1024);
  });
  it("does not believe a small Content-Length", async () => {
    expect((await send({ body: JSON.stringify({ name: "x".repeat(70_000) }), headers: { "content-length": "10" } })).status).toBe(413);
  });
  it("turns a domain error into its status", async () => {
    failure = new NotFound();
    expect((await send()).status).toBe(404);
    failure = new Conflict("Changed meanwhile.");
    expect((await send()).status).toBe(409);
    failure = null;
  });
  it("turns a bug into 500 without its message", async () => {
    failure = new Error('relation "patients" at 10.0.0.5 for Maria Lopez');
    const { status, json } = await send();
    failure = null;
    expect(status).toBe(500);
    expect(JSON.stringify(json)).not.toMatch(/relation|Maria|10\.0/);
  });
});
