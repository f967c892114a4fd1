import type { Locator, Page } from "@playwright/test";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { expect, expectAxeClean, expectNoSideScroll, test, untilLive } from "./fixtures";

const NEWEST = "/requests?view=all&sort=-received";

async function openNewest(page: Page): Promise<void> {
  await page.goto(NEWEST);
  await untilLive(page);
}

const tick = (page: Page, reference: string) => page.getByRole("checkbox", { name: new RegExp(`${reference}$`) });
const bar = (page: Page) => page.getByRole("region", { name: "Selected requests" });

async function select(page: Page, references: readonly string[]): Promise<void> {
  for (const reference of references) await tick(page, reference).check();
  await expect(bar(page).getByText(`${references.length} selected`)).toBeVisible();
}

async function assign(page: Page, name: string): Promise<Locator> {
  await bar(page).getByRole("button", { name: "Assign" }).click();
  const dialog = page.getByRole("dialog", { name: "Assign" });
  await dialog.getByLabel("Assign to").selectOption({ label: name });
  return dialog;
}

test("a nurse sees what a bulk change would do, makes it, and takes it back with one key", async ({ signIn, newRequest, staff }) => {
  const made = [await newRequest(), await newRequest(), await newRequest()];
  const references = made.map(({ reference }) => reference);
  const page = await signIn("nurse");
  await openNewest(page);
  await select(page, references);
  const dialog = await assign(page, `${staff.nurse.name} (me)`);
  await expect(dialog.getByText("Will change 3.")).toBeVisible();
  for (const reference of references) await expect(dialog.getByText(reference)).toBeVisible();
  await expectAxeClean(page);
  await dialog.getByRole("button", { name: "Assign 3 requests" }).click();
  await expect(page.getByText("Assigned 3 requests")).toBeVisible();
  await expect(bar(page)).toBeHidden();
  await expect(page.locator("a[data-row-link]:focus")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("Undone: 3 requests")).toBeVisible();
  for (const reference of references) await expect(page.getByRole("row", { name: new RegExp(reference) })).toContainText("Unassigned");
});

test("an emergency is skipped by name when the others are snoozed", async ({ signIn, newRequest }) => {
  const calm = await newRequest();
  const urgent = await newRequest({ answers: EMERGENCY_ANSWERS });
  const page = await signIn("nurse");
  await openNewest(page);
  await select(page, [calm.reference, urgent.reference]);
  await bar(page).getByRole("button", { name: "Snooze" }).click();
  const dialog = page.getByRole("dialog", { name: "Snooze" });
  await expect(dialog.getByText(/^Will change 1, skip 1\. Until /)).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: urgent.reference })).toContainText("cannot be snoozed");
  await dialog.getByRole("button", { name: "Snooze 1 request" }).click();
  await expect(page.getByText("Changed the snooze of 1 request")).toBeVisible();
});

test("what a colleague changes in between is left alone, in the change and in its undo", async ({ signIn, newRequest, staff }) => {
  const [first, second] = [await newRequest(), await newRequest()];
  const nurse = await signIn("nurse");
  const colleague = await signIn("coordinator");
  await openNewest(nurse);
  await select(nurse, [first.reference, second.reference]);
  const dialog = await assign(nurse, `${staff.nurse.name} (me)`);
  await expect(dialog.getByText("Will change 2.")).toBeVisible();
  await takeOver(colleague, first.id);
  await dialog.getByRole("button", { name: "Assign 2 requests" }).click();
  const report = nurse.getByRole("dialog", { name: "Not all were changed" });
  await expect(report.getByRole("listitem").filter({ hasText: first.reference })).toContainText(`changed by ${staff.coordinator.name}`);
  await takeOver(colleague, second.id);
  await report.getByRole("button", { name: "Undo" }).click();
  const undone = nurse.getByRole("dialog", { name: "Not all were undone" });
  await expect(undone.getByRole("listitem").filter({ hasText: second.reference })).toContainText(`changed by ${staff.coordinator.name}`);
});

async function takeOver(page: Page, requestId: string): Promise<void> {
  await page.goto(`/requests/${requestId}`);
  await untilLive(page);
  await page.getByRole("button", { name: /^To me/ }).click();
  await expect(page.getByText(/is yours|^Assigned V-/)).toBeVisible();
}

test("the last bulk changes can be undone long after their message has gone", async ({ signIn, newRequest }) => {
  const { reference } = await newRequest();
  const page = await signIn("coordinator");
  await openNewest(page);
  await select(page, [reference]);
  await bar(page).getByRole("button", { name: "Ask for information" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ask about 1 request" }).click();
  await expect(page.getByText("Asked for information on 1 request")).toBeVisible();
  await page.goto("/requests/bulk");
  const newest = page.getByRole("region", { name: "Asked for information on 1 request" }).first();
  await expect(newest.getByRole("listitem").filter({ hasText: reference })).toContainText("Can be undone");
  await expectAxeClean(page);
  await newest.getByRole("button", { name: "Undo 1 request" }).click();
  await expect(newest.getByRole("listitem").filter({ hasText: reference })).toContainText("Undone");
  await expectNoSideScroll(page);
});

test("rows are selected by keyboard, a range at a time, and let go with Escape", async ({ signIn, newRequest }) => {
  await newRequest();
  await newRequest();
  const page = await signIn("nurse");
  await openNewest(page);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(bar(page).getByText("1 selected")).toBeVisible();
  await page.keyboard.press("Shift+J");
  await expect(bar(page).getByText("2 selected")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await expect(page.locator("a[data-row-link]:focus")).toBeVisible();
});

test("a sonographer exports and prints the selected requests, but changes none of them", async ({ signIn, newRequest }) => {
  const [first, second] = [await newRequest(), await newRequest()];
  const page = await signIn("sonographer");
  await openNewest(page);
  await select(page, [first.reference, second.reference]);
  await expect(bar(page).getByRole("button", { name: /Assign|Ask|Snooze/ })).toHaveCount(0);
  const href = await bar(page).getByRole("link", { name: "Export the selected requests as CSV" }).getAttribute("href");
  const file = await page.request.get(href ?? "");
  const lines = (await file.text()).trim().split("\r\n");
  expect(lines.slice(1).map((line) => line.split(",")[0]?.replaceAll('"', ""))).toEqual([second.reference, first.reference]);
});
