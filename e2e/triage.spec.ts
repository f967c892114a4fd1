import type { Page } from "@playwright/test";
import { CALM_ANSWERS } from "@/db/testing/answers";
import { expect, expectAxeClean, test, untilLive } from "./fixtures";

const FITS = "Night cramps with bulging veins.";

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/requests/${id}?from=triage`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await untilLive(page);
}

async function acceptByKeyboard(page: Page, reason: string): Promise<void> {
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { name: "Fits the free screening" })).toBeFocused();
  await page.keyboard.press("5");
  await expect(page.getByRole("textbox", { name: /^Reason, in your words/ })).toBeFocused();
  await page.keyboard.type(reason);
  await page.keyboard.press("Control+Enter");
}

test("a nurse accepts a request with a reason by keyboard alone, and takes it back", async ({ signIn, newRequest }) => {
  const { id, reference } = await newRequest();
  const page = await signIn("nurse");
  await open(page, id);
  const decisions = page.getByRole("group", { name: "Decision" });
  for (const radio of await decisions.getByRole("radio").all()) await expect(radio).not.toBeChecked();
  await acceptByKeyboard(page, FITS);
  await expect(page.getByText(`Accepted request ${reference}`)).toBeVisible();
  await expect(page.getByRole("region", { name: "Timeline" })).toContainText(FITS);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("z");
  await expect(page.getByText(`Undone: request ${reference}`)).toBeVisible();
  await expect(decisions.getByRole("radio", { name: /^Accept/ })).toBeVisible();
});

test("a decision without a reason is refused in words, and nothing typed is lost", async ({ signIn, newRequest }) => {
  const { id } = await newRequest();
  const page = await signIn("nurse");
  await open(page, id);
  await page.keyboard.press("3");
  await page.getByRole("textbox", { name: "Reason, in your words (required)" }).fill("Needs other care first.");
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(page.getByRole("group", { name: "Why" })).toHaveAccessibleDescription(/Choose why/);
  await expect(page.getByRole("textbox", { name: "Reason, in your words (required)" })).toHaveValue("Needs other care first.");
  await expectAxeClean(page);
});

test("an acceptance is taken back from the message that announces it", async ({ signIn, newRequest }) => {
  const { id, reference } = await newRequest();
  const page = await signIn("nurse");
  await open(page, id);
  await acceptByKeyboard(page, FITS);
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect(page.getByText(`Undone: request ${reference}`)).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Accept/ })).toBeVisible();
});

test("a coordinator sees the facts, but neither the pattern nor a way to accept", async ({ signIn, newRequest }) => {
  const { id } = await newRequest();
  const page = await signIn("coordinator");
  await open(page, id);
  await expect(page.getByText(/8 of last 10 at night/).first()).toBeVisible();
  await expect(page.getByText(/vein-type pattern|Pattern summary|Vein signs/)).toHaveCount(0);
  await expect(page.getByRole("radio", { name: /^Accept|^Decline/ })).toHaveCount(0);
  expect(await page.content()).not.toMatch(/VENOUS|cramp-rules/);
});

test("a clinician clears a safety flag with a reason, and the folded pattern opens", async ({ signIn, newRequest }) => {
  const { id } = await newRequest({ answers: { ...CALM_ANSWERS, hardSoreCord: "yes" } });
  const page = await signIn("clinician");
  await open(page, id);
  await expect(page.getByText("Folded while F12 is open: safety comes first.")).toBeVisible();
  await expect(page.getByText("Fits the vein-type pattern")).toBeHidden();
  await page.getByRole("button", { name: "Clear with reason F12" }).click();
  await page.getByRole("textbox", { name: "Why F12 can be cleared (required)" }).fill("Duplex today: no clot.");
  await page.getByRole("button", { name: "Clear F12" }).click();
  await expect(page.getByText("Flag F12 cleared", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Fits the vein-type pattern" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Timeline" })).toContainText("Duplex today: no clot.");
});

test("a second person with an old page sees what changed and keeps what they typed", async ({ signIn, newRequest, staff }) => {
  const { id } = await newRequest();
  const [nurse, clinician] = [await signIn("nurse"), await signIn("clinician")];
  await open(nurse, id);
  await open(clinician, id);
  await acceptByKeyboard(nurse, FITS);
  await expect(nurse.getByText(/Accepted request/)).toBeVisible();
  await acceptByKeyboard(clinician, "See this week.");
  const notice = clinician.getByRole("alert").filter({ hasText: "This request changed while you were writing" });
  await expect(notice).toContainText(staff.nurse.name);
  await expect(notice).toContainText(FITS);
  await expect(notice).toContainText("See this week.");
  await expect(clinician.getByRole("textbox", { name: "What you typed" })).toHaveValue("See this week.");
});
