import type { Browser, Page } from "@playwright/test";
import { expect, expectAxeClean, expectNoSideScroll, test } from "./fixtures";
import type { DUE_PEOPLE } from "./state";

type Name = (typeof DUE_PEOPLE)[number];

/** A page of every kind of question. */
const LOOKED_AT = ["emergency-signs", "bleeding", "leg-feelings", "change", "after-treatment", "daily-life"];


/** Staff make a link with one click; without a mail server it is shown once, to be passed on. */
async function sendLink(staff: Page, name: Name): Promise<string> {
  await staff.goto("/check-ins");
  await staff.getByRole("button", { name: new RegExp(`^Make link.*${name}`, "i") }).click();
  const dialog = staff.getByRole("dialog", { name: "Give this link to the patient" });
  const link = await dialog.locator("code").innerText();
  await expectAxeClean(staff);
  await staff.keyboard.press("Escape");
  await expect(staff.getByText(/Link made \d\d-\w{3}-\d{4} \d\d:\d\d, not mailed, not answered/).first()).toBeVisible();
  return new URL(link).pathname;
}

/** Answers the page that is shown as somebody with nothing alarming to tell. */
async function answerCalmly(page: Page): Promise<void> {
  for (const none of await page.locator("input[value=none_of_these]").all()) await none.check();
  for (const no of await page.locator("input[type=radio][value=no]").all()) await no.check();
  for (const count of await page.locator("input[inputmode=numeric]").all()) await count.fill("2");
  for (const better of await page.locator("input[type=radio][value=much_better]").all()) await better.check();
}

async function fillToCheck(page: Page, path: string, next: RegExp, look: () => Promise<void> = async () => undefined): Promise<void> {
  // Beyond the start page, which has no question: answers given too early would go to the page before.
  await expect(page).toHaveURL(new RegExp(`${path}/.`));
  for (let step = 0; step < 30 && !page.url().endsWith("/check"); step += 1) {
    const before = page.url();
    await look();
    await answerCalmly(page);
    await page.getByRole("button", { name: next }).click();
    await expect(page).not.toHaveURL(before);
  }
  await expect(page).toHaveURL(new RegExp(`${path}/check$`));
}

async function withoutScripts(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: "es-US", viewport: { width: 320, height: 700 } });
  return context.newPage();
}

test("a check-in is answered in Spanish on a small phone without scripts, and staff see by whom", async ({ browser, baseURL, signIn }) => {
  const staff = await signIn("coordinator");
  const path = await sendLink(staff, "Espera");
  const page = await withoutScripts(browser, baseURL);
  await page.goto(path);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("¿Cómo están sus piernas ahora?");
  await expect(page.getByText(/Espera|V-\d{6}/)).toHaveCount(0);
  await page.getByRole("button", { name: "Empezar ahora" }).click();
  await page.getByRole("button", { name: "Continuar" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await fillToCheck(page, path, /^Continuar$/);
  await page.getByRole("button", { name: "Enviar mis respuestas" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Recibimos sus respuestas");
  await page.goto(`${path}/change`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Recibimos sus respuestas");
  await page.context().close();
  await staff.goto("/check-ins?status=answered");
  await expect(staff.getByText(/Answered .* by the patient/).first()).toBeVisible();
});

test("an emergency answer of a check-in interrupts, and is on the worklist while the person is still there", async ({ page, signIn, clinic }) => {
  const staff = await signIn("nurse");
  const path = await sendLink(staff, "Aviso");
  await page.goto(path);
  await page.getByRole("button", { name: "Start now" }).click();
  await page.getByLabel("Chest pain").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Call 911 now");
  await expect(page.getByRole("link", { name: "Call 911" })).toHaveAttribute("href", "tel:911");
  await expect(page.getByRole("button", { name: "Continue" })).toHaveCount(0);
  await expectAxeClean(page);
  await expectNoSideScroll(page);
  await staff.goto("/requests?view=all");
  const reference = clinic.due.find(({ familyName }) => familyName === "Aviso")?.reference ?? "";
  await expect(staff.getByRole("row").filter({ hasText: reference })).toContainText("EMERGENCY");
});

test("every page of a check-in fits 320 pixels, those of every kind are accessible, and a link sent again ends the one before", async ({ page, signIn, allowConsole }) => {
  allowConsole(/status of 404/);
  const staff = await signIn("coordinator");
  const first = await sendLink(staff, "Enlace");
  const second = await sendLink(staff, "Enlace");
  expect((await page.goto(first))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not work now");
  await expectAxeClean(page);
  await page.goto(second);
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Start now" }).click();
  await fillToCheck(page, second, /^Continue$/, async () => {
    if (LOOKED_AT.some((slug) => page.url().endsWith(slug))) await expectAxeClean(page);
    await expectNoSideScroll(page);
  });
  await expectAxeClean(page);
  await page.getByRole("link", { name: "Change Leg cramps since treatment" }).click();
  await page.getByLabel("No change").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText("No change")).toBeVisible();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your answers");
  await expectAxeClean(page);
});
