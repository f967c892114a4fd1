import type { Page } from "@playwright/test";
import { expect, expectAxeClean, expectNoSideScroll, newFamilyName, newPhone, test } from "./fixtures";

const NONE = ["Right now, or in the last 24 hours", "In the last 2 weeks, has one leg", "In the last 2 weeks, do you have new", "Do any of these fit you?"];
const NO = ["bleeding", "hot, red", "dark pee", "swollen up", "calf pain that stays", "hard, sore cord", "sore or black skin"];

/** A form opened for a caller. */
async function startCall(page: Page): Promise<void> {
  await page.goto("/requests?view=triage&sort=-received");
  await page.getByRole("link", { name: "New request by phone" }).click();
  await page.getByRole("button", { name: "Start the call" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Request by phone" })).toBeVisible();
}

const group = (page: Page, legend: string) => page.getByRole("group", { name: legend });

/** The danger signs of somebody who has none. */
async function answerSafety(page: Page): Promise<void> {
  for (const legend of NONE) await group(page, legend).getByRole("checkbox", { name: "None of these" }).check();
  for (const legend of NO) await group(page, legend).getByRole("radio", { name: "No", exact: true }).check();
}

async function fillPerson(page: Page, familyName: string): Promise<void> {
  await page.getByRole("textbox", { name: "First name" }).fill("Robin");
  await page.getByRole("textbox", { name: "Last name" }).fill(familyName);
  await page.getByRole("textbox", { name: "Month" }).fill("4");
  await page.getByRole("textbox", { name: "Day", exact: true }).fill("3");
  await page.getByRole("textbox", { name: "Year" }).fill("1961");
  await page.getByRole("textbox", { name: "Phone number" }).fill(newPhone());
}

async function finishCall(page: Page): Promise<void> {
  await group(page, "What is the best way?").getByRole("radio", { name: "Phone call" }).check();
  await group(page, "May we leave a message").getByRole("radio", { name: "Yes" }).check();
  await group(page, "May we text you?").getByRole("radio", { name: "No" }).check();
  for (const box of await page.getByRole("checkbox", { name: /^I read this to the caller/ }).all()) await box.check();
}

async function sendCall(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send request" }).first().click();
  await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
}

test("a call that breaks off is found by a colleague, who finishes it: it arrives as a request by phone", async ({ signIn }) => {
  const familyName = newFamilyName();
  const coordinator = await signIn("coordinator");
  await startCall(coordinator);
  await answerSafety(coordinator);
  await fillPerson(coordinator, familyName);
  await coordinator.getByRole("button", { name: "Leave for later" }).first().click();
  await expect(coordinator.getByRole("heading", { level: 1, name: "Not finished" })).toBeVisible();

  const nurse = await signIn("nurse");
  await nurse.goto("/requests?view=triage&sort=-received");
  await nurse.getByRole("link", { name: /^Not finished \d+$/ }).click();
  const row = nurse.getByRole("row").filter({ hasText: familyName.toUpperCase() });
  await expect(row).toContainText("At: About you");
  await expectAxeClean(nurse);
  await row.getByRole("link", { name: /^Call and finish/ }).click();
  await expect(nurse.getByRole("textbox", { name: "Last name" })).toHaveValue(familyName);
  await expect(group(nurse, "In the last 2 weeks, has one leg").getByRole("checkbox", { name: "None of these" })).toBeChecked();
  expect(nurse.url() + (await nurse.title())).not.toMatch(new RegExp(familyName, "i"));
  await finishCall(nurse);
  await sendCall(nurse);
  await expect(nurse.getByText(familyName.toUpperCase()).first()).toBeVisible();
  await nurse.goto("/requests/not-finished");
  await expect(nurse.getByText(familyName.toUpperCase())).toHaveCount(0);
});

test("an emergency answer says at once to hang up and call 911, and is sent by itself with a name, a birth date and a phone", async ({ signIn }) => {
  const page = await signIn("coordinator");
  await startCall(page);
  await page.getByRole("checkbox", { name: "Chest pain" }).check();
  const panel = page.getByRole("region", { name: "Emergency", exact: true });
  await expect(panel).toContainText("Tell the caller: hang up and call 911");
  await expect(panel).toContainText("Clinic policy: Call at once.");
  await expectAxeClean(page);
  await panel.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByRole("group", { name: "There is a problem" })).toBeFocused();
  await fillPerson(page, newFamilyName());
  await expect(page.getByRole("alert").getByText("The emergency was sent: it is a request now")).toBeVisible();
  await expect(page.getByText("Sent as a request")).toBeVisible();
  await expect(panel).toContainText("Tell the caller: hang up and call 911");
  await expect(panel.getByRole("button", { name: "Send now" })).toHaveCount(0);
  await expectAxeClean(page);
  await page.getByRole("textbox", { name: "Email" }).fill("late@example.org");
  await expect(page.getByText("What you typed last is not part of it")).toBeVisible();
  await page.getByRole("link", { name: "Open the request" }).first().click();
  await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
  await expect(page.getByText("EMERGENCY").first()).toBeVisible();
});

test("what is still to be asked is listed with links, next to what was typed, on a narrow phone too", async ({ signIn }) => {
  const page = await signIn("coordinator");
  await startCall(page);
  await page.getByRole("textbox", { name: "In bed or asleep" }).fill("7");
  await expect(page.getByText("7 placed, 3 left")).toBeVisible();
  await page.getByRole("button", { name: "Send request" }).first().click();
  const summary = page.getByRole("group", { name: "There is a problem" });
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: /^Has a vein on your leg been bleeding\?/ }).click();
  await expect(group(page, "bleeding").getByRole("radio", { name: "No", exact: true })).toBeFocused();
  await expect(group(page, "bleeding")).toHaveAccessibleDescription(/Ask this and choose the answer/);
  await expect(page.getByRole("textbox", { name: "In bed or asleep" })).toHaveValue("7");
  await expectAxeClean(page);
  await expectNoSideScroll(page);
});

test("follow-up questions show when an answer opens them", async ({ signIn }) => {
  const page = await signIn("nurse");
  await startCall(page);
  await expect(group(page, "How far up does the swelling go?")).toBeHidden();
  await group(page, "swollen up").getByRole("radio", { name: "Yes, the left leg" }).check();
  await expect(group(page, "How far up does the swelling go?")).toBeVisible();
  await group(page, "Do you get leg cramps?").getByRole("radio", { name: "No", exact: true }).check();
  await expect(group(page, "Which leg cramps?")).toBeHidden();
});

test("two who go on with one call lose nothing: the second adds to what the first saved", async ({ signIn }) => {
  const familyName = newFamilyName();
  const first = await signIn("coordinator");
  await startCall(first);
  await fillPerson(first, "Before");
  await first.getByRole("button", { name: "Leave for later" }).first().click();
  await expect(first.getByRole("heading", { level: 1, name: "Not finished" })).toBeVisible();
  await first.getByRole("row").filter({ hasText: "BEFORE" }).getByRole("link", { name: /^Call and finish/ }).first().click();
  await expect(first.getByRole("textbox", { name: "Last name" })).toHaveValue("Before");
  const second = await signIn("nurse");
  await second.goto(first.url());
  await first.getByRole("textbox", { name: "Last name" }).fill(familyName);
  await expect(first.getByText("Saving…")).toBeVisible();
  await expect(first.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await second.getByRole("checkbox", { name: "Pregnant" }).check();
  await expect(second.getByText(/saved this form at \d\d:\d\d/)).toBeVisible();
  await second.getByRole("button", { name: "Add mine to theirs" }).click();
  await expect(second.getByRole("textbox", { name: "Last name" })).toHaveValue(familyName);
  await expect(second.getByRole("checkbox", { name: "Pregnant" })).toBeChecked();
});

test("a call is taken and sent by keyboard alone", async ({ signIn }) => {
  const page = await signIn("coordinator");
  await page.goto("/requests/new");
  await page.getByRole("button", { name: "Start the call" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Request by phone" })).toBeVisible();
  const press = async (name: string, role: "checkbox" | "radio" | "textbox", keys: string, within?: string) => {
    const scope = within === undefined ? page : group(page, within);
    await tabTo(page, scope.getByRole(role, { name, exact: true }));
    if (role === "textbox") await page.keyboard.type(keys);
    else await page.keyboard.press(keys);
  };
  await press("Chest pain", "checkbox", "Space");
  await press("First name", "textbox", "Robin");
  await press("Last name", "textbox", newFamilyName());
  await press("Month", "textbox", "4");
  await press("Day", "textbox", "3");
  await press("Year", "textbox", "1961");
  await press("Phone number", "textbox", newPhone());
  const open = page.getByRole("link", { name: "Open the request" }).first();
  await expect(open).toBeVisible();
  for (let count = 0; count < 120 && !(await open.evaluate((link) => link === document.activeElement)); count += 1) await page.keyboard.press("Shift+Tab");
  await expect(open).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
});

/** Tab by Tab to this control, as somebody without a mouse. */
async function tabTo(page: Page, control: ReturnType<Page["getByRole"]>): Promise<void> {
  for (let count = 0; count < 120; count += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(control).toBeFocused();
}

test("a call that nobody answers is counted, and a form is dismissed with a reason", async ({ signIn }) => {
  const familyName = newFamilyName();
  const page = await signIn("coordinator");
  await startCall(page);
  await fillPerson(page, familyName);
  await page.getByRole("button", { name: "Leave for later" }).first().click();
  const row = page.getByRole("row").filter({ hasText: familyName.toUpperCase() });
  await expect(row).toContainText("Not called yet");
  await row.getByRole("button", { name: /^No answer/ }).click();
  await expect(row).toContainText("1 call, no answer");
  await row.getByRole("button", { name: /^Dismiss/ }).click();
  const dialog = page.getByRole("dialog", { name: "Dismiss this form" });
  await dialog.getByRole("button", { name: "Dismiss", exact: true }).click();
  await expect(dialog.getByRole("combobox", { name: "Why" })).toHaveAccessibleDescription(/Choose why/);
  await dialog.getByRole("combobox", { name: "Why" }).selectOption("not_wanted");
  await expectAxeClean(page);
  await dialog.getByRole("button", { name: "Dismiss", exact: true }).click();
  await expect(row).toHaveCount(0);
});
