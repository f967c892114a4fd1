import { readFile } from "node:fs/promises";
import { CALM_ANSWERS } from "@/db/testing/answers";
import { expect, expectAxeClean, newFamilyName, test, untilLive } from "./fixtures";

const rowLinks = "tbody th a";

test("a nurse filters, sorts and shares a list: the address alone brings the same rows back", async ({ signIn, newRequest }) => {
  const familyName = newFamilyName();
  await newRequest({ patient: { familyName } });
  const page = await signIn("nurse");
  await page.goto("/requests");
  await page.getByRole("columnheader").getByRole("button", { name: /^Why/ }).click();
  await page.getByText("Add filter").click();
  await page.locator("summary", { hasText: "Urgency" }).click();
  await page.getByRole("checkbox", { name: /^Routine/ }).check();
  await expect(page.getByRole("button", { name: /Remove filter Urgency Routine/ })).toBeVisible();
  await expect(page).toHaveURL(/urgency=ROUTINE/);
  await page.keyboard.press("Escape");
  const names = await page.locator(rowLinks).allTextContents();
  const again = await signIn("nurse");
  await again.goto(page.url());
  await expect(again.locator(rowLinks)).toHaveText(names);
  expect(page.url().toLowerCase()).not.toContain(familyName.toLowerCase());
  expect(await page.title()).not.toContain(familyName);
});

test("an emergency stands first in triage, whatever the sort", async ({ signIn, newRequest }) => {
  const familyName = newFamilyName();
  await newRequest({ patient: { familyName }, answers: { ...CALM_ANSWERS, emergencySymptoms: ["chest_pain"] } });
  const page = await signIn("nurse");
  for (const sort of ["name", "-name", "received", "-received"]) {
    await page.goto(`/requests?view=triage&sort=${sort}`);
    await expect(page.getByRole("row").nth(1)).toContainText("EMERGENCY");
  }
});

test("rows are walked by key below the sticky header, and keys rest in a field and behind a dialog", async ({ signIn, newRequest }) => {
  await newRequest();
  await newRequest();
  const page = await signIn("clinician");
  await page.goto("/requests?view=all");
  await untilLive(page);
  await page.keyboard.press("j");
  await expect(page.locator(rowLinks).first()).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.locator(rowLinks).nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(page.locator(rowLinks).first()).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys of this list" })).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("Escape");
  await expect(page.locator(rowLinks).first()).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.type("jk?");
  await expect(page.getByRole("searchbox")).toHaveValue("jk?");
});

test("a person is found by name without the name leaving the page's body", async ({ signIn, newRequest }) => {
  const familyName = newFamilyName();
  await newRequest({ patient: { familyName } });
  const page = await signIn("coordinator");
  await page.goto("/requests");
  const urls: string[] = [];
  page.on("request", (request) => urls.push(request.url()));
  await page.getByRole("searchbox").fill(familyName);
  await expect(page.getByRole("link", { name: new RegExp(familyName, "i") }).first()).toBeVisible();
  expect(urls.join(" ").toLowerCase()).not.toContain(familyName.toLowerCase());
});

test("a coordinator who asks for the pattern is told that the role does not allow it", async ({ signIn }) => {
  const page = await signIn("coordinator");
  await page.goto("/requests?view=all&category=VENOUS");
  await expect(page.getByText("Your role does not see cramp patterns")).toBeVisible();
  await page.goto("/requests?view=all");
  await page.getByText("Add filter").click();
  await expect(page.locator("summary", { hasText: "Urgency" })).toBeVisible();
  await expect(page.locator("summary", { hasText: /^Pattern|^Vein signs|^Flag/ })).toHaveCount(0);
});

test("when the server does not answer, the rows stay with their age and Retry works", async ({ signIn, newRequest, allowConsole }) => {
  allowConsole(/Failed to load resource/);
  await newRequest();
  const page = await signIn("nurse");
  await page.goto("/requests?view=triage");
  const count = await page.locator(rowLinks).count();
  await page.route("**/api/worklist?**", (route) => route.abort());
  await page.getByRole("button", { name: "Patient" }).click();
  await expect(page.getByText(/Not updated since/)).toBeVisible();
  await expect(page.locator(rowLinks)).toHaveCount(count);
  await page.unroute("**/api/worklist?**");
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByText(/Not updated since/)).toHaveCount(0);
});

test("the list on screen is downloaded as CSV, by a person who may", async ({ signIn, newRequest }) => {
  const { reference } = await newRequest();
  const page = await signIn("nurse");
  await page.goto("/requests?view=triage");
  const download = page.waitForEvent("download");
  await page.getByText("Export", { exact: true }).click();
  await page.getByRole("link", { name: "Download this list as CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  expect(await readFile(await file.path(), "utf8")).toContain(reference);
});

test("the list is accessible full, empty, narrow and with its keys shown", async ({ signIn, newRequest }) => {
  await newRequest({ patient: { familyName: "Wolfeschlegelsteinhausenbergerdorff".repeat(2) } });
  const page = await signIn("clinician");
  await page.goto("/requests?view=all");
  await expectAxeClean(page);
  await untilLive(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys of this list" })).toBeVisible();
  await expectAxeClean(page);
  await page.goto("/requests?view=all&leg=left&language=fi");
  await expect(page.getByRole("heading", { name: /No requests match/ })).toBeVisible();
  await expectAxeClean(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/requests?view=all");
  await expect(page.getByRole("listitem").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAxeClean(page);
});
