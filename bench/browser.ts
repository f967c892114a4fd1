import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Page } from "playwright";
import { median, report, reportRatio, rounded, wantedRounds } from "./rounds";
import type { Target } from "./targets";

/** A plain script without types; it installs a browser where there is none. */
const FIND_BROWSER = new URL("../scripts/browser.mjs", import.meta.url).href;
const ROUNDS = wantedRounds();
const SLOWDOWN = 4;
const SETTLE_MS = 1_500;

type Cookie = { name: string; value: string };
type Visit = { lcpMs: number; blockedMs: number; worstMs: number; filterMs: number };

/** P10 to P14: what a person's browser does with the page, by turns with the control; slowed down four times but where it says otherwise. */
export async function benchBrowser({ ours, control, cookie }: { ours: Target; control: Target; cookie: Cookie }): Promise<void> {
  const { findBrowser } = (await import(FIND_BROWSER)) as { findBrowser: () => Promise<Record<string, string>> };
  const { CHROME_PATH: executablePath, ...env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } as Record<string, string>, args: ["--no-sandbox"] });
  try {
    const mine = { url: `${ours.url}/requests?view=all`, cookie: { ...cookie, url: ours.url } };
    const theirs = { url: `${control.url}/`, cookie: { ...cookie, url: control.url } };
    await compareBytes(mine, theirs);
    await compareVisits(browser, mine, theirs, SLOWDOWN);
    await compareVisits(browser, mine, theirs, 1);
  } finally {
    await browser.close();
  }
}

type Address = { url: string; cookie: Cookie & { url: string } };

async function compareVisits(browser: Browser, mine: Address, theirs: Address, slowdown: number): Promise<void> {
  const visits = { ours: [] as Visit[], base: [] as Visit[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const our = await visit(browser, mine, slowdown);
    const their = await visit(browser, theirs, slowdown);
    if (round === 0) continue;
    visits.ours.push(our);
    visits.base.push(their);
  }
  const of = (key: keyof Visit) => ({ ours: median(visits.ours.map((one) => one[key])), base: Math.max(1, median(visits.base.map((one) => one[key]))) });
  const at = slowdown === 1 ? "" : ` at ${slowdown} ×`;
  reportRatio({ id: "P13", what: `worst interaction${at} (sort, select, tab); base: plain table`, unit: "ms", budget: slowdown === 1 ? "≤ 64 ms" : "≤ 157 ms" }, of("worstMs"));
  if (slowdown === 1) return;
  reportRatio({ id: "P11", what: `largest paint${at}; base: control`, unit: "ms", budget: "≤ 1.4 × control" }, of("lcpMs"));
  reportRatio({ id: "P12", what: `blocking time${at}; base: control`, unit: "ms", budget: "≤ 1.4 × control" }, of("blockedMs"));
  reportRatio({ id: "P14", what: `first key to filtered rows${at}, with the pause; base: plain table without one`, unit: "ms", budget: "≤ 450 ms" }, of("filterMs"));
}

async function visit(browser: Browser, { url, cookie }: Address, slowdown: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    await context.addCookies([cookie]);
    const page = await context.newPage();
    await page.addInitScript({ content: WATCH });
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForTimeout(SETTLE_MS);
    const { lcpMs, blockedMs } = await seen(page);
    await interact(page);
    const { worstMs } = await seen(page);
    return { lcpMs, blockedMs, worstMs, filterMs: await timeFilter(page) };
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything of it; as text, because what compiles this file would name things that the page does not know. */
const WATCH = `
  window.benchNumbers = { lcpMs: 0, blockedMs: 0, worstMs: 0 };
  const numbers = window.benchNumbers;
  const on = (type, more, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  on("largest-contentful-paint", {}, (entry) => { numbers.lcpMs = entry.startTime; });
  on("longtask", {}, (entry) => { numbers.blockedMs += Math.max(0, entry.duration - 50); });
  on("event", { durationThreshold: 16 }, (entry) => { if (entry.interactionId) numbers.worstMs = Math.max(numbers.worstMs, entry.duration); });
`;

const seen = (page: Page): Promise<Omit<Visit, "filterMs">> => page.evaluate(() => (window as unknown as { benchNumbers: Omit<Visit, "filterMs"> }).benchNumbers);

/** A sort, a selected row and another view, whichever of them the page has. */
async function interact(page: Page): Promise<void> {
  for (const control of [page.locator("thead button").first(), page.locator("tbody input[type=checkbox]").first(), page.locator("a[href*='view=triage']").first()]) {
    if ((await control.count()) === 0) continue;
    await control.click();
    await page.waitForTimeout(SETTLE_MS / 2);
  }
}

async function timeFilter(page: Page): Promise<number> {
  await page.locator("input[type=search]").first().click();
  await page.waitForTimeout(SETTLE_MS);
  const start = performance.now();
  const answered = page.waitForResponse((response) => /\/(worklist\/search|rows)/.test(response.url()));
  await page.keyboard.type("kow");
  await answered;
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
  return performance.now() - start;
}

/** P10: the scripts that the page's own HTML names. */
async function compareBytes(mine: Address, theirs: Address): Promise<void> {
  const ours = await scriptKb(mine);
  const base = await scriptKb(theirs);
  report({ id: "P10", what: "first-load JavaScript of the worklist, gzip; base: control", unit: "kB", ours: rounded(ours), base: rounded(base), ratio: rounded(ours / base), budget: "≤ 178 kB" });
}

async function scriptKb({ url, cookie }: Address): Promise<number> {
  const html = await (await fetch(url, { headers: { Cookie: `${cookie.name}=${cookie.value}` } })).text();
  const sources = [...new Set([...html.matchAll(/<script[^>]+src="([^"]+)"(?![^>]*noModule)/g)].map(([, source]) => source ?? ""))];
  const sizes = await Promise.all(sources.map(async (source) => gzipSync(Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer())).length));
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}
