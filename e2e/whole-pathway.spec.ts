import { rmSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { addDays } from "@/lib/domain/day-bounds";
import { localDay } from "@/lib/domain/opening-hours";
import { expect, expectAxeClean, expectNoSideScroll, newFamilyName, test } from "./fixtures";
import { fillScreening } from "./screening-form";
import { fromState } from "./state";

const DAY_MS = 86_400_000;
const ZONE = "America/Chicago";

/** The Tuesday after this one at ten in the clinic, whatever day and hour it is here: an open day, far from a holiday's edge. */
function openMorning(): number {
  const from = new Date();
  for (let hours = 1; ; hours += 1) {
    const at = new Date(Math.ceil(from.getTime() / 3_600_000) * 3_600_000 + hours * 3_600_000);
    const inClinic = new Intl.DateTimeFormat("en-US", { timeZone: ZONE, weekday: "short", hour: "2-digit", hourCycle: "h23" }).format(at);
    if (inClinic === "Tue 10" || inClinic === "Tue, 10") return at.getTime();
  }
}

/** Moves the server's clock; every session of before is over by then. */
function travel(aheadMs: number): void {
  writeFileSync(fromState("clock"), String(aheadMs));
  rmSync(fromState("sessions"), { recursive: true, force: true });
}

test("a request goes the whole way, from the patient's form to a relief figure, across the roles of the clinic", async ({ page, signIn, staff, allowConsole }) => {
  // A page left open hears once that its session is over.
  allowConsole(/401 \(Unauthorized\) .*\/api\/live/);
  const start = openMorning() - Date.now();
  const today = localDay(new Date(Date.now() + start), ZONE);
  travel(start);
  const reference = await fillScreening(page, { givenName: "Robin", familyName: newFamilyName() });

  const coordinator = await signIn("coordinator");
  await open(coordinator, "triage", reference);
  await coordinator.getByRole("button", { name: "Record contact" }).click();
  await coordinator.getByRole("combobox", { name: "How" }).selectOption({ label: "Call" });
  await coordinator.getByRole("combobox", { name: "What happened" }).selectOption({ label: "reached" });
  await coordinator.getByRole("button", { name: "Save contact" }).click();
  await expect(coordinator.getByText("Contact recorded")).toBeVisible();
  await expect(coordinator.getByRole("button", { name: /^Order ultrasound/ })).toHaveCount(0);

  const nurse = await signIn("nurse");
  await open(nurse, "triage", reference);
  await nurse.getByRole("radio", { name: /^Accept/ }).check();
  await nurse.getByLabel(/Reason, in your words/).fill("Night cramps with visible veins.");
  await nurse.getByRole("button", { name: /^Accept/ }).click();
  await expect(nurse.getByText(`Accepted request ${reference}`)).toBeVisible();

  const clinician = await signIn("clinician");
  await open(clinician, "to-order", reference);
  await clinician.getByRole("button", { name: /^Order ultrasound/ }).click();
  await clinician.getByLabel("Leg or legs").selectOption({ label: "Left leg" });
  await clinician.getByLabel("Indication").selectOption({ label: "Sleep-related leg cramps, G47.62" });
  await clinician.getByLabel("What speaks for an ultrasound").fill("Small veins behind the knee, seen today; cramps every night.");
  await clinician.getByRole("form", { name: "Order ultrasound" }).getByRole("button", { name: /^Order/ }).click();
  await expect(clinician.getByText("Ultrasound ordered").first()).toBeVisible();

  await open(coordinator, "to-schedule", reference);
  await coordinator.getByRole("button", { name: "Schedule", exact: true }).click();
  await coordinator.getByRole("region", { name: "Suggestions" }).getByRole("button").first().click();
  await coordinator.getByRole("button", { name: "Book", exact: true }).click();
  await expect(coordinator.getByText("Ultrasound scheduled").first()).toBeVisible();
  await coordinator.getByRole("button", { name: "Arrived", exact: true }).click();
  await expect(coordinator.getByText(/^Arrived/).first()).toBeVisible();
  await coordinator.goto("/ultrasounds/today");
  const onBoard = coordinator.getByRole("listitem").filter({ hasText: reference });
  await onBoard.getByRole("button", { name: /^Take in/ }).click();
  await expect(onBoard).toContainText(/, in room \d\d:\d\d/);

  const sonographer = await signIn("sonographer");
  await sonographer.goto("/ultrasounds");
  await open(sonographer, "today", reference);
  await sonographer.getByRole("link", { name: "Open worksheet" }).click();
  await sonographer.getByRole("button", { name: /^Set all others normal/ }).click();
  await sonographer.getByRole("dialog").getByRole("checkbox", { name: /^Left leg/ }).check();
  await sonographer.getByRole("dialog").getByRole("button", { name: /^Set \d+ normal$/ }).click();
  await sonographer.getByLabel(/Left leg, Saphenofemoral junction, reflux/i).fill("1240");
  await sonographer.getByLabel(/Left leg, Great saphenous, proximal thigh, reflux/i).fill("501");
  await sonographer.getByLabel(/^Position, left leg/).selectOption({ label: "Standing" });
  await sonographer.getByLabel(/common femoral/i).first().selectOption({ label: "Normal, phasic" });
  await sonographer.getByRole("button", { name: /^Save draft/ }).click();
  await expect(sonographer.getByText("Everything is saved")).toBeVisible();
  await sonographer.getByRole("button", { name: /^Complete exam/ }).click();
  await expect(sonographer.getByRole("heading", { name: "Report", exact: true }).locator("span")).toBeFocused();
  await expect(sonographer.getByText("To report").first()).toBeVisible();
  await expect(sonographer.getByRole("button", { name: /^Sign report/ })).toHaveCount(0);

  await open(clinician, "to-report", reference);
  await clinician.getByRole("link", { name: "Open worksheet" }).click();
  await expect(clinician.getByText("Computed: yes.")).toBeVisible();
  await expectAxeClean(clinician);
  await clinician.getByRole("radio", { name: "Yes", exact: true }).check();
  await clinician.getByLabel(/^Conclusion, in your words/).fill("Reflux of the left great saphenous vein.");
  await clinician.getByRole("radio", { name: "Treat", exact: true }).check();
  await clinician.getByLabel(/^Your password/).fill(staff.clinician.password);
  await clinician.getByRole("button", { name: /^Sign report/ }).click();
  await expect(clinician.getByText("Report signed").first()).toBeVisible();

  await open(clinician, "plan", reference);
  await clinician.getByRole("button", { name: "Plan treatment" }).click();
  await clinician.getByLabel("Leg", { exact: true }).selectOption({ label: "Left leg" });
  await clinician.getByLabel("Vein", { exact: true }).selectOption({ label: "Great saphenous" });
  await clinician.getByLabel("Procedure", { exact: true }).selectOption({ label: "Radiofrequency ablation" });
  await clinician.getByLabel("Planned day").fill(addDays(today, 7));
  await clinician.getByRole("form", { name: "Plan treatment" }).getByRole("button", { name: /^Plan/ }).click();
  await expect(clinician.getByText("Treatment planned").first()).toBeVisible();

  let refusals = 0;
  clinician.on("response", (response) => {
    if (response.status() === 401) refusals += 1;
  });
  travel(start + 7 * DAY_MS);
  const treating = await signIn("clinician");
  await open(treating, "to-treat", reference);
  await treating.getByRole("button", { name: "Record treatment" }).click();
  await treating.getByLabel("Who treated").selectOption({ index: 1 });
  await treating.getByRole("form", { name: "Record treatment" }).getByRole("button", { name: /^Record/ }).click();
  await expect(treating.getByText("Treatment recorded").first()).toBeVisible();

  travel(start + 37 * DAY_MS);
  const calling = await signIn("coordinator");
  await calling.goto("/check-ins");
  await expect(calling.getByText(reference).first()).toBeVisible();
  await expectAxeClean(calling);
  await open(calling, "follow-up-due", reference);
  await calling.getByRole("button", { name: /^Record by phone.*1 month/ }).click();
  const form = calling.getByRole("form", { name: /^Check-in by phone/ });
  for (const none of await form.getByRole("checkbox", { name: "None of these" }).all()) await none.check();
  for (const no of await form.getByRole("radio", { name: "No", exact: true }).all()) await no.check();
  for (const no of await form.getByRole("combobox").filter({ has: calling.getByRole("option", { name: "No", exact: true }) }).all()) await no.selectOption({ label: "No" });
  await form.getByLabel(/How many.*cramps/i).first().fill("1");
  await form.getByLabel(/how are your leg cramps/i).selectOption({ label: "Much better" });
  await form.getByRole("button", { name: /^Record check-in/ }).click();
  await expect(calling.getByText(/Check-in recorded/).first()).toBeVisible();

  const reading = await signIn("nurse");
  await open(reading, "all", reference);
  await expect(reading.getByRole("heading", { name: /^Change after treatment|^Relief/ }).first()).toBeVisible();
  await expectAxeClean(reading);
  await reading.goto("/outcomes");
  const relief = reading.getByRole("figure").filter({ hasText: "Change after treatment: meaningful relief" });
  await relief.getByText("Show as table").click();
  await expect(relief.getByRole("row", { name: /^1 month/ })).toContainText("Too few to show");
  await expect(relief.getByRole("row", { name: /^1 month/ }).getByRole("cell").nth(3)).toHaveText("1");
  await expectAxeClean(reading);
  await expectNoSideScroll(reading);

  await expect(clinician.getByText("You were signed out.")).toBeVisible();
  expect(refusals, "questions of a page whose session is over").toBeLessThan(5);
});

async function open(page: Page, view: string, reference: string): Promise<void> {
  // Newest first: the other tests of the run leave more than a page of requests.
  await page.goto(`/requests?view=${view}&sort=-received`);
  await page.getByRole("row").filter({ hasText: reference }).getByRole("rowheader").getByRole("link").click();
  await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}/);
}

