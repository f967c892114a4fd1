import type { Page } from "@playwright/test";
import { expect, expectAxeClean, newFamilyName, test } from "./fixtures";
import { answerPage, fillYou, slugOf } from "./screening-form";

const PHONE = { width: 320, height: 700 };
const DESK = { width: 1280, height: 720 };

async function start(page: Page): Promise<void> {
  await page.goto("/screening");
  await page.getByRole("button", { name: "Start now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Right now");
}

async function fillToCheck(page: Page, look: () => Promise<void> = async () => undefined): Promise<void> {
  await start(page);
  for (let step = 0; step < 60 && !page.url().endsWith("/screening/check"); step += 1) {
    const before = page.url();
    await look();
    await answerPage(page, { givenName: "Ana", familyName: newFamilyName() });
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).not.toHaveURL(before);
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers");
}

async function agreeAndSend(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Before you send");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Send my request" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your request");
}


test("a person sends a request, changes an answer on the way, and hears what happens by when", async ({ page }) => {
  await fillToCheck(page);
  await page.getByRole("link", { name: "Change Last 10 cramps" }).click();
  await page.getByLabel("In the day").fill("1");
  await page.getByLabel("In bed or asleep").fill("9");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("9 in bed, 0 in the evening, 1 in the day, 0 while walking")).toBeVisible();
  await agreeAndSend(page);
  await expect(page.getByText(/V-\d{6}/)).toBeVisible();
  await expect(page.getByText(/within 2 business days, by \w+day, /)).toBeVisible();
  await expect(page.getByText(/pattern|vein-type|reflux/i)).toHaveCount(0);
});

test("an emergency answer interrupts, and a name and phone are enough for the clinic to call", async ({ page, signIn }) => {
  const familyName = newFamilyName();
  await start(page);
  await page.getByLabel("Chest pain").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Call 911 now");
  await expect(page.getByRole("link", { name: "Call 911" })).toHaveAttribute("href", "tel:911");
  await expect(page.getByRole("button", { name: "Continue" })).toHaveCount(0);
  await expectAxeClean(page);
  await fillYou(page, { givenName: "Ana", familyName });
  await page.getByRole("button", { name: "Send to the clinic" }).click();
  await expect(page.getByText(/Call 911 now if you have not/)).toBeVisible();
  const nurse = await signIn("nurse");
  await nurse.goto("/requests?view=triage&sort=-received");
  await expect(nurse.getByText(familyName, { exact: false }).first()).toBeVisible();
});

test("several mistakes are listed together, linked to their fields, and nothing typed is lost", async ({ page }) => {
  await start(page);
  for (let step = 0; step < 20 && !page.url().endsWith("/you"); step += 1) {
    const before = page.url();
    await answerPage(page, { givenName: "Ana", familyName: "" });
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).not.toHaveURL(before);
  }
  await page.getByLabel("First name").fill("Ana");
  await page.getByLabel("Phone number").fill("12");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  const summary = page.getByRole("group", { name: "There is a problem" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(3);
  await summary.getByRole("link", { name: /phone number/ }).click();
  await expect(page.getByLabel("Phone number")).toBeFocused();
  await expect(page.getByLabel("Phone number")).toHaveValue("12");
  await expect(page.getByLabel("First name")).toHaveValue("Ana");
  await expectAxeClean(page);
});

test("every page fits 320 pixels, and pages of every kind have no accessibility violation in light and dark", async ({ page }) => {
  const wide: string[] = [];
  const looked = new Set(["emergency-signs", "contact", "how-often", "last-ten", "veins", "leg-feelings", "note"]);
  await page.goto("/screening");
  await expectAxeClean(page);
  await fillToCheck(page, async () => {
    if (looked.has(slugOf(page))) await expectAxeClean(page);
    await page.setViewportSize(PHONE);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > PHONE.width) wide.push(`${page.url()} ${width}`);
    await page.setViewportSize(DESK);
  });
  await expectAxeClean(page);
  await agreeAndSend(page);
  await expectAxeClean(page);
  expect(wide).toEqual([]);
});
