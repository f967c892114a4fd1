import { startWatch } from "@/db/testing/stopwatch";
import { expect, newFamilyName, test } from "./fixtures";
import { fillYou } from "./screening-form";

const TOP_WITHIN_MS = 5_000;

test("an emergency answer calls 911 first, then the clinic, offers no next step beside them, and stands above everything calmer in the worklist within five seconds", async ({ page, signIn }) => {
  const familyName = newFamilyName();
  const nurse = await signIn("nurse");
  await nurse.goto("/requests");
  await expect(nurse.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/screening");
  await page.getByRole("button", { name: "Start now" }).click();
  await page.getByLabel("Chest pain").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Call 911 now");
  const calls = page.getByRole("main").locator('a[href^="tel:"]');
  expect(await calls.evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual(["tel:911", expect.stringMatching(/^tel:\+1\d{10}$/)]);
  const notice = page.locator("section").filter({ has: page.getByRole("heading", { level: 1 }) });
  await expect(notice.getByRole("button")).toHaveCount(0);
  await expect(notice.getByRole("link")).toHaveCount(2);
  await expect(page.getByRole("button", { name: /Continue|Save and finish later/ })).toHaveCount(0);
  await fillYou(page, { givenName: "Ana", familyName });
  await page.getByRole("button", { name: "Send to the clinic" }).click();
  await expect(page.getByText(/Call 911 now if you have not/)).toBeVisible();
  const watch = startWatch();
  await expect(nurse.getByRole("button", { name: /new request.*Show/i })).toBeVisible();
  const answer = await nurse.request.get("/api/worklist?view=triage");
  const { lines } = (await answer.json()) as { lines: { name: string; urgency: string }[] };
  expect(watch()).toBeLessThan(TOP_WITHIN_MS);
  const place = lines.findIndex(({ name }) => name.toLowerCase().includes(familyName.toLowerCase()));
  expect(lines.slice(0, place + 1).map(({ urgency }) => urgency)).toEqual(Array.from({ length: place + 1 }, () => "EMERGENCY"));
  expect(place).toBeGreaterThanOrEqual(0);
});
