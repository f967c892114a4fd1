import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type APIRequestContext, type Browser, type Page } from "@playwright/test";
import { CALM_ANSWERS } from "@/db/testing/answers";
import type { Role } from "@/lib/domain/actor";
import { SESSION_IDLE_MS } from "@/lib/domain/session-limits";
import { fromState, type E2eAccount, type E2eClinic } from "./state";

export { expect };

type Answers = Record<string, unknown>;
type NewRequest = { answers?: Answers; patient?: Partial<{ familyName: string; givenName: string; bornOn: string; phone: string; email: string | null }> };
type Made = { id: string; reference: string };
type Fixtures = {
  clinic: E2eClinic;
  staff: Record<Role, E2eAccount>;
  /** A page of somebody with this role, signed in. */
  signIn: (role: Role) => Promise<Page>;
  /** Calls the API with the clinic's key. */
  api: APIRequestContext;
  /** A request sent through the API: calm answers and a new person, unless said otherwise. */
  newRequest: (changes?: NewRequest) => Promise<Made>;
  /** A console error of this test that is expected, by its text. */
  allowConsole: (pattern: RegExp) => void;
};

const FAMILY_LETTERS = "abcdefghij";

export const test = base.extend<Fixtures & { watch: (page: Page) => void; consoleErrors: { errors: string[]; allowed: RegExp[] } }>({
  clinic: async ({}, use) => {
    await use(JSON.parse(readFileSync(fromState("clinic.json"), "utf8")) as E2eClinic);
  },
  staff: async ({ clinic }, use) => {
    // The first nurse of two is the triage lead.
    await use(Object.fromEntries([...clinic.staff].reverse().map((account) => [account.role, account])) as Record<Role, E2eAccount>);
  },
  consoleErrors: async ({}, use) => {
    const heard = { errors: [] as string[], allowed: [] as RegExp[] };
    await use(heard);
    const unexpected = heard.errors.filter((text) => !heard.allowed.some((pattern) => pattern.test(text)));
    expect(unexpected, "errors in the browser's console").toEqual([]);
  },
  allowConsole: async ({ consoleErrors }, use) => {
    await use((pattern) => consoleErrors.allowed.push(pattern));
  },
  watch: async ({ consoleErrors }, use) => {
    await use((page) => {
      page.on("console", (message) => message.type() === "error" && consoleErrors.errors.push(`${message.text()} ${message.location().url}`));
      page.on("pageerror", (error) => consoleErrors.errors.push(String(error)));
    });
  },
  page: async ({ page, watch }, use) => {
    watch(page);
    await use(page);
  },
  signIn: async ({ browser, baseURL, staff, watch }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (role) => {
      const storageState = await sessionOf(browser, baseURL ?? "", staff[role]);
      const context = await browser.newContext({ storageState, baseURL, javaScriptEnabled: true, locale: "en-US", timezoneId: "America/Chicago" });
      contexts.push(context);
      const page = await context.newPage();
      watch(page);
      return withLiveArrival(page);
    });
    for (const context of contexts) await context.close();
  },
  api: async ({ playwright, baseURL, clinic }, use) => {
    const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${clinic.apiKey}` } });
    await use(context);
    await context.dispose();
  },
  newRequest: async ({ api }, use) => {
    await use(async ({ answers, patient } = {}) => {
      const response = await api.post("/api/v1/requests", { data: requestBody(answers ?? CALM_ANSWERS, patient) });
      expect(response.status(), await response.text()).toBe(201);
      return (await response.json()) as Made;
    });
  },
});

/** A page whose `goto` comes back when React has taken its controls over: a click before that is a click on paper. */
function withLiveArrival(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (options?.waitUntil !== "commit") await page.waitForFunction(areControlsTaken);
    return response;
  };
  return page;
}

/** Runs in the browser. The calendar draws its own buttons, without React. */
function areControlsTaken(): boolean {
  const controls = document.querySelectorAll("main :is(button, input, select, textarea):not(.ec *)");
  return [...controls].every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps")));
}

/** A session that stood unused for this long may end before the test does. */
const STALE_MS = SESSION_IDLE_MS / 2;

/** Each role signs in once and again after a long pause: sign-ins are throttled, and the session serves every test. */
async function sessionOf(browser: Browser, baseURL: string, account: E2eAccount): Promise<string> {
  const file = fromState("sessions", `${account.role}.json`);
  if (existsSync(file) && Date.now() - statSync(file).mtimeMs < STALE_MS) {
    utimesSync(file, new Date(), new Date());
    return file;
  }
  mkdirSync(fromState("sessions"), { recursive: true, mode: 0o700 });
  const context = await browser.newContext({ baseURL, javaScriptEnabled: true });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await context.storageState({ path: file });
  await context.close();
  return file;
}

export function requestBody(answers: Answers, patient: NewRequest["patient"] = {}) {
  return {
    idempotencyKey: randomUUID(),
    filledBy: { kind: "self" },
    patient: { familyName: newFamilyName(), givenName: "Robin", bornOn: "1961-04-03", phone: newPhone(), email: null, ...patient },
    contact: { method: "call", times: ["morning"], mayLeaveMessage: true, mayText: false, language: "en", interpreter: false },
    acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
    answers,
  };
}

/** A family name that no other test uses, in letters alone. */
export function newFamilyName(): string {
  const digits = String(parseInt(randomUUID().slice(0, 8), 16)).padStart(10, "0");
  return `Test${[...digits].map((digit) => FAMILY_LETTERS[Number(digit)]).join("")}`;
}

/** A phone number that no other test uses: with one birth date for all, a shared one would make them one person. */
export function newPhone(): string {
  return `+1312${String((parseInt(randomUUID().slice(0, 8), 16) % 8_000_000) + 2_000_000)}`;
}

/** Waits until the page answers to keys: what the server sent is drawn before React takes it over. */
export async function untilLive(page: Page): Promise<void> {
  await page.locator("body[data-keys=on]").waitFor();
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Of these rules, the ones whose answer depends on colour: dark differs from light in nothing else. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** No accessibility violation on the page as it is, in light and in dark. */
export async function expectAxeClean(page: Page): Promise<void> {
  // The title of a page that comes without a reload follows its content by a moment.
  await expect(page).toHaveTitle(/\S/);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // No page holds a frame of another site, so no second window is opened for gathering; what passed is not described, what fails is.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
    const { violations } = await (colorScheme === "light" ? axe.withTags(WCAG) : axe.withRules(COLOUR_RULES)).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
    expect(found, `${colorScheme}, ${new URL(page.url()).pathname}`).toEqual([]);
  }
}

/** Nothing makes the page scroll sideways on a narrow phone. */
export async function expectNoSideScroll(page: Page, width = 320): Promise<void> {
  await page.setViewportSize({ width, height: 700 });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  // A chart takes its new width a frame after the window.
  await expect.poll(overflow, { message: `wider than ${width} px: ${new URL(page.url()).pathname}` }).toBe(0);
}
