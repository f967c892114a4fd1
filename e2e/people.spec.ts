import type { Page } from "@playwright/test";
import { CALM_ANSWERS } from "@/db/testing/answers";
import { expect, expectAxeClean, expectNoSideScroll, newFamilyName, newPhone, test, untilLive } from "./fixtures";

const F10_ANSWERS = { ...CALM_ANSWERS, newSwelling: "left", newSwellingExtent: "whole_leg", constantCalfPain: "left", clotRisks: ["surgery_12_weeks"] };

async function openPatientOf(page: Page, reference: string): Promise<void> {
  await page.goto("/patients");
  await page.getByRole("searchbox").fill(reference);
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.locator('tbody a[href^="/patients/"]').click();
  await page.waitForURL(/\/patients\/[^/]+$/);
}

test("a coordinator merges two records of one person and takes them apart again", async ({ signIn, newRequest }) => {
  const familyName = newFamilyName();
  const [phone, otherPhone] = [newPhone(), newPhone()];
  const first = await newRequest({ patient: { familyName, givenName: "Roberta", phone } });
  const second = await newRequest({ patient: { familyName, givenName: "Robertha", phone: otherPhone } });
  const page = await signIn("coordinator");
  await openPatientOf(page, first.reference);
  const keptAddress = page.url();
  await page.getByRole("link", { name: "Merge with another record" }).click();
  await expectAxeClean(page);
  await page.getByRole("link", { name: /^Compare with .*Robertha/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Merge two records" })).toBeVisible();
  await expect(page.getByText(`Request ${second.reference} moves to the kept record.`)).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole("radio", { name: /^Phone, of the other record/ }).check();
  await page.getByRole("button", { name: "Merge into one record" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Write how you know" }).or(page.getByText("Write how you know that this is one person.")).first()).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Phone, of the other record/ })).toBeChecked();
  await page.getByRole("textbox", { name: /^How do you know/ }).fill("She confirmed both phone numbers.");
  await page.getByRole("button", { name: "Merge into one record" }).click();
  await page.waitForURL(keptAddress);
  const merged = page.getByRole("region", { name: "Merged into this record" });
  await expect(merged).toContainText("She confirmed both phone numbers.");
  const requests = page.getByRole("region", { name: "Requests" });
  for (const { reference } of [first, second]) await expect(requests.getByRole("link", { name: new RegExp(reference) })).toBeVisible();
  await merged.getByRole("link", { name: /Robertha/ }).click();
  await expect(page.getByText("This record was merged into another one.")).toBeVisible();
  await page.getByRole("link", { name: "Open the record that is kept" }).click();
  await page.waitForURL(keptAddress);
  await takeApart(page);
  await expect(requests.getByRole("link", { name: new RegExp(first.reference) })).toBeVisible();
  await expect(requests.getByRole("link", { name: new RegExp(second.reference) })).toHaveCount(0);
  await openPatientOf(page, second.reference);
  expect(page.url()).not.toBe(keptAddress);
  await expect(page.getByText(/Robertha/).first()).toBeVisible();
  await expectNoSideScroll(page);
});

async function takeApart(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Take apart" }).click();
  const reason = page.getByRole("textbox", { name: /^Why are these two people/ });
  await expect(reason).toBeFocused();
  await reason.fill("Two sisters.");
  await page.getByRole("button", { name: "Take apart into two records" }).click();
  await expect(page.getByText("Taken apart into two records")).toBeVisible();
  await expect(page.getByRole("region", { name: "Merged into this record" })).toHaveCount(0);
  await expect(page.locator("body:focus")).toHaveCount(0);
}

test("a clinician completes the Wells worksheet of a request with leg symptoms, item by item", async ({ signIn, newRequest, staff }) => {
  const { id } = await newRequest({ answers: F10_ANSWERS });
  const page = await signIn("clinician");
  await page.goto(`/requests/${id}`);
  await untilLive(page);
  await page.getByRole("button", { name: "Complete the Wells worksheet" }).click();
  const form = page.getByRole("form", { name: "Wells worksheet" });
  const items = form.getByRole("group");
  await expect(items).toHaveCount(10);
  await expect(items.filter({ hasText: "major surgery within 12 weeks" }).getByRole("radio", { name: "Yes" })).toBeChecked();
  await expectAxeClean(page);
  await form.getByRole("button", { name: "Keep this worksheet" }).click();
  await expect(form.getByText("Error: answer yes or no").first()).toBeVisible();
  for (const item of await items.all()) {
    const isSwollen = (await item.textContent())?.includes("Entire leg swollen") === true;
    if (isSwollen) await item.getByRole("radio", { name: "Yes" }).check();
    else if ((await item.getByRole("radio", { checked: true }).count()) === 0) await item.getByRole("radio", { name: "No" }).check();
  }
  await expect(form.getByRole("status")).toHaveText(/^Total 2 points: .*likely/i);
  await form.getByRole("button", { name: "Keep this worksheet" }).click();
  await expect(page.getByText("Wells worksheet kept: 2 points")).toBeVisible();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: `completed by ${staff.clinician.name}` })).toContainText("Entire leg swollen (+1)");
  await expect(page.getByRole("button", { name: "Complete it again" })).toBeVisible();
});

test("a coordinator sees the safety flag, but neither the Wells worksheet nor its form", async ({ signIn, newRequest }) => {
  const { id } = await newRequest({ answers: F10_ANSWERS });
  const page = await signIn("coordinator");
  await page.goto(`/requests/${id}`);
  await expect(page.getByText(/Ask a clinician to call the patient/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /Wells|Complete it again/ })).toHaveCount(0);
  await expect(page.getByText(/Wells worksheet: /)).toHaveCount(0);
});
