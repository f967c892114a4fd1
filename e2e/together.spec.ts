import type { Locator, Page } from "@playwright/test";
import { CALM_ANSWERS } from "@/db/testing/answers";
import { startWatch } from "@/db/testing/stopwatch";
import { expect, newFamilyName, test, untilLive } from "./fixtures";

const ARRIVALS = 20;
/** An emergency. */
const TOLD_WITHIN_MS = 5_000;
/** What is no emergency waits until the list was last read ten seconds ago. */
const TOLD_CALMLY_WITHIN_MS = 13_000;

async function openList(page: Page, view = "triage"): Promise<void> {
  const stream = page.waitForRequest((request) => new URL(request.url()).pathname === "/api/live");
  // Newest first: what a test makes stands on the first page.
  await page.goto(`/requests?view=${view}&sort=-received`);
  await untilLive(page);
  await stream;
}

async function openRequest(page: Page, id: string): Promise<void> {
  const told = page.waitForResponse((response) => new URL(response.url()).pathname === "/api/live/viewers");
  await page.goto(`/requests/${id}`);
  await untilLive(page);
  await told;
}

function rowOf(page: Page, id: string): Locator {
  return page.locator(`tr[data-key="${id}"]`);
}

test("while twenty requests arrive, the row under the pointer and the row in focus stay where they are, and the list is asked for a few times at most", async ({ signIn, newRequest }) => {
  await newRequest();
  const held = await newRequest();
  await newRequest();
  const page = await signIn("nurse");
  await openList(page);
  const row = rowOf(page, held.id);
  await row.scrollIntoViewIfNeeded();
  await row.hover();
  const before = await row.boundingBox();
  let asked = 0;
  page.on("request", (request) => (asked += new URL(request.url()).pathname === "/api/worklist/news" ? 1 : 0));
  const startedAt = Date.now();
  for (let count = 0; count < ARRIVALS; count += 1) await newRequest();
  await expect(page.getByRole("button", { name: `${ARRIVALS} new requests · Show` })).toBeVisible();
  expect(await row.boundingBox()).toEqual(before);
  expect(asked).toBeLessThanOrEqual(2 + (Date.now() - startedAt) / 2_500);

  await page.mouse.move(0, 0);
  await row.getByRole("link").first().focus();
  const focused = await row.boundingBox();
  await newRequest({ answers: { ...CALM_ANSWERS, emergencySymptoms: ["chest_pain"] } });
  const watch = startWatch();
  await expect(page.getByRole("button", { name: `${ARRIVALS + 1} new requests · Show` })).toBeVisible();
  expect(watch()).toBeLessThan(TOLD_WITHIN_MS);
  expect(await row.boundingBox()).toEqual(focused);
  await expect(row.getByRole("link").first()).toBeFocused();
});

test("what a colleague did is on the list within seconds, without a row leaving its place", async ({ signIn, newRequest, staff }) => {
  const { id } = await newRequest();
  const [nurse, clinician] = [await signIn("nurse"), await signIn("clinician")];
  await openList(nurse);
  await openRequest(clinician, id);
  await clinician.getByRole("button", { name: "To me" }).click();
  const watch = startWatch();
  await expect(rowOf(nurse, id)).toContainText(staff.clinician.name);
  expect(watch()).toBeLessThan(TOLD_CALMLY_WITHIN_MS);
});

test("two people see of each other who has a request open, on its page and on the list, until it is left", async ({ signIn, newRequest, staff }) => {
  const { id } = await newRequest();
  const [nurse, clinician, coordinator] = [await signIn("nurse"), await signIn("clinician"), await signIn("coordinator")];
  await openList(coordinator, "all");
  await openRequest(nurse, id);
  await openRequest(clinician, id);
  await expect(nurse.getByText(`Opened by ${staff.clinician.name} just now`)).toBeVisible();
  await expect(clinician.getByText(`Opened by ${staff.nurse.name} just now`)).toBeVisible();
  await expect(rowOf(coordinator, id)).toContainText(`Opened by ${staff.nurse.name} just now and ${staff.clinician.name} just now`);
  await nurse.goto("/account");
  await expect(clinician.getByText(/Opened by/)).toHaveCount(0);
  await expect(rowOf(coordinator, id)).toContainText(`Opened by ${staff.clinician.name} just now`);
});

test("two edits of one request are compared field by field, nothing typed is lost, and saving again works", async ({ signIn, newRequest, staff }) => {
  const { id } = await newRequest({ patient: { familyName: newFamilyName() } });
  const [nurse, clinician] = [await signIn("nurse"), await signIn("clinician")];
  await openRequest(nurse, id);
  await openRequest(clinician, id);
  await clinician.keyboard.press("3");
  await clinician.getByRole("radio", { name: "Outside what this clinic does" }).check();
  const reason = clinician.locator("textarea[name=reason]");
  await reason.fill("Lives too far away.");
  await nurse.getByRole("button", { name: "To me" }).click();
  await expect(clinician.getByRole("button", { name: `Changed by ${staff.nurse.name}: show` })).toBeVisible();
  await reason.press("Control+Enter");

  const sides = clinician.getByRole("table", { name: "What changed, and what you typed" });
  const owner = sides.getByRole("row").filter({ has: clinician.getByRole("rowheader", { name: "Assigned to" }) });
  await expect(owner).toContainText("Nobody");
  await expect(owner).toContainText(staff.nurse.name);
  await expect(owner).toContainText("Not changed by you");
  await expect(sides).toContainText("Lives too far away.");
  await expect(reason).toHaveValue("Lives too far away.");
  await reason.press("Control+Enter");
  await expect(clinician.getByText(/Declined request/)).toBeVisible();
});

test("an emergency says how long it has waited and how long is left to call", async ({ signIn, newRequest }) => {
  const { id } = await newRequest({ answers: { ...CALM_ANSWERS, emergencySymptoms: ["chest_pain"] } });
  const page = await signIn("nurse");
  await page.goto(`/requests/${id}`);
  await expect(page.getByRole("timer")).toHaveText(/Received just now · (\d+.min.left to call|nobody has called yet)/);
});

test("without the stream the list asks by itself, and an emergency is still there within seconds", async ({ signIn, newRequest, allowConsole }) => {
  allowConsole(/Failed to load resource|api\/live/);
  const page = await signIn("nurse");
  await page.route("**/api/live", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto("/requests?view=triage");
  await untilLive(page);
  await newRequest({ answers: { ...CALM_ANSWERS, emergencySymptoms: ["chest_pain"] } });
  const watch = startWatch();
  await expect(page.getByRole("button", { name: /new request.*Show/ })).toBeVisible();
  expect(watch()).toBeLessThan(TOLD_WITHIN_MS + 1_000);
});
