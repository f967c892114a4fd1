import type { Browser, Page } from "@playwright/test";
import { expect, expectAxeClean, expectNoSideScroll, newFamilyName, test } from "./fixtures";
import { answerPage, fillYou, slugOf } from "./screening-form";

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const NOTE = "Calf cramps before dawn";


async function start(page: Page): Promise<void> {
  await page.goto("/screening");
  await page.getByRole("button", { name: "Start now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Right now");
}

/** Answers pages in order and stops on this one, before it is answered. */
async function fillTo(page: Page, slug: string): Promise<void> {
  for (let step = 0; step < 60 && slugOf(page) !== slug; step += 1) {
    const before = page.url();
    await answerPage(page, { givenName: "Ana", familyName: newFamilyName() });
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).not.toHaveURL(before);
  }
  expect(slugOf(page)).toBe(slug);
}

async function codeFrom(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Save and finish later" }).click();
  return codeOn(page);
}

async function codeOn(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your answers are saved");
  const code = CODE.exec(await page.getByRole("main").innerText())?.[0];
  if (!code) throw new Error("The page shows no code.");
  return code;
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.goto("/screening");
  await page.getByRole("link", { name: "I have a code" }).click();
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Go on with my form" }).click();
}

async function otherDevice(browser: Browser, baseURL: string | undefined, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled, locale: "en-US" });
  return context.newPage();
}

for (const withScripts of [true, false]) {
  test(`a form goes on in a second browser ${withScripts ? "with" : "without"} JavaScript, and the first shows it no more`, async ({ browser, baseURL }) => {
    const first = await otherDevice(browser, baseURL, withScripts);
    await start(first);
    await fillTo(first, "cramps");
    await first.getByRole("radio", { name: "Yes", exact: true }).check();
    const code = await codeFrom(first);
    const second = await otherDevice(browser, baseURL, withScripts);
    await typeCode(second, code.toLowerCase().replaceAll("-", " "));
    await expect(second).not.toHaveURL(/resume/);
    await second.goto("/screening/cramps");
    await expect(second.getByRole("radio", { name: "Yes", exact: true })).toBeChecked();
    await first.goto("/screening/cramps");
    await expect(first.getByRole("button", { name: "Start now" })).toBeVisible();
    for (const page of [first, second]) await page.context().close();
  });
}

test("what is typed on the page is kept, and nothing clinical is in the address or in the browser's storage", async ({ browser, baseURL }) => {
  const first = await otherDevice(browser, baseURL, true);
  await start(first);
  await fillTo(first, "note");
  await first.getByLabel("Is there anything else").fill(NOTE);
  const code = await codeFrom(first);
  const second = await otherDevice(browser, baseURL, true);
  await typeCode(second, code);
  await expect(second.getByText(NOTE)).toBeVisible();
  for (const page of [first, second]) {
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
    expect(stored).toBe("[{},{}]");
    expect(cookies.filter((cookie) => !/^(__Host-)?charley\.(screening=[\w-]{43}|code=[0-9A-Z]{12}|language=\w\w)$/.test(cookie))).toEqual([]);
    expect(page.url()).not.toMatch(/cramp|calf|pain|yes/i);
    await page.context().close();
  }
});

test("a reload shows the same code, and a new one ends the old one", async ({ page, browser, baseURL }) => {
  await start(page);
  const older = await codeFrom(page);
  await page.reload();
  expect(await codeOn(page)).toBe(older);
  await expectAxeClean(page);
  await expectNoSideScroll(page);
  await page.getByRole("link", { name: "Go on with the form now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Right now");
  const newer = await codeFrom(page);
  expect(newer).not.toBe(older);
  const second = await otherDevice(browser, baseURL, true);
  await typeCode(second, older);
  await expect(second.getByRole("group", { name: "There is a problem" })).toBeFocused();
  await second.context().close();
});

test("a mailed link changes nothing until its button is pressed, works once, and a used code is refused in words", async ({ page, browser, baseURL }) => {
  await start(page);
  await fillTo(page, "leg-signs");
  const code = await codeFrom(page);
  const scanner = await otherDevice(browser, baseURL, true);
  for (let opened = 0; opened < 3; opened += 1) await scanner.goto(`/screening/resume/${code}`);
  await expectAxeClean(scanner);
  await expectNoSideScroll(scanner);
  await scanner.getByRole("button", { name: "Go on with my form" }).click();
  await expect(scanner).toHaveURL(/\/screening\/leg-signs$/);
  await page.goto(`/screening/resume/${code}`);
  await page.getByRole("button", { name: "Go on with my form" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole("group", { name: "There is a problem" })).toBeFocused();
  await expect(page.getByRole("link", { name: /may have been used, or its 7 days are over/ })).toBeVisible();
  await expect(page.getByLabel("Code", { exact: true })).toHaveValue(code);
  await expectAxeClean(page);
  await expectNoSideScroll(page);
  await scanner.context().close();
});

test("a clinic without a mail server offers no mail, only the code, and Enter in a text field goes on", async ({ page }) => {
  await start(page);
  await fillTo(page, "you");
  await answerPage(page, { givenName: "Ana", familyName: newFamilyName() });
  await page.getByLabel("Email").fill("ana@example.test");
  await codeFrom(page);
  await expect(page.getByRole("button", { name: "Email it to me" })).toHaveCount(0);
  await expectAxeClean(page);
  await expectNoSideScroll(page);
  await page.goto("/screening/you");
  await page.getByLabel("Phone number").press("Enter");
  await expect(page).not.toHaveURL(/\/you|later/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the code of a form that was sent meanwhile shows its number on the other device", async ({ page, browser, baseURL }) => {
  await start(page);
  const code = await codeFrom(page);
  await page.getByRole("link", { name: "Go on with the form now" }).click();
  await page.getByLabel("Chest pain").check();
  await page.getByRole("button", { name: "Save and finish later" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Call 911 now");
  await fillYou(page, { givenName: "Ana", familyName: newFamilyName() });
  await page.getByRole("button", { name: "Send to the clinic" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your request");
  const second = await otherDevice(browser, baseURL, true);
  await typeCode(second, code);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("We have your request");
  await second.context().close();
});

test("clearing a shared device leaves the code working", async ({ page }) => {
  await start(page);
  const code = await codeFrom(page);
  await page.getByRole("button", { name: "Clear this device" }).click();
  await expect(page.getByRole("button", { name: "Start now" })).toBeVisible();
  await page.goto("/screening/later");
  await expect(page).toHaveURL(/\/screening$/);
  await typeCode(page, code);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Right now");
});
