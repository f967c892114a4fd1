import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAxeClean, expectNoSideScroll, test } from "./fixtures";

const FIGURES = 12;

test("a clinician narrows the figures down, shares the address, takes a filter off and opens the list behind a number", async ({ signIn, newRequest }) => {
  await newRequest();
  const page = await signIn("clinician");
  await page.goto("/outcomes");
  await page.getByLabel("Leg", { exact: true }).selectOption("Left");
  await page.getByLabel("Age", { exact: true }).selectOption("60 to 69");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/leg=left/);

  const shared = await signIn("nurse");
  await shared.goto(page.url());
  await expect(shared.getByRole("group", { name: "Filters that are on" })).toContainText("LeftAge60 to 69");
  await page.getByRole("link", { name: "Remove filter Age 60 to 69" }).click();
  await expect(page).not.toHaveURL(/ageBand=60_69/);
  await expect(page.getByLabel("Age", { exact: true })).toHaveValue("");
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page.getByRole("group", { name: "Filters that are on" })).toHaveCount(0);
  for (const name of ["Leg", "Age"]) await expect(page.getByLabel(name, { exact: true })).toHaveValue("");
  await page.goBack();
  await expect(page.getByLabel("Leg", { exact: true })).toHaveValue("left");
  await page.getByRole("navigation", { name: "Period" }).getByRole("link", { name: "Last 12 months" }).click();
  await expect(page.getByLabel("Leg", { exact: true })).toHaveValue("left");
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page.getByLabel("Leg", { exact: true })).toHaveValue("");

  const steps = page.getByRole("figure").filter({ hasText: "From request to relief" });
  const count = (await steps.getByRole("link", { name: /, Requests: open the list/ }).textContent()) ?? "";
  await steps.getByRole("link", { name: /, Requests: open the list/ }).click();
  await expect(page.getByText(`${count} ${count === "1" ? "person" : "people"}; requests received`)).toBeVisible();
  await page.getByRole("link", { name: "Back to outcomes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Outcomes" })).toBeVisible();
});

test("every figure has a sentence and a table that the keyboard opens, and the quick periods name themselves", async ({ signIn }) => {
  const page = await signIn("clinician");
  await page.goto("/outcomes");
  await page.getByRole("navigation", { name: "Period" }).getByRole("link", { name: "Last 3 months" }).click();
  await expect(page.getByRole("link", { name: "Last 3 months" })).toHaveAttribute("aria-current", "true");
  for (const figure of await page.getByRole("figure").all()) {
    await expect(figure).toHaveAccessibleName(/.+[.]$/);
    await figure.getByText("Show as table").focus();
    await page.keyboard.press("Enter");
    await expect(figure.getByRole("region").getByRole("table").first()).toBeVisible();
  }
  await expectAxeClean(page);
  await expectNoSideScroll(page);
});

test("a period of more than ten years is refused at its dates, and one click leads back", async ({ signIn }) => {
  const page = await signIn("clinician");
  await page.goto("/outcomes?from=2001-01-01&leg=left");
  await expect(page.getByLabel("Requests received from")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("figure")).toHaveCount(0);
  await page.getByRole("link", { name: "Last 12 months" }).click();
  await expect(page.getByRole("figure").first()).toBeVisible();
  await expect(page).toHaveURL(/leg=left/);
});

test("each figure and the whole page come as a file without a small group, for licensed staff alone", async ({ signIn }) => {
  const page = await signIn("clinician");
  await page.goto("/outcomes");
  for (const link of [page.getByRole("link", { name: "CSV of this page" }), page.getByRole("link", { name: /^CSV: From request to relief/ })]) {
    const text = await download(page, link);
    expect(text).toContain('"Requests received from"');
    expect(text).not.toMatch(/"(10|[1-9])","\d{4}-\d\d-\d\d"/);
  }
  const coordinator = await signIn("coordinator");
  await coordinator.goto("/outcomes");
  await expect(coordinator.getByText("counts only")).toBeVisible();
  await expect(coordinator.getByRole("link", { name: /CSV|Open the list|Registry/ })).toHaveCount(0);
  expect((await coordinator.request.get("/api/outcomes/csv")).status()).toBe(403);
  expect((await page.request.get("/api/outcomes/csv?figure=names")).status()).toBe(400);
});

test("the print page shows every table open and its filters in words", async ({ signIn }) => {
  const page = await signIn("clinician");
  await page.goto("/outcomes?language=en");
  await page.getByRole("link", { name: "Print page" }).click();
  await expect(page.getByText("Language: English")).toBeVisible();
  expect(await page.getByRole("figure").count()).toBeLessThanOrEqual(FIGURES);
  await page.emulateMedia({ media: "print" });
  for (const figure of await page.getByRole("figure").all()) await expect(figure.getByRole("table").last()).toBeVisible();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
});

async function download(page: Page, link: ReturnType<Page["getByRole"]>): Promise<string> {
  const waiting = page.waitForEvent("download");
  await link.click();
  return readFileSync(await (await waiting).path(), "utf8");
}
