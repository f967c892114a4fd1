import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { useTestDatabase as openTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { answered, faultsOf } from "@/db/testing/hostile-answers";
import { brokenForms, brokenMultipart, multipart, noiseForms, urlencoded } from "@/db/testing/hostile-forms";
import type { Sent } from "@/db/testing/hostile-json";
import { HOSTILE_TEXTS, NAUGHTY } from "@/db/testing/hostile-texts";
import { formRoute } from "@/lib/auth/form-route";
import { readResumeCode } from "@/lib/domain/resume-code";
import { CLIENT_IP_HEADER, markIncomingRequests } from "@/lib/platform/incoming";
import { getDraft } from "@/lib/services/drafts/get-draft";
import { startDraft } from "@/lib/services/drafts/start-draft";
import { POST as mail } from "../later/mail/route";
import { POST as openCode } from "../resume/open/route";
import { POST as save } from "./route";

const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
}));
vi.mock("next-intl/server", () => ({ getLocale: async () => "en" }));

openTestDatabase();

const SEED = 20_261_122;
const TEXTS = [...NAUGHTY, ...HOSTILE_TEXTS];
/** Three pages and the boxes of each that take any text. */
const BOXES = { you: ["givenName", "familyName", "phone", "email", "bornOn-year"], contact: ["filledByName", "language"], note: ["note"] } as const;

let clinic: TestClinic;
let token: string;
beforeAll(async () => {
  markIncomingRequests(0);
  clinic = await makeClinic();
});
beforeEach(async () => {
  ({ token } = await startDraft(clinic.patient));
  jar.clear();
  jar.set("charley.screening", token);
});

let sent = 0;
/** Every few hundred forms come from another address: one may send 600 in a quarter of an hour. */
async function post(door: typeof save, { body, headers }: Omit<Sent, "name">) {
  sent += 1;
  const list = Object.entries({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000", [CLIENT_IP_HEADER]: `10.0.0.${Math.ceil(sent / 20)}`, ...headers }).filter(([, value]) => value !== "");
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return answered(await door(new Request("http://127.0.0.1:3000/x", { method: "POST", body: bytes, headers: list as [string, string][] }), { params: Promise.resolve({}) }));
}

const DOORS = { save, "resume/open": openCode, "later/mail": mail };

describe("hostile forms", () => {
  it.each(Object.entries(DOORS))("are answered by /screening/%s with a page to go to or a problem document", async (_, door) => {
    const bodies = [...brokenForms(), ...brokenMultipart(), ...noiseForms(SEED, 60)];
    const wrong: string[] = [];
    for (const body of bodies) {
      const reply = await post(door, body);
      wrong.push(...faultsOf(reply).map((fault) => `${body.name}: ${fault}`));
      if (![303, 400, 413, 415].includes(reply.status)) wrong.push(`${body.name}: ${reply.status}`);
    }
    expect(wrong).toEqual([]);
    expect(bodies.length).toBeGreaterThan(110);
  });

  it("have every naughty text kept exactly as typed in every box, or refused by the box's name", { timeout: 180_000 }, async () => {
    let kept = 0;
    for (const [at, text] of TEXTS.entries()) {
      // One form takes 600 pages in a quarter of an hour.
      if (at % 200 === 0) await (await connect()).delete(rateLimits);
      const isInParts = at % 3 === 0;
      const expected: Record<string, string> = {};
      for (const page of ["you", at % 2 === 0 ? "contact" : "note"] as const) {
        const filled = BOXES[page].map((box): [string, string] => [box, text]);
        const reply = await post(save, (isInParts ? multipart : urlencoded)([["page", page], ...filled]));
        expect(faultsOf(reply), JSON.stringify(text)).toEqual([]);
        expect([303, 400, 413], JSON.stringify(text)).toContain(reply.status);
        if (reply.status === 400) expect((JSON.parse(reply.text) as { errors: unknown }).errors, JSON.stringify(text)).toEqual([{ field: BOXES[page][0], message: expect.any(String) }]);
        if (reply.status === 303) Object.assign(expected, Object.fromEntries(filled));
      }
      const fields = (await getDraft(clinic.patient, { token }))?.fields ?? {};
      for (const [box, typed] of Object.entries(expected)) {
        // A part that begins with a byte order mark is read without it, as the standard for forms says.
        expect(fields[box], `${box} ${JSON.stringify(text)}`).toBe(isInParts ? typed.replace(/^\uFEFF/, "") : typed);
        kept += 1;
      }
    }
    expect(kept).toBeGreaterThan(3_000);
  });

  it("have every naughty text refused as a code, on a page", async () => {
    const codes = [...TEXTS, "\u{1F600}".repeat(40), `x${"\u{1F600}".repeat(40)}`].filter((text) => readResumeCode(text) === null);
    for (const code of codes) {
      const reply = await post(openCode, urlencoded([["code", code]]));
      expect(faultsOf(reply), JSON.stringify(code)).toEqual([]);
      expect([303, 400, 413], JSON.stringify(code)).toContain(reply.status);
    }
  });

  it("would be told from a door that breaks on them", async () => {
    const broken = formRoute({ limit: { name: "broken", points: 100, seconds: 60 }, handle: async ({ form }) => Promise.reject(new Error(`insert into drafts values (${form.get("givenName")})`)) });
    expect(faultsOf(await post(broken.POST, urlencoded([["givenName", "Ana"]])))).toEqual(["answered 500"]);
  });
});
