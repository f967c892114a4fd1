import { readFileSync } from "node:fs";
import { addDays } from "@/lib/domain/day-bounds";
import { localDay } from "@/lib/domain/opening-hours";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { expect, test } from "./fixtures";

const TODAY = localDay(new Date(), "America/Chicago");
const daysAgo = (days: number) => addDays(TODAY, -days);

test("a nurse records an EHIT after a treatment: without its class it is refused, with it the clot stands on the request and raises a flag", async ({ signIn, clinic }) => {
  const foundOn = daysAgo(2);
  const page = await signIn("nurse");
  await page.goto(`/requests/${clinic.late.requestId}`);
  const treatment = page.getByRole("region", { name: "Treatment", exact: true });
  await treatment.getByRole("button", { name: "Add a later complication: Radiofrequency ablation, left great saphenous" }).click();
  const form = treatment.getByRole("form", { name: "Add a later complication" });
  await form.getByLabel("What was found").selectOption({ label: "Clot at the junction after heat treatment (EHIT)" });
  await form.getByLabel("Day it was found").fill(foundOn);
  await form.getByRole("textbox", { name: /^Note/ }).fill("Seen at the closure scan.");
  await form.getByRole("button", { name: /^Record/ }).click();
  const degree = form.getByLabel("Class", { exact: true });
  await expect(degree).toBeFocused();
  await expect(degree).toHaveAccessibleDescription(/Choose the class\./);
  await expect(form.getByRole("textbox", { name: /^Note/ })).toHaveValue("Seen at the closure scan.");

  await degree.selectOption({ label: "II: into the deep vein, less than half of its width" });
  await form.getByRole("button", { name: /^Record/ }).click();
  await expect(page.getByText("Complication recorded. Flag U01: a clinician today")).toBeVisible();
  const found = treatment.getByRole("listitem").getByRole("listitem").filter({ hasText: "(EHIT), class II: into the deep vein, less than half of its width" });
  await expect(found).toContainText(formatCalendarDay(foundOn));
  await expect(found).toContainText("Seen at the closure scan.");
  await expect(page.getByRole("region", { name: "Open safety flags" })).toContainText("EHIT class II, left great saphenous, found");
});

test("a nurse scores the severity of a leg: an item left out is asked for, and the total stands under the leg", async ({ signIn, clinic }) => {
  const page = await signIn("nurse");
  await page.goto(`/requests/${clinic.late.requestId}`);
  const severity = page.getByRole("region", { name: "Venous severity (rVCSS)" });
  await severity.getByRole("button", { name: "Score a leg" }).click();
  const form = severity.getByRole("form", { name: "Score a leg" });
  const give = (item: string, grade: RegExp) => form.getByRole("group", { name: item }).getByRole("radio", { name: grade }).check();
  await form.getByLabel("Leg", { exact: true }).selectOption({ label: "Left leg" });
  await give("Pain or other discomfort from the veins", /^2: /);
  await form.getByRole("button", { name: /^Keep this score/ }).click();
  const veins = form.getByRole("group", { name: "Varicose veins, 3 mm or more when standing" });
  await expect(veins).toHaveAccessibleDescription(/Choose one\./);
  await expect(veins.getByRole("radio", { name: "0: None" })).toBeFocused();
  await expect(form.getByRole("group", { name: "Pain or other discomfort from the veins" }).getByRole("radio", { name: /^2: / })).toBeChecked();

  await give("Varicose veins, 3 mm or more when standing", /^2: /);
  for (const item of ["Swelling from the veins", "Brown skin", "Inflamed skin", "Hard skin", "Open ulcers"]) await give(item, /^0: /);
  await give("Compression worn", /^3: /);
  await expect(form.getByRole("status")).toHaveText("Total 7 of 30");
  await form.getByRole("button", { name: /^Keep this score/ }).click();
  await expect(page.getByText("Left leg scored: total 7 of 30")).toBeVisible();
  await expect(severity.getByRole("region", { name: "Left leg" })).toContainText("after treatment: Total 7 of 30, no score before treatment to compare with");
});

test("a coordinator starts and ends a compression trial: impossible hours and days are refused, and what was typed stays", async ({ signIn, clinic }) => {
  const [startedOn, endedOn] = [daysAgo(20), daysAgo(10)];
  const page = await signIn("coordinator");
  await page.goto(`/requests/${clinic.late.requestId}`);
  const compression = page.getByRole("region", { name: "Compression", exact: true });
  await compression.getByRole("button", { name: "Record compression" }).click();
  const start = compression.getByRole("form", { name: "Record compression" });
  const hours = start.getByRole("textbox", { name: /^Hours a day/ });
  await start.getByLabel("Leg", { exact: true }).selectOption({ label: "Left leg" });
  await start.getByLabel("Pressure at the ankle").selectOption({ label: "20 to 30 mmHg" });
  await hours.fill("30");
  await start.getByLabel("First day").fill(startedOn);
  await start.getByRole("button", { name: /^Record/ }).click();
  await expect(hours).toBeFocused();
  await expect(hours).toHaveAccessibleDescription(/At most 24 hours\./);
  await expect(start.getByLabel("First day")).toHaveValue(startedOn);
  await hours.fill("10");
  await start.getByRole("button", { name: /^Record/ }).click();
  const trial = compression.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Left leg, 20 to 30 mmHg, 10 hours a day" }) });
  await expect(trial).toContainText("Worn now");

  await trial.getByRole("button", { name: /^End compression/ }).click();
  const end = trial.getByRole("form", { name: "End compression" });
  const lastDay = end.getByLabel("Last day it was worn");
  await lastDay.fill(addDays(startedOn, -1));
  await end.getByRole("textbox", { name: /^Effect on symptoms/ }).fill("Less aching at work.");
  await end.getByRole("button", { name: /^Save the last day/ }).click();
  await expect(lastDay).toHaveAccessibleDescription(/The last day comes before the first\./);
  await expect(end.getByRole("textbox", { name: /^Effect on symptoms/ })).toHaveValue("Less aching at work.");
  await lastDay.fill(endedOn);
  await end.getByRole("button", { name: /^Save the last day/ }).click();
  await expect(trial).toContainText(`${formatCalendarDay(startedOn)} to ${formatCalendarDay(endedOn)}: 11 days`);
  await expect(trial).toContainText("Less aching at work.");
  await expect(trial.getByText("Ended", { exact: true })).toBeVisible();
});

test("a nurse chooses a payer, and each of its rules is met, not met or not known, with what is on record", async ({ signIn, clinic }) => {
  const page = await signIn("nurse");
  await page.goto(`/requests/${clinic.oldScan.requestId}`);
  const payer = page.getByRole("region", { name: "What the payer’s rules ask for" });
  await expect(payer).toContainText("Proposal of the program. Source:");
  await payer.getByRole("button", { name: "Choose the payer" }).click();
  const form = payer.getByRole("form", { name: "Choose the payer" });
  await form.getByLabel("Payer", { exact: true }).selectOption({ label: "Lakeside Health Plan (example)" });
  await form.getByRole("button", { name: /^Use these rules/ }).click();
  await expect(payer).toContainText("Lakeside Health Plan (example). Source:");
  const checklist = payer.getByRole("article").filter({ has: page.getByRole("heading", { name: "Left great saphenous" }) });
  await expect(checklist).toContainText(/\d of 6 rules met, /);
  for (const [rule, state, found] of [
    ["Vein at least 5.5 mm wide", /^Met/, /7\.3\smm/],
    ["Duplex at most 180 days old", /^Not met/, /Too old since \d\d-\w{3}-\d{4}: a new duplex is needed\./],
    ["Clinical class C2 or higher", /^Not known/, /The clinical class of this leg belongs in the report\./],
  ] as const) {
    const line = checklist.getByRole("listitem").filter({ hasText: rule });
    await expect(line).toHaveText(state);
    await expect(line).toContainText(found);
  }
});

test("a call about a late check-in is logged from its row, counted there, and stands in the contact log of the request", async ({ signIn, clinic, staff }) => {
  const page = await signIn("coordinator");
  await page.goto("/check-ins?status=late");
  const row = page.getByRole("row").filter({ hasText: clinic.late.reference });
  await row.getByRole("button", { name: /^Log call.*1 week$/ }).click();
  const dialog = page.getByRole("dialog", { name: "Log a call: 1 week" });
  const minutes = dialog.getByLabel("Minutes ago");
  await dialog.getByRole("radio", { name: "No answer" }).check();
  await dialog.getByRole("textbox", { name: /^Note/ }).fill("Rang out twice.");
  await minutes.fill("soon");
  await dialog.getByRole("button", { name: "Save call" }).click();
  await expect(minutes).toBeFocused();
  await expect(minutes).toHaveAccessibleDescription(/Enter whole minutes, such as 20\./);
  await expect(dialog.getByRole("textbox", { name: /^Note/ })).toHaveValue("Rang out twice.");
  await minutes.fill("20");
  await dialog.getByRole("button", { name: "Save call" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText(/1 call, last .*, no answer/);

  await row.getByRole("link", { name: "TARDANZA, Ana", exact: true }).click();
  const call = page.getByRole("region", { name: "Contact log" }).getByRole("listitem").filter({ hasText: "Rang out twice." });
  await expect(call).toContainText(`Call, no answer. ${staff.coordinator.name}`);
  await expect(call).toContainText("About the check-in after 1 week");
});

test("a registry file of too few people says so in words, holds no row, and its dictionary still comes as a file", async ({ signIn }) => {
  const page = await signIn("clinician");
  await page.goto("/outcomes/registry");
  await expect(page.getByRole("heading", { name: "No rows yet" })).toBeVisible();
  await expect(page.getByText(/^The file stays empty until at least 11 people were treated/)).toBeVisible();
  await expect(page.getByRole("link", { name: /^Registry file/ })).toHaveCount(0);
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Data dictionary, CSV" }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe("registry-dictionary.csv");
  expect(readFileSync(await file.path(), "utf8")).toContain("No rows: fewer than 11 treated people look the same.");
  const data = await page.request.get("/api/outcomes/registry?file=data");
  expect(data.status()).toBe(200);
  expect((await data.text()).trim().split("\r\n"), "the head alone").toHaveLength(1);
});
