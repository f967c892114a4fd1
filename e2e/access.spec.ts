import type { APIRequestContext, Page } from "@playwright/test";
import { ROLES } from "@/lib/domain/actor";
import { CALLERS, expectedAnswer, findDisagreements, PAGES, ROUTES } from "./access-matrix";
import { fillAddress, hasRecord, isStreamed, listPages, listRoutes } from "./addresses";
import { expect, test } from "./fixtures";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const WORDS = { nobody: "nobody in particular", key: "the clinic's key", coordinator: "a coordinator", nurse: "a nurse", sonographer: "a sonographer", clinician: "a clinician", admin: "an admin" };
const REFUSAL = "Your role does not open this screen";

test.describe("the matrix", () => {
  test("has a row for every page and every route of the app, and for nothing else", () => {
    expect(Object.keys(PAGES).sort()).toEqual(listPages("(clinic)"));
    expect([...new Set(Object.keys(ROUTES).map((row) => row.split(" ")[1]))].sort()).toEqual(listRoutes());
  });

  test("gives each row to the roles that have its permission", () => {
    expect(findDisagreements()).toEqual([]);
  });
});

test.describe("nobody in particular", () => {
  for (const path of ["/", ...Object.keys(PAGES).map((address) => fillAddress(address))]) {
    test(`is sent from ${path} to sign-in with or without a key, and learns nothing`, async ({ request, api }) => {
      for (const caller of [request, api]) {
        const response = await caller.get(path, { maxRedirects: 0 });
        expect(response.status()).toBe(307);
        expect(response.headers().location).toMatch(/^\/sign-in\?returnTo=/);
        expect(response.headers()["cache-control"]).toContain("no-store");
      }
    });
  }
  for (const path of ["/sign-in", "/setup", "/setup/password", "/screening", "/screening/resume", "/api/health", "/api/ready"]) {
    test(`may open ${path}`, async ({ request }) => {
      expect((await request.get(path)).status()).toBe(200);
    });
  }
  test("is led to no other site by sign-in", async ({ page }) => {
    await page.goto("/sign-in?returnTo=https://evil.example/");
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });
});

for (const role of ROLES) {
  test(`${WORDS[role]} opens exactly the pages of that role`, async ({ signIn, newRequest }) => {
    const ids = { requestId: (await newRequest()).id };
    const { request } = await signIn(role);
    for (const [address, { opens, query = "" }] of Object.entries(PAGES)) {
      const response = await request.get(`${fillAddress(address, ids)}${query}`);
      const wanted = opens.includes(role) ? (hasRecord(address, ids) ? 200 : 404) : 403;
      expect(saidOf(await response.text()), address).toBe(wanted);
      // What is streamed has said 200 before the page is asked.
      expect(response.status(), address).toBe(isStreamed(address) ? 200 : wanted);
      expect(response.headers()["cache-control"], address).toContain("no-store");
    }
  });
}

test("who may not open a screen reads so, whether or not a loading screen went ahead of it", async ({ signIn, allowConsole }) => {
  allowConsole(/403 \(Forbidden\)/);
  const page = await signIn("coordinator");
  for (const address of ["/audit", "/outcomes/registry"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: REFUSAL }), address).toBeVisible();
  }
});

for (const caller of CALLERS) {
  test(`each API gives ${WORDS[caller]} exactly the answer meant for that caller`, async ({ page, signIn, api, newRequest, allowConsole }) => {
    allowConsole(/Failed to load resource/);
    const ids = { requestId: (await newRequest()).id };
    const ask = caller === "key" ? fromElsewhere(api) : await fromPage(caller === "nobody" ? page : await signIn(caller));
    const answers: Record<string, number> = {};
    for (const [row, { body }] of Object.entries(ROUTES)) {
      const [method = "", address = ""] = row.split(" ");
      answers[row] = await ask(method, fillAddress(address, ids), method === "GET" ? undefined : JSON.stringify(body?.() ?? {}));
    }
    expect(answers).toEqual(Object.fromEntries(Object.entries(ROUTES).map(([row, expected]) => [row, expectedAnswer(expected, caller)])));
  });
}

test("no route answers a method that has no row", async ({ request }) => {
  for (const address of listRoutes()) {
    for (const method of METHODS.filter((one) => !(`${one} ${address}` in ROUTES))) {
      const response = await request.fetch(fillAddress(address), { method });
      expect(response.status(), `${method} ${address}`).toBe(address === "/api/[...rest]" ? 404 : 405);
    }
  }
});

test("a worklist request from another site is refused even with a session", async ({ signIn }) => {
  const page = await signIn("nurse");
  const response = await page.request.post("/api/worklist/search", { data: {}, headers: { origin: "https://evil.example" } });
  expect(response.status()).toBe(403);
});

test("signing out ends the session on the server and Back shows nothing", async ({ browser, baseURL, staff }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/sign-in?returnTo=/account");
  await page.getByLabel("Email").fill(staff.sonographer.email);
  await page.getByLabel("Password").fill(staff.sonographer.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your sessions" })).toBeVisible();
  const kept = await context.cookies();
  await page.getByLabel(/^Account:/).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await context.addCookies(kept);
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await context.close();
});

/** What the page itself says of an address: the framework's mark of a refusal or of nothing found, and 200 where it has neither. */
function saidOf(html: string): number {
  return Number(/NEXT_HTTP_ERROR_FALLBACK;(\d{3})/.exec(html)?.[1] ?? 200);
}

type Ask = (method: string, path: string, body?: string) => Promise<number>;

function fromElsewhere(context: APIRequestContext): Ask {
  return async (method, path, data) => (await context.fetch(path, { method, headers: { "content-type": "application/json" }, data })).status();
}

/** The page's own fetch, with the session's cookie and what the browser adds about where it comes from. */
async function fromPage(page: Page): Promise<Ask> {
  await page.goto("/account");
  return (method, path, body) =>
    page.evaluate(async ([url, init]) => (await fetch(url, init)).status, [path, { method, body, headers: { "content-type": "application/json" } }] as const);
}
