import type { Role } from "@/lib/domain/actor";
import { expect, expectAxeClean, expectNoSideScroll, test } from "./fixtures";

const PUBLIC = ["/sign-in", "/setup", "/setup/password", "/screening", "/check-in/closed", "/screening/resume", "/screening/resume/KXQ7-2MPA-9RTD", "/no-such-page"];
const STAFF: [path: string, role: Role][] = [
  ["/requests", "nurse"],
  ["/requests?view=all", "coordinator"],
  ["/requests/new", "coordinator"],
  ["/requests/bulk", "nurse"],
  ["/requests/focus", "nurse"],
  ["/requests/not-finished", "nurse"],
  ["/requests/print?view=all", "nurse"],
  ["/requests/day-sheet", "coordinator"],
  ["/ultrasounds", "sonographer"],
  ["/ultrasounds?view=week", "coordinator"],
  ["/ultrasounds/today", "coordinator"],
  ["/ultrasounds/feeds", "clinician"],
  ["/ultrasounds/feeds", "admin"],
  ["/check-ins", "coordinator"],
  ["/outcomes", "clinician"],
  ["/outcomes", "coordinator"],
  ["/outcomes?from=2010-01-01", "clinician"],
  ["/outcomes/print", "clinician"],
  ["/outcomes/registry", "clinician"],
  ["/patients", "nurse"],
  ["/staff", "admin"],
  ["/settings", "admin"],
  ["/audit", "admin"],
  ["/messages", "admin"],
  ["/account", "nurse"],
  ["/staff", "nurse"],
  ["/requests/00000000-0000-7000-8000-000000000000", "nurse"],
];
/** Pages that say no answer with 403 or 404, which the browser also writes to its console. */
const REFUSED = /status of (403|404)/;

for (const path of PUBLIC) {
  test(`${path} has no accessibility violation, light and dark, and fits a phone`, async ({ page, allowConsole }) => {
    allowConsole(REFUSED);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAxeClean(page);
    await expectNoSideScroll(page);
  });
}

for (const [path, role] of STAFF) {
  test(`${path} for a ${role} has no accessibility violation, light and dark, and fits a phone`, async ({ signIn, newRequest, allowConsole }) => {
    allowConsole(REFUSED);
    await newRequest();
    const page = await signIn(role);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAxeClean(page);
    await expectNoSideScroll(page);
  });
}

test("the result letter has no accessibility violation in either language, light and dark, and fits a phone", async ({ signIn, clinic }) => {
  const page = await signIn("coordinator");
  for (const language of ["en", "es"]) {
    await page.goto(`/ultrasounds/${clinic.signed.orderId}/letter?language=${language}`);
    await expect(page.getByRole("article")).toBeVisible();
    await expectAxeClean(page);
    await expectNoSideScroll(page);
  }
});

test("an emergency request has no accessibility violation on its page and in the list, light and dark", async ({ signIn, newRequest }) => {
  const { id, reference } = await newRequest({ answers: { emergencySymptoms: ["chest_pain"], newSwelling: "left" } });
  const page = await signIn("clinician");
  await page.goto("/requests");
  await expect(page.getByText(reference).first()).toBeVisible();
  await expectAxeClean(page);
  await page.goto(`/requests/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAxeClean(page);
  await expectNoSideScroll(page);
});
