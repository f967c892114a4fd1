import type { Page } from "@playwright/test";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { expect, test, untilLive } from "./fixtures";

const rowLink = (page: Page, reference: string) => page.locator("[data-key]").filter({ hasText: reference }).locator("a[data-row-link]");

/** Focus is on something, and can be seen there. */
async function expectFocusSeen(page: Page): Promise<void> {
  const unseen = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return "nothing has focus";
      const style = getComputedStyle(element);
      return style.outlineStyle === "none" && element.tagName !== "SECTION" && element.tagName !== "DIALOG" ? `${element.tagName} has focus unseen` : "";
    });
  await expect.poll(unseen).toBe("");
}

/** The list of the newest requests first, with focus on one of them, by keys alone. */
async function walkTo(page: Page, reference: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("j");
    if (await rowLink(page, reference).evaluate((link) => link === document.activeElement)) return;
  }
  throw new Error(`${reference} was not reached`);
}

async function openNewest(page: Page): Promise<void> {
  await page.goto("/requests?view=triage&sort=-received");
  await untilLive(page);
}

test("a nurse triages five requests by the keyboard alone: open, accept, decline with a reason, snooze, undo", async ({ signIn, newRequest }) => {
  test.slow();
  const [fifth, fourth, third, second, first] = [await newRequest(), await newRequest(), await newRequest(), await newRequest(), await newRequest()];
  const page = await signIn("nurse");
  await openNewest(page);
  await walkTo(page, first.reference);

  // Three keys: accept, the reason, send. Focus goes on to the next row.
  await page.keyboard.press("1");
  await expect(page.getByRole("dialog", { name: /^Accept/ })).toBeVisible();
  await expectFocusSeen(page);
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Accepted request ${first.reference}`)).toBeVisible();
  await expect(rowLink(page, first.reference)).toHaveCount(0);
  await expect(rowLink(page, second.reference)).toBeFocused();

  await page.keyboard.press("3");
  await expect(page.getByRole("dialog", { name: /^Decline/ })).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByRole("textbox", { name: /^Reason, in your words/ })).toBeFocused();
  await page.keyboard.type("Sees her own doctor first.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(`Declined request ${second.reference}`)).toBeVisible();
  await expect(rowLink(page, third.reference)).toBeFocused();

  // Z takes back what the message says: the row returns and has focus.
  await page.keyboard.press("z");
  await expect(page.getByText(`Undone: request ${second.reference}`)).toBeVisible();
  await expect(rowLink(page, second.reference)).toBeFocused();

  // Esc leaves everything as it is, on the same row.
  await page.keyboard.press("h");
  await expect(page.getByRole("dialog", { name: /^Snooze/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(rowLink(page, second.reference)).toBeFocused();
  await page.keyboard.press("j");
  await expect(rowLink(page, third.reference)).toBeFocused();
  await page.keyboard.press("h");
  await expect(page.getByRole("dialog", { name: /^Snooze/ })).toBeVisible();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Snoozed ${third.reference}`)).toBeVisible();
  await expect(rowLink(page, third.reference)).toHaveCount(0);
  await expect(rowLink(page, fourth.reference)).toBeFocused();
  await expectFocusSeen(page);

  await page.keyboard.press("m");
  await expect(page.getByText(`${fourth.reference} is yours`)).toBeVisible();
  await expect(rowLink(page, fourth.reference)).toBeFocused();
  await page.keyboard.press("j");
  await expect(rowLink(page, fifth.reference)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/requests/${fifth.id}`));
});

test("keys do nothing in a field, behind a dialog, and when they are switched off", async ({ signIn, newRequest }) => {
  const { reference } = await newRequest();
  const page = await signIn("nurse");
  await openNewest(page);
  await page.getByRole("searchbox").click();
  await page.keyboard.type("1hg");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("searchbox")).toHaveValue("1hg");
  await page.getByRole("searchbox").fill("");
  await rowLink(page, reference).focus();
  await page.keyboard.press("?");
  await page.getByLabel("Single-letter keys on").uncheck();
  await page.keyboard.press("1");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.keyboard.press("Escape");
  for (const key of ["1", "m", "j", "g"]) await page.keyboard.press(key);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // The palette needs no single key.
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: /A person, a screen or an action/ })).toBeFocused();
});

test("in focus triage one request follows another, and undo brings the last one back", async ({ signIn, newRequest }) => {
  await newRequest();
  const { id, reference } = await newRequest();
  const page = await signIn("nurse");
  await page.goto(`/requests/focus?at=${id}`);
  await untilLive(page);
  const shown = page.getByRole("region", { name: new RegExp(`^To decide: .*${reference}`) });
  await expect(shown).toBeFocused();
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { name: "Fits the free screening" })).toBeFocused();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Accepted request ${reference}`)).toBeVisible();
  await expect(shown).toHaveCount(0);
  await expect(page.getByRole("region", { name: /^To decide/ })).toBeFocused();
  await page.keyboard.press("z");
  await expect(shown).toBeFocused();
});

test("G and a letter go to a screen, and nothing typed in the palette stands in the address", async ({ signIn, newRequest }) => {
  await newRequest();
  const page = await signIn("nurse");
  await openNewest(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("outc");
  await expect(page.getByRole("option", { name: /Outcomes/ })).toBeVisible();
  expect(page.url()).not.toContain("outc");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/outcomes/);
  await expect(page.getByRole("heading", { name: "Outcomes", level: 1 })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page).toHaveURL(/view=triage/);
});

async function openFocus(page: Page, id: string): Promise<void> {
  await page.goto(`/requests/focus?at=${id}`);
  await untilLive(page);
}

const shownIn = (page: Page, reference: string) => page.getByRole("region", { name: new RegExp(`^To decide: .*${reference}`) });

test("two people in focus triage see each other; the slower one keeps the person on screen, what changed and every word typed", async ({ signIn, newRequest, staff }) => {
  test.slow();
  await newRequest();
  const { id, reference } = await newRequest();
  const [nurse, clinician] = [await signIn("nurse"), await signIn("clinician")];
  await openFocus(nurse, id);
  await openFocus(clinician, id);
  await expect(nurse.getByText(`Opened by ${staff.clinician.name}`)).toBeVisible();
  await nurse.keyboard.press("3");
  await nurse.getByRole("radio", { name: "Outside what this clinic does" }).check();
  const reason = nurse.locator("textarea[name=reason]");
  await reason.fill("Lives too far away.");

  await clinician.keyboard.press("1");
  await expect(clinician.getByRole("radio", { name: "Fits the free screening" })).toBeFocused();
  await clinician.keyboard.press("1");
  await clinician.keyboard.press("Enter");
  await expect(clinician.getByText(`Accepted request ${reference}`)).toBeVisible();
  await expect(shownIn(clinician, reference)).toHaveCount(0);

  await reason.press("Control+Enter");
  await expect(nurse.getByRole("table", { name: "What changed, and what you typed" })).toContainText("Lives too far away.");
  await expect(nurse.getByText(`${reference} no longer waits for its first decision.`)).toBeVisible();
  await expect(shownIn(nurse, reference)).toBeVisible();
  await expect(reason).toHaveValue("Lives too far away.");
  await expect(nurse.getByText("“Decline” is not possible any more.")).toBeVisible();
  await nurse.getByRole("button", { name: "Add your words as a note" }).press("Enter");
  await expect(nurse.getByText("Kept as a note")).toBeVisible();
  await expectFocusSeen(nurse);
  await expect(shownIn(nurse, reference)).toBeVisible();
  await nurse.keyboard.press("j");
  await expect(shownIn(nurse, reference)).toHaveCount(0);
  await expect(nurse.getByRole("region", { name: /^(To decide|Nothing to decide)/ })).toBeFocused();
});

test("focus triage names its person in the address, and an emergency that arrives is told, not shown in their place", async ({ signIn, newRequest }) => {
  const { id, reference } = await newRequest();
  const page = await signIn("nurse");
  await page.goto("/requests/focus");
  await expect(page).toHaveURL(/\/requests\/focus\?at=[0-9a-f-]{36}$/);
  await openFocus(page, id);
  await newRequest({ answers: EMERGENCY_ANSWERS });
  await page.keyboard.press("m");
  await expect(page.getByText(`${reference} is yours`)).toBeVisible();
  await expect(page.getByText("An urgent request waits for its decision.")).toBeVisible();
  await expect(shownIn(page, reference)).toBeVisible();
  // Its answers stand below.
  await expect(page.locator("#answers")).toBeAttached();
});

test("an address asks for a form by its end, and never takes a request over", async ({ signIn, newRequest }) => {
  const { id, reference } = await newRequest();
  const page = await signIn("nurse");
  await page.goto(`/requests/${id}#do-M`);
  await untilLive(page);
  await page.goto("/requests?view=triage");
  await page.goto(`/requests/${id}#do-H`);
  await untilLive(page);
  await expect(page.getByRole("group", { name: "Snooze until" })).toBeVisible();
  await expect(page.getByText("Nobody has it")).toBeVisible();
  await expect(page.getByText(`${reference} is yours`)).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Snooze until" }).getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Snoozed ${reference}`)).toBeVisible();
  await expectFocusSeen(page);
});

test("a row that a colleague assigned meanwhile is assigned again without an undo that would lose the colleague's choice", async ({ signIn, newRequest, staff }) => {
  const { id, reference } = await newRequest();
  const [nurse, clinician] = [await signIn("nurse"), await signIn("clinician")];
  await openNewest(nurse);
  await walkTo(nurse, reference);
  await nurse.keyboard.press("a");
  await expect(nurse.getByRole("dialog", { name: /^Assign/ })).toBeVisible();
  await clinician.goto(`/requests/${id}`);
  await untilLive(clinician);
  await clinician.keyboard.press("m");
  await expect(clinician.getByText(`${reference} is yours`)).toBeVisible();
  await nurse.getByRole("radio", { name: `${staff.nurse.name} (me)` }).check();
  await nurse.keyboard.press("Enter");
  await expect(nurse.getByText("This request changed while you were writing")).toBeVisible();
  await nurse.getByRole("dialog").getByRole("button", { name: "Assign" }).click();
  await expect(nurse.getByText(`Assigned ${reference}`)).toBeVisible();
  await expect(nurse.locator("[data-toast-action=Z]")).toHaveCount(0);
});
