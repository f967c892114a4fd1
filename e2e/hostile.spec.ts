import type { APIResponse, Page } from "@playwright/test";
import { faultsOf } from "@/db/testing/hostile-answers";
import { brokenForms, brokenMultipart, multipart, noiseForms, urlencoded } from "@/db/testing/hostile-forms";
import { brokenJson, goodRequest, wrongEncodings, wrongTypes, type Sent } from "@/db/testing/hostile-json";
import { JSON_TEXTS, NAUGHTY, seededChance } from "@/db/testing/hostile-texts";
import { expect, newFamilyName, test } from "./fixtures";
import { fillScreening, fillYou } from "./screening-form";

const SEED = 20_261_122;
const DOORS = ["/screening/save", "/screening/resume/open", "/screening/later/mail"];

/** Some of them, the same each time; what lies about its length never reaches a server over a socket. */
function some(all: readonly Sent[], count: number): Sent[] {
  const next = seededChance(SEED);
  const sendable = all.filter(({ headers = {} }) => !("content-length" in headers));
  return sendable.map((sent) => ({ sent, order: next() })).sort((one, other) => one.order - other.order).slice(0, count).map(({ sent }) => sent);
}

const bytesOf = (body: BodyInit) => Buffer.from(body as string);

async function faults(name: string, response: APIResponse): Promise<string[]> {
  const { "content-type": contentType = "", location = null } = response.headers();
  return faultsOf({ status: response.status(), contentType, location, text: await response.text() }).map((fault) => `${name}: ${fault}`);
}

test("hostile forms get a page to go to or a problem document from every public door", async ({ request, baseURL }) => {
  const texts = some([...NAUGHTY, ...JSON_TEXTS].map((text, at) => (at % 2 === 0 ? urlencoded : multipart)([["page", "you"], ["givenName", text], ["code", text]])), 12);
  const bodies = [...some([...brokenForms(), ...brokenMultipart()], 12), ...noiseForms(SEED, 4), ...texts];
  for (const door of DOORS) {
    for (const { name, body, headers } of bodies) {
      const response = await request.post(door, { data: bytesOf(body), headers: { origin: baseURL ?? "", ...headers }, maxRedirects: 0 });
      expect(await faults(`${door}: ${name}`, response)).toEqual([]);
    }
  }
});

test("hostile requests through the API get a problem document, and nothing of the server", async ({ api }) => {
  const texts = some([...NAUGHTY, ...JSON_TEXTS].map((text) => ({ name: text, body: JSON.stringify({ ...goodRequest(), patient: { ...goodRequest().patient, familyName: text } }) })), 12);
  for (const { name, body, headers } of [...some([...wrongTypes(SEED, 100), ...brokenJson(), ...wrongEncodings()], 24), ...texts]) {
    const response = await api.post("/api/v1/requests", { data: bytesOf(body), headers: { "content-type": "application/json", ...headers } });
    expect(await faults(name, response)).toEqual([]);
  }
});

/** Everything that the browser asks for while the person is at the form. */
function listenTo(page: Page): { foreign: (base: string) => string[] } {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("websocket", (socket) => asked.push(socket.url()));
  return { foreign: (base) => asked.filter((url) => /^(https?|wss?):/.test(url) && new URL(url).host !== new URL(base).host) };
}

const INTERPRETED = /\bpattern\b|vein-type|reflux|\bflags?\b|\bscore\b|likely|SAME_DAY|ROUTINE|F\d{2}\b/i;

async function expectNothingInterpreted(page: Page): Promise<void> {
  expect(await page.locator("body").innerText()).not.toMatch(INTERPRETED);
  expect(await page.title()).not.toMatch(INTERPRETED);
  expect(await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length)).toBe(0);
}

test("a whole form loads nothing from elsewhere, and its last page tells nothing of what the answers mean", async ({ page, baseURL }) => {
  const { foreign } = listenTo(page);
  await fillScreening(page, { givenName: "Ana", familyName: newFamilyName() });
  await expectNothingInterpreted(page);
  expect(foreign(baseURL ?? "")).toEqual([]);
});

test("the interruption page loads nothing from elsewhere and says 911 and the clinic, nothing of what the answers mean", async ({ page, baseURL }) => {
  const { foreign } = listenTo(page);
  await page.goto("/screening");
  await page.getByRole("button", { name: "Start now" }).click();
  await page.getByLabel("Chest pain").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Call 911 now");
  await expectNothingInterpreted(page);
  await fillYou(page, { givenName: "Ana", familyName: newFamilyName() });
  await page.getByRole("button", { name: "Send to the clinic" }).click();
  await expect(page.getByText(/Call 911 now if you have not/)).toBeVisible();
  await expectNothingInterpreted(page);
  expect(foreign(baseURL ?? "")).toEqual([]);
});
