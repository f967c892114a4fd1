import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase as openTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { answered, faultsOf } from "@/db/testing/hostile-answers";
import { brokenForms, brokenMultipart, multipart, noiseForms, urlencoded } from "@/db/testing/hostile-forms";
import type { Sent } from "@/db/testing/hostile-json";
import { HOSTILE_TEXTS, NAUGHTY } from "@/db/testing/hostile-texts";
import { checkInRows, treatedRequest } from "@/db/testing/treated";
import { fixClock } from "@/lib/platform/clock";
import { CLIENT_IP_HEADER, markIncomingRequests } from "@/lib/platform/incoming";
import { openCheckInLink } from "@/lib/services/check-ins/open-check-in-link";
import { sendCheckInLink } from "@/lib/services/check-ins/send-check-in-link";
import { POST as save } from "./route";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({ get: () => undefined }) }));
vi.mock("next-intl/server", () => ({ getLocale: async () => "en" }));

openTestDatabase();

const SEED = 20_261_123;
const WEEK_LATER = new Date("2026-11-10T15:00:00Z");
const PAGES = ["start", "emergency-signs", "how-often", "how-bad", "note", "language", "check"];
const ODD_TOKENS = ["", "x", "x".repeat(43), "closed", "../../../etc/passwd", "\u0000", "%00", "🦵".repeat(43)];

let clinic: TestClinic;
let token: string;
beforeAll(async () => {
  markIncomingRequests(0);
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  const { treatmentId } = await treatedRequest(clinic);
  const first = (await checkInRows(treatmentId)).find(({ point }) => point === "1w");
  fixClock(WEEK_LATER);
  const sending = await sendCheckInLink(clinic.actor.nurse, { checkInId: first?.id ?? "", write: () => ({ subject: "A form", body: "A form." }) });
  token = sending?.link.slice(sending.link.lastIndexOf("/") + 1) ?? "";
});
afterAll(() => fixClock(null));

const forgetCounts = async () => (await connect()).delete(rateLimits);

let sent = 0;
async function post({ body, headers }: Omit<Sent, "name">, to = token) {
  sent += 1;
  const list = Object.entries({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000", [CLIENT_IP_HEADER]: `10.0.1.${Math.ceil(sent / 20)}`, ...headers }).filter(([, value]) => value !== "");
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return answered(await save(new Request("http://127.0.0.1:3000/x", { method: "POST", body: bytes, headers: list as [string, string][] }), { params: Promise.resolve({ token: to }) }));
}

describe("hostile forms of a check-in", () => {
  it("are answered with a page to go to or a problem document", async () => {
    const bodies = [...brokenForms(), ...brokenMultipart(), ...noiseForms(SEED, 60)];
    const wrong: string[] = [];
    for (const body of bodies) {
      const reply = await post(body);
      wrong.push(...faultsOf(reply).map((fault) => `${body.name}: ${fault}`));
      if (![303, 400, 413, 415].includes(reply.status)) wrong.push(`${body.name}: ${reply.status}`);
    }
    expect(wrong).toEqual([]);
    expect(bodies.length).toBeGreaterThan(110);
  });

  it("leave an open link open, with every naughty text as page, answer, button and language", { timeout: 120_000 }, async () => {
    for (const [at, text] of [...NAUGHTY, ...HOSTILE_TEXTS].entries()) {
      // One link takes 600 pages in a quarter of an hour.
      if (at % 400 === 0) await forgetCounts();
      const form = at % 3 === 0 ? multipart : urlencoded;
      const page = PAGES[at % PAGES.length] ?? "start";
      const fields: [string, string][] = at % 4 === 0 ? [["page", text], ["pause", text], ["switchTo", text]] : [["page", page], ["cramps14d", text], ["worstPain", text], ["note", text], ["backTo", text], ["return", text]];
      const reply = await post(form(fields));
      expect(faultsOf(reply), JSON.stringify(text)).toEqual([]);
      expect([303, 400, 413], JSON.stringify(text)).toContain(reply.status);
    }
    expect((await openCheckInLink(clinic.patient, { token }))?.state).toBe("open");
  });

  it("lead to the page that says so when the link opens nothing", async () => {
    for (const odd of ODD_TOKENS) {
      const reply = await post(urlencoded([["page", "start"]]), odd);
      expect([reply.status, reply.location, faultsOf(reply)], JSON.stringify(odd)).toEqual([303, "/check-in/closed", []]);
    }
  });
});

describe("the limit", () => {
  it("counts each link by itself, however many people share its address", async () => {
    await forgetCounts();
    const one = { [CLIENT_IP_HEADER]: "10.9.9.9" };
    const { body, headers } = urlencoded([["page", "start"]]);
    const postTo = async (to: string) => (await post({ body, headers: { ...headers, ...one } }, to)).status;
    const unknown = "y".repeat(43);
    expect(await postTo(unknown)).toBe(303);
    await (await connect()).update(rateLimits).set({ points: 600 });
    expect(await postTo(unknown)).toBe(429);
    expect(await postTo(token)).toBe(303);
    await (await connect()).update(rateLimits).set({ points: 600 });
    expect(await postTo(token)).toBe(429);
  });
});
