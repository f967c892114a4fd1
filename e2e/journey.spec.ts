import type { Page } from "@playwright/test";
import { expect, newFamilyName, test } from "./fixtures";
import { fillScreening } from "./screening-form";

async function openFromList(page: Page, familyName: string, reference: string): Promise<void> {
  await page.goto("/requests");
  const row = page.getByRole("row").filter({ hasText: reference });
  await row.getByRole("link", { name: new RegExp(familyName) }).click();
  await expect(page.getByRole("radio", { name: /^Ask for information/ })).toBeVisible();
}

test("a request goes from the patient's form over the coordinator's question to the nurse's decision", async ({ page, signIn }) => {
  const person = { givenName: "Robin", familyName: newFamilyName() };
  const reference = await fillScreening(page, person);

  const coordinator = await signIn("coordinator");
  await openFromList(coordinator, person.familyName, reference);
  await expect(coordinator.getByRole("radio", { name: /^Accept/ })).toHaveCount(0);
  await coordinator.getByRole("radio", { name: /^Ask for information/ }).check();
  await coordinator.getByLabel("What is needed").selectOption({ label: "Medical history" });
  await coordinator.getByLabel(/What you need to know/).fill("Which medicines do you take?");
  await coordinator.getByRole("button", { name: /^Ask for information/ }).click();
  await expect(coordinator.getByText("Needs info").first()).toBeVisible();
  await coordinator.getByRole("radio", { name: /^Information received/ }).check();
  await coordinator.getByLabel(/What the patient told you/).fill("No medicines.");
  await coordinator.getByRole("button", { name: /^Information received/ }).click();
  await expect(coordinator.getByRole("radio", { name: /^Ask for information/ })).toBeVisible();

  const nurse = await signIn("nurse");
  await openFromList(nurse, person.familyName, reference);
  await nurse.getByRole("radio", { name: /^Accept/ }).check();
  await nurse.getByLabel(/Reason, in your words/).fill("Screening makes sense.");
  await nurse.getByRole("button", { name: /^Accept/ }).click();
  await expect(nurse.getByText("Accepted").first()).toBeVisible();
  await expect(nurse.getByText("Screening makes sense.").first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the patient's form works to its last page, and the request reaches the clinic's list", async ({ page, signIn }) => {
    const person = { givenName: "Robin", familyName: newFamilyName() };
    const reference = await fillScreening(page, person);
    const nurse = await signIn("nurse");
    await nurse.goto("/requests");
    await expect(nurse.getByRole("row").filter({ hasText: reference })).toContainText(person.familyName);
  });
});

test("an emergency is shown as one in the list, in words", async ({ newRequest, signIn }) => {
  await newRequest();
  const { reference } = await newRequest({ answers: { emergencySymptoms: ["chest_pain"] } });
  const nurse = await signIn("nurse");
  await nurse.goto("/requests");
  await expect(nurse.getByRole("row").filter({ hasText: reference })).toContainText(/emergency/i);
});
