import type { Page } from "@playwright/test";
import { expect, expectAxeClean, newFamilyName, test } from "./fixtures";
import { answerPage, fillYou, slugOf } from "./screening-form";

/** A phone of 320 pixels; a desk screen of 1280 × 1024 at 400 % shows as much. */
const ZOOMED = { width: 320, height: 256 };
const MINUTE = 60_000;

test.use({ viewport: ZOOMED });

async function start(page: Page): Promise<void> {
  await page.goto("/screening");
  await live(page);
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
  await page.getByRole("button", { name: "Start now" }).click();
  await expect(page).toHaveURL(/emergency-signs$/);
}

/** Waits until the page answers to scripts: what the server sent is drawn before React takes it over. */
async function live(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.querySelector("main form") ?? {}).some((key) => key.startsWith("__reactProps")));
}

async function isSameDocument(page: Page): Promise<boolean> {
  return page.evaluate(() => "isSameDocument" in window);
}

async function goOn(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).not.toHaveURL(before);
}

async function fillUntil(page: Page, slug: string): Promise<void> {
  await start(page);
  for (let step = 0; step < 60 && slugOf(page) !== slug; step += 1) {
    await answerPage(page, { givenName: "Ana", familyName: newFamilyName() });
    await goOn(page);
  }
}

async function fitsTheScreen(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(ZOOMED.width);
}

test("a page follows the next without a reload, and focus goes to its heading or its errors", async ({ page }) => {
  await start(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("group", { name: "There is a problem" })).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByRole("checkbox", { name: "None of these" }).check();
  await goOn(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).not.toHaveTitle(/^Error: /);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: "None of these" })).toBeChecked();
  await page.goForward();
  await expect(page.getByRole("checkbox", { name: "None of these" })).not.toBeChecked();
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.getByRole("checkbox", { name: "None of these" })).toBeChecked();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await isSameDocument(page)).toBe(true);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test("several mistakes at once take focus, are linked, and are taken back one by one", async ({ page }) => {
  await fillUntil(page, "you");
  await page.getByLabel("First name").fill("Ana");
  await page.getByLabel("Month").fill("marzo");
  await page.getByLabel("Day", { exact: true }).fill("40");
  await page.getByLabel("Phone number").fill("12");
  await page.getByRole("button", { name: "Continue" }).click();
  const summary = page.getByRole("group", { name: "There is a problem" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(3);
  await expect(page.getByLabel("Month")).toHaveValue("marzo");
  await summary.getByRole("link", { name: /date of birth/ }).click();
  await expect(page.getByLabel("Day", { exact: true })).toBeFocused();
  await fitsTheScreen(page);
  await fillYou(page, { givenName: "Ana", familyName: newFamilyName() });
  await page.getByLabel("Month").fill("marzo");
  await goOn(page);
  await expect(page).toHaveURL(/contact$/);
});

test("the last ten are placed by buttons and by keys, and never more than ten", async ({ page }) => {
  await fillUntil(page, "last-ten");
  const bed = page.getByRole("spinbutton", { name: "In bed or asleep" });
  const more = page.getByRole("button", { name: "One more: In bed or asleep" });
  await bed.focus();
  for (let count = 0; count < 7; count += 1) await page.keyboard.press("ArrowUp");
  await expect(bed).toHaveValue("7");
  await more.focus();
  for (let count = 0; count < 5; count += 1) await page.keyboard.press("Enter");
  await expect(bed).toHaveValue("10");
  await expect(bed).toHaveAttribute("aria-valuenow", "10");
  await expect(more).toBeFocused();
  await expect(more).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("10 of 10 placed")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "0 left" })).toBeVisible();
  await page.getByRole("button", { name: "One less: In bed or asleep" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 left" })).toBeVisible();
  await page.getByRole("button", { name: "One more: While you walk" }).click();
  await expect(page.getByLabel("While you walk")).toHaveValue("1");
  await fitsTheScreen(page);
  await expectAxeClean(page);
  await page.getByRole("button", { name: "I can’t say" }).click();
  await expect(page).toHaveURL(/usual-time$/);
});

test("the picture of the legs presses the real choices, and shows what they say", async ({ page }) => {
  await fillUntil(page, "where");
  const left = page.locator("[data-leg=left]");
  const right = page.locator("[data-leg=right]");
  await expect(left).toContainText("Your left");
  const [leftBox, rightBox] = [await left.boundingBox(), await right.boundingBox()];
  expect(leftBox?.x).toBeLessThan(rightBox?.x ?? 0);
  await left.click();
  await expect(page.getByRole("radio", { name: "Left leg only" })).toBeChecked();
  await right.click();
  await expect(page.getByRole("radio", { name: "Both, about the same" })).toBeChecked();
  await left.click();
  await expect(page.getByRole("radio", { name: "Right leg only" })).toBeChecked();
  await page.getByRole("radio", { name: "Both, left is worse" }).check();
  await expect(left).toHaveAttribute("data-on", "true");
  await page.locator("[data-site=calf]").click();
  await expect(page.getByRole("checkbox", { name: "Calf" })).toBeChecked();
  await page.getByRole("checkbox", { name: "Shin" }).press("Space");
  await expect(page.locator("[data-site=shin]")).toHaveAttribute("data-on", "true");
  for (const target of await page.locator("[data-leg], [data-site]").all()) {
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await fitsTheScreen(page);
  await expectAxeClean(page);
});

test("a double click and a connection that breaks send one page, once; without a connection it says so and keeps everything", async ({ page, allowConsole }) => {
  allowConsole(/ERR_(FAILED|INTERNET_DISCONNECTED)|Failed to load resource/);
  await fillUntil(page, "you");
  await fillYou(page, { givenName: "Ana", familyName: newFamilyName() });
  let posts = 0;
  await page.route("**/screening/save", async (route) => {
    posts += 1;
    await (posts <= 2 ? route.abort() : route.continue());
  });
  await page.getByRole("button", { name: "Continue" }).dblclick();
  await expect(page.getByRole("alert").filter({ hasText: "We could not save this page" })).toBeVisible();
  expect(posts).toBe(2);
  await expect(page.getByLabel("First name")).toHaveValue("Ana");
  posts = 1;
  await page.getByRole("button", { name: "Continue" }).dblclick();
  await expect(page).toHaveURL(/contact$/);
  expect(posts).toBe(3);
  expect(await isSameDocument(page)).toBe(true);
});

test("somebody who is away is asked, may stay, and otherwise finds everything kept", async ({ page }) => {
  await page.clock.install();
  await fillUntil(page, "you");
  await page.getByLabel("First name").fill("Ana");
  await page.clock.fastForward(19 * MINUTE);
  const dialog = page.getByRole("dialog", { name: "Are you still there?" });
  await expect(dialog).toBeHidden();
  await page.clock.fastForward(2 * MINUTE);
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Stay on this page" })).toBeFocused();
  await fitsTheScreen(page);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.clock.fastForward(3 * MINUTE);
  await expect(dialog).toBeHidden();
  await page.clock.fastForward(40 * MINUTE);
  await expect(page).toHaveURL(/\/screening\?paused=1$/);
  await expect(page.getByText("We saved your answers")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Go on with my answers" }).first().click();
  await expect(page.getByLabel("First name")).toHaveValue("Ana");
});
