import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { apiClients, patients, requestAnswers, requests } from "@/db/schema";
import { useTestDatabase as openTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { answered, faultsOf } from "@/db/testing/hostile-answers";
import { brokenJson, goodRequest, wrongEncodings, wrongTypes, type Sent } from "@/db/testing/hostile-json";
import { JSON_TEXTS, NAUGHTY } from "@/db/testing/hostile-texts";
import { answer } from "@/lib/auth/answer";
import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { getRequest } from "@/lib/services/requests/get-request";
import { POST } from "./route";

openTestDatabase();

const SEED = 20_261_122;
const TEXTS = [...NAUGHTY, ...JSON_TEXTS];
/** One key may send 600 requests a minute. */
const KEYS = 4;
const WHOLE = "the whole";
const NAMES = ["patient.familyName", "patient.givenName", "filledBy.name", "answers.note"];

let clinic: TestClinic;
const keys: string[] = [];
beforeAll(async () => {
  clinic = await makeClinic();
  const db = await connect();
  for (let count = 0; count < KEYS; count += 1) {
    const secret = newSecret();
    keys.push(secret);
    await db.insert(apiClients).values({ id: newId(), clinicId: clinic.clinicId, name: `Test ${count}`, keySha256: sha256(secret), keyHint: "test", scopes: ["requests.create"], createdAt: new Date() });
  }
});

let sent = 0;
async function send({ body, headers }: Omit<Sent, "name">) {
  const list = Object.entries({ authorization: `Bearer ${keys[sent % KEYS]}`, "content-type": "application/json", ...headers }).filter(([, value]) => value !== "");
  sent += 1;
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const request = new Request("http://127.0.0.1/api/v1/requests", { method: "POST", body: bytes, headers: list as [string, string][] });
  return answered(await POST(request, { params: Promise.resolve({}) }));
}

type Refused = { errors?: { field: string }[] };
const refusedFields = (text: string) => ((JSON.parse(text) as Refused).errors ?? []).map(({ field }) => field);

/** Sends a request of these parts; answers its id, or the fields that were refused. */
async function store(parts: Partial<ReturnType<typeof goodRequest>>): Promise<{ id: string | null; refused: string[] }> {
  const reply = await send({ body: JSON.stringify({ ...goodRequest(), ...parts }) });
  expect(faultsOf(reply)).toEqual([]);
  expect([201, 400, 413]).toContain(reply.status);
  if (reply.status === 413) return { id: null, refused: [WHOLE] };
  if (reply.status === 400) return { id: null, refused: refusedFields(reply.text) };
  return { id: (JSON.parse(reply.text) as { id: string }).id, refused: [] };
}

/** Everything that was stored as typed by somebody, by request. */
async function storedTexts() {
  const rows = await (await connect())
    .select({ id: requests.id, familyName: patients.familyName, givenName: patients.givenName, helper: requests.filledByName, answers: requestAnswers.answers })
    .from(requests)
    .innerJoin(patients, eq(patients.id, requests.patientId))
    .innerJoin(requestAnswers, eq(requestAnswers.requestId, requests.id));
  return new Map(rows.map(({ id, answers, ...rest }) => [id, { ...rest, note: answers.note }]));
}

const isOneOf = (fields: readonly string[]) => (field: string) => fields.includes(field);

describe("hostile requests through the API", () => {
  it("are refused with a problem document, whatever their types, depth, keys and bytes are", async () => {
    const bodies = [...wrongTypes(SEED, 300), ...brokenJson(), ...wrongEncodings()];
    const wrong: string[] = [];
    for (const body of bodies) {
      const reply = await send(body);
      wrong.push(...faultsOf(reply).map((fault) => `${body.name}: ${fault}`));
      if (![200, 201, 400, 413, 415].includes(reply.status)) wrong.push(`${body.name}: ${reply.status}`);
    }
    expect(wrong).toEqual([]);
    expect(bodies.length).toBeGreaterThan(340);
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  });

  it("have every naughty text as name, helper and note stored exactly or refused by the field's name", { timeout: 180_000 }, async () => {
    const named = new Map<string, string>();
    const noted = new Map<string, string>();
    for (const text of TEXTS) {
      const person = { ...goodRequest().patient, familyName: text, givenName: text };
      const whole = await store({ patient: person, filledBy: { kind: "relative", name: text }, answers: { note: text } });
      if (whole.id !== null) {
        named.set(whole.id, text);
        continue;
      }
      expect(whole.refused.length, JSON.stringify(text)).toBeGreaterThan(0);
      expect(whole.refused.every(isOneOf([...NAMES, WHOLE])), JSON.stringify(whole.refused)).toBe(true);
      if (whole.refused.includes("answers.note")) continue;
      const alone = await store({ answers: { note: text } });
      if (alone.id !== null) noted.set(alone.id, text);
      else expect(alone.refused).toEqual(["answers.note"]);
    }
    expect(named.size).toBeGreaterThan(300);
    const stored = await storedTexts();
    for (const [id, text] of named) expect(stored.get(id)).toEqual({ familyName: text.trim(), givenName: text.trim(), helper: text.trim(), note: text });
    for (const [id, text] of noted) expect(stored.get(id)).toMatchObject({ familyName: "Garcia", note: text });
    const [last = ""] = [...named.keys()].slice(-1);
    const read = await getRequest(clinic.actor.nurse, { requestId: last });
    expect(read).toMatchObject({ patient: { familyName: named.get(last)?.trim() }, answers: { note: named.get(last) } });
  });

  it("have every naughty text as phone and email stored as what it means or refused by the field's name", { timeout: 120_000 }, async () => {
    for (const text of TEXTS) {
      const { refused, id } = await store({ patient: { ...goodRequest().patient, phone: text, email: text } });
      expect(id, JSON.stringify(text)).toBeNull();
      expect(refused.length, JSON.stringify(text)).toBeGreaterThan(0);
      expect(refused.every(isOneOf(["patient.phone", "patient.email", WHOLE]))).toBe(true);
    }
  });

  it("would be told from a door that breaks on them", async () => {
    const broken = await answered(await answer("id", async () => Promise.reject(new TypeError("select * from patients"))));
    expect(faultsOf(broken)).toEqual(["answered 500"]);
    expect(faultsOf({ status: 200, contentType: "text/html", location: null, text: "Error\n    at save (/srv/app/route.ts:12:3)" })).toHaveLength(2);
    expect(faultsOf({ status: 400, contentType: "text/plain", location: null, text: "Failed query: insert into requests" })).toHaveLength(2);
    expect(faultsOf({ status: 303, contentType: "", location: "//evil.example", text: "" })).toHaveLength(1);
  });
});
