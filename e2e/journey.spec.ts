import type { Page } from "@playwright/test";
import { expect, newFamilyName, test } from "./fixtures";
import { fillScreening } from "./screening-form";

const REASON = "Night cramps: ultrasound makes sense.";

async function openFromList(page: Page, reference: string): Promise<void> {
  await page.goto("/requests?view=triage&sort=-received");
  await page.getByRole("row").filter({ hasText: reference }).getByRole("rowheader").getByRole("link").click();
  await expect(page.getByRole("radio", { name: /^Ask for information/ })).toBeVisible();
}

test.describe("a patient without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("sends a request, the coordinator sees its facts and records a call, and the nurse's acceptance moves it to be ordered", async ({ page, signIn }) => {
    const familyName = newFamilyName();
    const reference = await fillScreening(page, { givenName: "Robin", familyName });
    await page.goto("/screening/note");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your request");

    const coordinator = await signIn("coordinator");
    await openFromList(coordinator, reference);
    await expect(coordinator.getByRole("heading", { level: 1 })).toContainText(familyName, { ignoreCase: true });
    await expect(coordinator.getByText(/8 of last 10 at night/).first()).toBeVisible();
    await expect(coordinator.getByRole("radio", { name: /^(Accept|Decline)/ })).toHaveCount(0);
    await coordinator.getByRole("button", { name: "Record contact" }).click();
    await coordinator.getByRole("combobox", { name: "How" }).selectOption({ label: "Call" });
    await coordinator.getByRole("combobox", { name: "What happened" }).selectOption({ label: "reached" });
    await coordinator.getByRole("textbox", { name: /^Note \(optional\)/ }).fill("Can come on any morning.");
    await coordinator.getByRole("button", { name: "Save contact" }).click();
    await expect(coordinator.getByText("Contact recorded")).toBeVisible();

    const nurse = await signIn("nurse");
    await openFromList(nurse, reference);
    await expect(nurse.getByText("Can come on any morning.").first()).toBeVisible();
    await nurse.getByRole("radio", { name: /^Accept/ }).check();
    await nurse.getByLabel(/Reason, in your words/).fill(REASON);
    await nurse.getByRole("button", { name: /^Accept/ }).click();
    await expect(nurse.getByText(`Accepted request ${reference}`)).toBeVisible();
    await expect(nurse.getByRole("region", { name: "Timeline" })).toContainText(REASON);

    await nurse.goto("/requests?view=triage&sort=-received");
    await expect(nurse.getByRole("heading", { level: 1 })).toHaveText("Requests: Triage");
    await expect(nurse.getByRole("row").filter({ hasText: reference })).toHaveCount(0);
    await nurse.getByRole("navigation", { name: "Views" }).getByRole("link", { name: /^To order/ }).click();
    const row = nurse.getByRole("row").filter({ hasText: reference });
    await expect(row).toContainText(familyName, { ignoreCase: true });
    await expect(row).toContainText("Accepted");
  });
});

test("a coordinator asks for what is missing, and the answer brings the request back to triage", async ({ newRequest, signIn }) => {
  const { reference } = await newRequest();
  const coordinator = await signIn("coordinator");
  await openFromList(coordinator, reference);
  await coordinator.getByRole("radio", { name: /^Ask for information/ }).check();
  await coordinator.getByRole("radio", { name: "Medical history" }).check();
  await coordinator.getByLabel(/What you need to know/).fill("Which medicines do you take?");
  await coordinator.getByRole("button", { name: /^Ask for information/ }).click();
  await expect(coordinator.getByText("Needs info").first()).toBeVisible();
  await coordinator.getByRole("radio", { name: /^Information received/ }).check();
  await coordinator.getByLabel(/What the patient told you/).fill("No medicines.");
  await coordinator.getByRole("button", { name: /^Information received/ }).click();
  await expect(coordinator.getByRole("radio", { name: /^Ask for information/ })).toBeVisible();
  await expect(coordinator.getByText("No medicines.").first()).toBeVisible();
});

test("an emergency is shown as one in the list, in words", async ({ newRequest, signIn }) => {
  await newRequest();
  const { reference } = await newRequest({ answers: { emergencySymptoms: ["chest_pain"] } });
  const nurse = await signIn("nurse");
  await nurse.goto("/requests?view=triage&sort=-received");
  await expect(nurse.getByRole("row").filter({ hasText: reference })).toContainText(/emergency/i);
});
