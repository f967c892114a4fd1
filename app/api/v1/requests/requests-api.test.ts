import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { apiClients, requests, ultrasoundOrders } from "@/db/schema";
import { useTestDatabase as openTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import type { ApiScope } from "@/lib/domain/actor";
import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { GET as readOne } from "./[requestId]/route";
import { GET, POST } from "./route";

openTestDatabase();

let clinic: TestClinic;
let key: string;
beforeAll(async () => {
  clinic = await makeClinic();
  key = await makeKey(clinic.clinicId, ["requests.create", "requests.read"]);
});

async function makeKey(clinicId: string, scopes: ApiScope[]): Promise<string> {
  const secret = newSecret();
  const db = await connect();
  await db.insert(apiClients).values({ id: newId(), clinicId, name: "Test", keySha256: sha256(secret), keyHint: secret.slice(0, 4), scopes, createdAt: new Date() });
  return secret;
}

function body(changes: Record<string, unknown> = {}) {
  return {
    idempotencyKey: newId(),
    filledBy: { kind: "self" },
    patient: { familyName: "Garcia", givenName: "Ana", bornOn: "1961-03-14", phone: "(312) 555-0142" },
    contact: { method: "call", times: ["morning"], mayLeaveMessage: true, mayText: false, language: "en", interpreter: false },
    acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
    answers: {},
    ...changes,
  };
}

function send(content: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const request = new Request("http://127.0.0.1/api/v1/requests", { method: "POST", body: text, headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers } });
  return POST(request, { params: Promise.resolve({}) });
}

function read(id: string, headers: Record<string, string> = {}): Promise<Response> {
  return readOne(new Request(`http://127.0.0.1/api/v1/requests/${id}`, { headers: { authorization: `Bearer ${key}`, ...headers } }), { params: Promise.resolve({ requestId: id }) });
}

async function countAll(): Promise<number> {
  return (await connect()).$count(requests);
}

describe("POST /api/v1/requests", () => {
  it("answers 201, then 200 with the same id, then 422 for another body with the same key", async () => {
    const content = body();
    const first = await send(content);
    expect(first.status).toBe(201);
    const made: unknown = await first.json();
    expect(made).toEqual({ id: expect.any(String), reference: expect.stringMatching(/^V-/), receivedAt: expect.any(String), stage: "new", urgency: "SAME_DAY" });
    const again = await send(content);
    expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([200, "true"]);
    expect(await again.json()).toEqual(made);
    const other = await send({ ...content, answers: { cramps14d: 3 } });
    expect([other.status, other.headers.get("content-type")]).toEqual([422, "application/problem+json"]);
  });

  it("names refused fields in a problem document and stores nothing", async () => {
    const before = await countAll();
    const response = await send(body({ answers: { cramps14d: 100 }, patient: { familyName: "", givenName: "Ana", bornOn: "2999-01-01", phone: "1" } }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ status: 400, errors: expect.arrayContaining([expect.objectContaining({ field: "answers.cramps14d" }), expect.objectContaining({ field: "patient.phone" }), expect.objectContaining({ field: "patient.familyName" })]) });
    const future = await send(body({ patient: { ...body().patient, bornOn: "2999-01-01" } }));
    expect([future.status, ((await future.json()) as { errors: unknown }).errors]).toMatchObject([400, [{ field: "patient.bornOn" }]]);
    expect(await countAll()).toBe(before);
  });

  it("refuses a missing or wrong key, a wrong media type, a wrong method and too much", async () => {
    expect((await send(body(), { authorization: "" })).status).toBe(401);
    expect((await send(body(), { authorization: "Bearer nonsense" })).status).toBe(401);
    expect((await send(body(), { "content-type": "text/plain" })).status).toBe(415);
    expect((await send(body(), { "content-type": "multipart/form-data; boundary=x" })).status).toBe(415);
    expect((await send(JSON.stringify(body({ note: "x".repeat(70_000) })))).status).toBe(413);
    expect((await GET(new Request("http://127.0.0.1/api/v1/requests", { headers: { authorization: `Bearer ${key}` } }), { params: Promise.resolve({}) })).status).toBe(405);
  });

  it("answers hostile bodies with 400 and never with a failure", async () => {
    const before = await countAll();
    const whole = JSON.stringify(body());
    const hostile = ["", "{", "null", "[]", '"x"', "1e999", `${whole}x`, '{"__proto__":{"x":1}}', whole.replace('"answers":{}', '"answers":{"__proto__":{"cramps14d":1}}'),
      whole.replace('"answers":{}', '"answers":{"constructor":1}'), whole.replace('"Ana"', '"A\\u0000"'), whole.replace('"Ana"', '"\\ud800"'), whole.replace('"Ana"', "{}"), whole.replace("true", '"true"'), "[".repeat(5000), whole.replace('"answers":{}', '"answers":{},"extra":1')];
    for (const text of hostile) {
      const response = await send(text);
      expect(response.status, text.slice(0, 80)).toBe(400);
      expect(await response.text()).not.toMatch(/\bat \/|node_modules|select |insert /i);
    }
    expect(await countAll()).toBe(before);
  });

  it("a key without the scope is refused", async () => {
    const readOnly = await makeKey(clinic.clinicId, ["requests.read"]);
    expect((await send(body(), { authorization: `Bearer ${readOnly}` })).status).toBe(403);
  });
});

describe("GET /api/v1/requests/{id}", () => {
  it("tells the whole shape with null for what is not known, and the version as ETag", async () => {
    const { id, reference, receivedAt } = (await (await send(body())).json()) as { id: string; reference: string; receivedAt: string };
    const response = await read(id);
    expect([response.status, response.headers.get("etag")]).toEqual([200, '"v1"']);
    expect(await response.json()).toEqual({
      id, reference, stage: "new", urgency: "SAME_DAY",
      dates: { received: receivedAt, decided: null, ordered: null, scheduled: null, examined: null, signed: null, treated: null, closed: null },
      ultrasound: { ordered: false, legs: [], scheduledFor: null, reflux: { left: null, right: null } },
      treatments: [],
      relief: { due: 0, answered: 0, last: null },
    });
    expect((await read(id, { "if-none-match": '"v1"' })).status).toBe(304);
    expect((await read(id, { "if-none-match": 'W/"v1", "v9"' })).status).toBe(304);
    expect((await read(id, { "if-none-match": '"v9"' })).status).toBe(200);
  });

  it("sends the whole answer once there is an order, which changes without the request's version", async () => {
    const { id } = (await (await send(body())).json()) as { id: string };
    const order = { id: newId(), clinicId: clinic.clinicId, requestId: id, purpose: "diagnostic", legs: "left", indication: "R25.2", priority: "routine" } as const;
    await (await connect()).insert(ultrasoundOrders).values({ ...order, orderedById: clinic.actor.clinician.staffId, orderedAt: new Date() });
    const response = await read(id, { "if-none-match": '"v1"' });
    expect([response.status, await response.json()]).toMatchObject([200, { ultrasound: { ordered: true, legs: ["left"] } }]);
  });

  it("does not know a request of another clinic, an unknown id or a malformed one", async () => {
    const { id } = (await (await send(body())).json()) as { id: string };
    const foreign = await makeKey((await makeClinic()).clinicId, ["requests.read"]);
    expect((await read(id, { authorization: `Bearer ${foreign}` })).status).toBe(404);
    expect((await read(newId())).status).toBe(404);
    expect((await read("1' or 1=1")).status).toBe(404);
  });
});
