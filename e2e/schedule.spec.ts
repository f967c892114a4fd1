import type { Locator, Page } from "@playwright/test";
import { addDays } from "@/lib/domain/day-bounds";
import { localDay } from "@/lib/domain/opening-hours";
import { expect, expectAxeClean, expectNoSideScroll, test, untilLive } from "./fixtures";
import type { E2eClinic, WAITING_PEOPLE } from "./state";

const ZONE = "America/Chicago";

/** The Wednesday of the week after the next but one, on which no other test books: an open day, whatever day it is here. */
function farWednesday(): string {
  const today = localDay(new Date(), ZONE);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, 21 + ((3 - weekday + 7) % 7));
}

function referenceOf(clinic: E2eClinic, place: number): string {
  const order = clinic.waiting[place];
  if (order === undefined) throw new Error("Nobody waits in that place.");
  return order.reference;
}

async function openDay(page: Page, day: string, more = ""): Promise<Locator> {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(`/ultrasounds?day=${day}${more}`);
  await untilLive(page);
  const calendar = page.getByRole("group", { name: /^Appointments by/ });
  await expect(calendar).toBeVisible();
  return calendar;
}

const waiting = (page: Page, person: (typeof WAITING_PEOPLE)[number]) => page.getByRole("listitem").filter({ hasText: person.toUpperCase() });
const cardOf = (calendar: Locator, reference: string) => calendar.getByRole("button").filter({ hasText: reference });

/** Everything of a booking but the last press; in the first room, with the first sonographer. */
async function fillSlot(page: Page, day: string, clock: string): Promise<Locator> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Day", { exact: true }).fill(day);
  await dialog.getByLabel("Room", { exact: true }).selectOption({ index: 1 });
  await dialog.getByLabel("Sonographer", { exact: true }).selectOption({ index: 1 });
  await dialog.getByLabel("Start", { exact: true }).selectOption({ label: "Another time" });
  await dialog.getByLabel("Time", { exact: true }).fill(clock);
  return dialog;
}

test("a waiting person is booked by keyboard alone, and the focus goes on to the list", async ({ signIn, clinic }) => {
  const page = await signIn("coordinator");
  const calendar = await openDay(page, farWednesday());
  await waiting(page, "Tecla").getByRole("button", { name: /^Schedule…/ }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /TECLA/ });
  await expect(dialog.getByRole("region", { name: "Suggestions" }).getByRole("button").first()).toContainText("afternoon");
  await fillSlot(page, farWednesday(), "13:00");
  await expect(dialog.getByText(/ 13:00 to 13:40, /)).toBeVisible();
  await expectAxeClean(page);
  await dialog.getByRole("button", { name: "Book", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${referenceOf(clinic, 0)} is booked`)).toBeVisible();
  await expect(page.getByRole("heading", { name: /^To schedule/ })).toBeFocused();
  const card = cardOf(calendar, referenceOf(clinic, 0));
  await expect(card).toContainText(/13:00.*Left leg.*TECLA, Robin.*Booked/);

  await card.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /TECLA/ }).getByRole("button", { name: "Reschedule" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toBeFocused();
});

test("a drop on the calendar opens the form with that place, and saves nothing by itself; a move asks for its reason", async ({ signIn, clinic }) => {
  const page = await signIn("coordinator");
  const day = addDays(farWednesday(), 7);
  const calendar = await openDay(page, day);
  const reference = referenceOf(clinic, 1);
  await waiting(page, "Arrastre").getByTitle("Drag to a time in the calendar").dragTo(calendar, { targetPosition: { x: 250, y: 300 } });
  const dialog = page.getByRole("dialog", { name: /ARRASTRE/ });
  await expect(dialog.getByLabel("Day", { exact: true })).toHaveValue(day);
  await expect(dialog.getByLabel("Room", { exact: true })).not.toHaveValue("");
  await expect(dialog.getByText(/ \d\d:(00|15|30|45) to \d\d:\d\d, Room/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cardOf(calendar, reference)).toHaveCount(0);
  await expect(waiting(page, "Arrastre").getByRole("button", { name: /^Schedule…/ })).toBeFocused();

  await waiting(page, "Arrastre").getByTitle("Drag to a time in the calendar").dragTo(calendar, { targetPosition: { x: 250, y: 300 } });
  await dialog.getByRole("button", { name: "Book", exact: true }).click();
  const card = cardOf(calendar, reference);
  await expect(card).toBeVisible();
  const before = await card.innerText();
  const box = await card.boundingBox();
  if (box === null) throw new Error("The card is not drawn.");
  await page.mouse.move(box.x + 60, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 4 });
  await page.mouse.move(box.x + 60, box.y + 12 + 96, { steps: 8 });
  await page.mouse.up();
  await dialog.getByRole("button", { name: "Move the appointment" }).click();
  await expect(dialog.getByText("Write why it moves.")).toBeVisible();
  await dialog.getByRole("button", { name: "Keep it as it is" }).click();
  await page.keyboard.press("Escape");
  expect(await card.innerText()).toBe(before);
});

test("a taken time is refused with who has it, keeps what was chosen, and is booked over only by a role that may, with a reason", async ({ signIn, clinic }) => {
  const day = addDays(farWednesday(), 14);
  const desk = await signIn("coordinator");
  await openDay(desk, day);
  await waiting(desk, "Primera").getByRole("button", { name: /^Schedule…/ }).click();
  await (await fillSlot(desk, day, "10:00")).getByRole("button", { name: "Book", exact: true }).click();
  await expect(desk.getByText(`${referenceOf(clinic, 2)} is booked`)).toBeVisible();

  await waiting(desk, "Segunda").getByRole("button", { name: /^Schedule…/ }).click();
  const refused = await fillSlot(desk, day, "10:15");
  await refused.getByRole("button", { name: "Book", exact: true }).click();
  await expect(refused.getByRole("alert")).toContainText(`is taken 10:00 to 10:40 by another appointment (${referenceOf(clinic, 2)})`);
  await expect(refused.getByLabel("Time", { exact: true })).toHaveValue("10:15");
  await expect(refused.getByLabel("Room", { exact: true })).not.toHaveValue("");
  await expect(refused.getByRole("button", { name: "Overbook" })).toHaveCount(0);

  const nurse = await signIn("nurse");
  const calendar = await openDay(nurse, day);
  await waiting(nurse, "Segunda").getByRole("button", { name: /^Schedule…/ }).click();
  const dialog = await fillSlot(nurse, day, "10:15");
  await dialog.getByRole("button", { name: "Book", exact: true }).click();
  await dialog.getByLabel(/^Why it is overbooked/).fill("Both agreed to wait.");
  await expectAxeClean(nurse);
  await dialog.getByLabel("Time", { exact: true }).fill("10:20");
  await expect(dialog.getByRole("button", { name: "Overbook" })).toHaveCount(0);
  await dialog.getByLabel("Time", { exact: true }).fill("10:15");
  await dialog.getByRole("button", { name: "Overbook" }).click();
  await expect(cardOf(calendar, referenceOf(clinic, 3))).toContainText("Overbooked: Both agreed to wait.");
});

test("day and week, by room and by sonographer, have no accessibility violation and fit a phone; the address says which", async ({ signIn }) => {
  const page = await signIn("sonographer");
  const day = farWednesday();
  await openDay(page, day);
  await page.getByRole("navigation", { name: "Columns" }).getByRole("link", { name: "By sonographer" }).click();
  await expect(page).toHaveURL(/by=sonographer$/);
  await page.getByRole("navigation", { name: "Day or week" }).getByRole("link", { name: "Week" }).click();
  await expect(page).toHaveURL(new RegExp(`day=${day}&view=week&by=sonographer$`));
  await expect(page.getByRole("group", { name: "Appointments by sonographer" })).toBeVisible();
  await expectAxeClean(page);
  await openDay(page, day);
  await expectAxeClean(page);
  await expectNoSideScroll(page);
  await expect(page.getByRole("group", { name: /^Appointments by/ })).toHaveCount(0);
  await expectAxeClean(page);
});

test("the calendar shows and takes the clinic's clock in a browser of another zone", async ({ browser, baseURL, signIn }) => {
  const page = await signIn("coordinator");
  const context = await browser.newContext({ baseURL, storageState: await page.context().storageState(), timezoneId: "Asia/Tokyo", javaScriptEnabled: true });
  const there = await context.newPage();
  const day = addDays(farWednesday(), 1);
  const calendar = await openDay(there, day);
  const [whole, ten] = [await calendar.boundingBox(), await calendar.getByText("10:00", { exact: true }).boundingBox()];
  if (whole === null || ten === null) throw new Error("The hours are not drawn.");
  const justBelowTen = ten.y + ten.height / 2 - whole.y + 6;
  await waiting(there, "Lejos").getByTitle("Drag to a time in the calendar").dragTo(calendar, { targetPosition: { x: 250, y: justBelowTen } });
  const dialog = there.getByRole("dialog", { name: /LEJOS/ });
  await expect(dialog.getByLabel("Day", { exact: true })).toHaveValue(day);
  await expect(dialog.getByText(/ 10:00 to 10:40, Room/)).toBeVisible();
  await context.close();
});
