import type { Page } from "@playwright/test";
import { CALM_ANSWERS } from "@/db/testing/answers";
import { expect, expectAxeClean, expectNoSideScroll, test, untilLive } from "./fixtures";

const NO_SIGNS = { ...CALM_ANSWERS, visibleVeins: { left: "none", right: "none" } };

async function openOrderForm(page: Page): Promise<void> {
  await untilLive(page);
  await page.getByRole("button", { name: /^Order ultrasound/ }).click();
  await expect(page.getByLabel("What it is for")).toBeFocused();
}

test("without vein signs a clinician looks at the leg first, and the code names the leg of the order", async ({ signIn, newRequest }) => {
  const { id, reference } = await newRequest({ answers: NO_SIGNS });
  const page = await signIn("clinician");
  await page.goto(`/requests/${id}`);
  await untilLive(page);
  await page.getByRole("radio", { name: /^Accept/ }).check();
  await page.getByLabel(/Reason, in your words/).fill("Cramps every night.");
  await page.getByRole("button", { name: /^Accept/ }).click();
  await expect(page.getByText(`Accepted request ${reference}`)).toBeVisible();
  await page.goto(`/requests/${id}`);
  await openOrderForm(page);
  const form = page.getByRole("form", { name: "Order ultrasound" });
  await form.getByLabel("Leg or legs").selectOption({ label: "Left leg" });
  await form.getByLabel("Indication").selectOption({ label: "Varicose veins with pain, I83.812" });
  await form.getByLabel("Leg or legs").selectOption({ label: "Right leg" });
  await expect(form.getByLabel("Indication").locator("option:checked")).toHaveText("Varicose veins with pain, I83.811");
  await form.getByRole("checkbox", { name: "Cannot stand long" }).check();
  await expectAxeClean(page);
  await form.getByRole("button", { name: /^Order/ }).click();
  const reason = form.getByLabel("What speaks for an ultrasound");
  await expect(reason).toBeFocused();
  await expect(form.getByRole("checkbox", { name: "Cannot stand long" })).toBeChecked();
  await reason.fill("Small veins behind the knee.");
  await form.getByRole("button", { name: /^Order/ }).click();
  const card = page.getByRole("article", { name: "Diagnostic, right leg" });
  await expect(card).toContainText("Varicose veins with pain, I83.811");
  await expect(card).toContainText("Needs: Cannot stand long");
  await expect(card).toContainText("Ordered without vein signs: Small veins behind the knee.");
  const notice = card.getByRole("checkbox", { name: /short notice/ });
  await notice.check();
  await expect(card.getByRole("checkbox", { name: /^Agreed to short notice, \d\d-\w{3}-\d{4}$/ })).toBeFocused();
  await expectNoSideScroll(page);
});

test("a suspected clot is ordered before anything else is decided, and asks only what applies", async ({ signIn, newRequest }) => {
  const { id } = await newRequest();
  const page = await signIn("clinician");
  await page.goto(`/requests/${id}`);
  await openOrderForm(page);
  const form = page.getByRole("form", { name: "Order ultrasound" });
  await expect(form.getByLabel("What it is for")).toHaveValue("dvt");
  await expect(form.getByText("Always the same day")).toBeVisible();
  await expect(form.getByLabel("Priority")).toHaveCount(0);
  await expect(form.getByLabel("Study")).toHaveCount(0);
  await form.getByLabel("Leg or legs").selectOption({ label: "Both legs" });
  await form.getByLabel("Indication").selectOption({ label: "Pain in the lower leg, M79.661 and M79.662" });
  await expectNoSideScroll(page);
  await form.getByRole("button", { name: /^Order/ }).click();
  const card = page.getByRole("article", { name: "Suspected deep vein thrombosis, both legs" });
  await expect(card).toContainText("Same day");
  await expect(card).toContainText("M79.661 and M79.662");
});

test("an administrator blocks time in whole days, is told of a time that does not exist, and takes it back by keyboard", async ({ signIn }) => {
  const page = await signIn("admin");
  await page.goto("/settings", { waitUntil: "networkidle" });
  await page.getByLabel("First day").fill("2032-03-14");
  await page.getByLabel(/^From time/).fill("02:30");
  await page.getByRole("textbox", { name: "Why" }).fill("Night service");
  await page.getByRole("button", { name: "Block this time" }).click();
  await expect(page.getByText("Choose what is blocked.").first()).toBeVisible();
  await page.getByRole("combobox", { name: "Block", exact: true }).selectOption({ label: "Whole clinic" });
  await page.getByRole("button", { name: "Block this time" }).click();
  await expect(page.getByText("02:30 does not exist on that day").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Why" })).toHaveValue("Night service");
  await expectAxeClean(page);
  await page.getByLabel(/^From time/).fill("");
  await page.getByRole("button", { name: "Block this time" }).click();
  const remove = page.getByRole("button", { name: "Remove Whole clinic, 14-Mar-2032, all day" });
  await expect(remove).toBeVisible();
  await remove.press("Enter");
  await expect(remove).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  await expectNoSideScroll(page);
});

test("an administrator sets the lengths, and what is refused keeps what was typed", async ({ signIn }) => {
  const page = await signIn("admin");
  await page.goto("/settings", { waitUntil: "networkidle" });
  await page.getByLabel("Sign a report within").fill("99");
  await page.getByRole("button", { name: "Save ultrasound settings" }).click();
  await expect(page.getByText("At most 80 hours.").first()).toBeVisible();
  await expect(page.getByLabel("Sign a report within")).toHaveValue("99");
  await page.getByLabel("Sign a report within").fill("8");
  await page.getByRole("button", { name: "Save ultrasound settings" }).click();
  await expect(page.getByText("Ultrasound settings saved")).toBeVisible();
});
