import { CALM_ANSWERS } from "@/db/testing/answers";
import { expect, expectAxeClean, newFamilyName, test, untilLive } from "./fixtures";

const rowLinks = "tbody th a[data-row-link]";

test("a saved view is a tab, opens by its address at a colleague's with the same rows in the same order, and can be taken away", async ({ signIn, newRequest }) => {
  await newRequest();
  await newRequest({ answers: { ...CALM_ANSWERS, emergencySymptoms: ["chest_pain"] } });
  const name = `Team ${newFamilyName()}`.slice(0, 40);
  const page = await signIn("nurse");
  await page.goto("/requests?view=all&source=api&sort=-name,received");
  await untilLive(page);
  await page.getByRole("button", { name: "Views" }).click();
  const dialog = page.getByRole("dialog", { name: "Saved views" });
  await dialog.getByLabel("Save the present list as").fill(name);
  await dialog.getByLabel("Share with the clinic").check();
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(dialog.getByText(`Saved “${name}”`)).toBeVisible();
  await expectAxeClean(page);
  await dialog.getByRole("button", { name: `Show as tab ${name}` }).click();
  await expect(dialog.getByRole("button", { name: `Remove tab ${name}` })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Views" })).toBeFocused();
  const tab = page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: new RegExp(name) });
  await expect(tab).toHaveAttribute("aria-current", "page");
  const address = (await tab.getAttribute("href")) ?? "";
  const names = await page.locator(rowLinks).allTextContents();
  expect(names.length).toBeGreaterThan(1);

  const colleague = await signIn("clinician");
  await colleague.goto(address);
  await expect(colleague.locator(rowLinks)).toHaveText(names);

  await page.getByRole("button", { name: "Views" }).click();
  await dialog.getByRole("button", { name: `Delete ${name}` }).click();
  await dialog.getByRole("button", { name: "Delete view" }).click();
  await expect(dialog.getByText(`Deleted “${name}”`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tab).toHaveCount(0);
});

test("several values of one filter are ticked with their counts, each filter leaves by its chip, and focus stays at hand", async ({ signIn, newRequest }) => {
  await newRequest();
  const page = await signIn("nurse");
  await page.goto("/requests?view=all");
  await untilLive(page);
  await page.getByText("Add filter").click();
  await page.locator("summary", { hasText: "Urgency" }).click();
  const routine = page.getByRole("checkbox", { name: /^Routine \d+ request/ });
  await expect(routine).toBeVisible();
  await routine.check();
  await page.getByRole("checkbox", { name: /^Soon/ }).check();
  await expect(page).toHaveURL(/urgency=SOON,ROUTINE/);
  await expectAxeClean(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Remove filter Urgency (Routine or Soon|Soon or Routine)$/ }).press("Enter");
  await expect(page).not.toHaveURL(/urgency/);
  await expect(page.locator("summary", { hasText: "Add filter" })).toBeFocused();
});

test("a list is ordered by several columns with the keyboard alone, and says their places", async ({ signIn, newRequest }) => {
  await newRequest();
  const page = await signIn("nurse");
  await page.goto("/requests?view=all");
  await untilLive(page);
  await page.getByRole("button", { name: /^Patient/ }).press("Enter");
  await page.getByRole("button", { name: /^Owner/ }).press("Shift+Enter");
  await expect(page).toHaveURL(/sort=name,owner/);
  await expect(page.getByRole("button", { name: /^Owner.*place 2 in the order/ })).toBeFocused();
  await expect(page.locator("th[aria-sort]")).toHaveCount(1);
});

test("a search comes back after Back and after a reload, and its words stand in no address", async ({ signIn, newRequest }) => {
  const familyName = newFamilyName();
  await newRequest({ patient: { familyName } });
  const page = await signIn("nurse");
  await page.goto("/requests");
  await untilLive(page);
  await page.getByRole("searchbox").fill(familyName);
  const hit = page.getByRole("link", { name: new RegExp(familyName, "i") }).first();
  await hit.click();
  await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}/);
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue(familyName);
  await expect(hit).toBeFocused();
  await expect(page).toHaveURL(/found=[0-9a-f-]{36}/);
  expect(page.url().toLowerCase()).not.toContain(familyName.toLowerCase());
  await page.reload();
  await expect(page.getByRole("searchbox")).toHaveValue(familyName);
  const other = await signIn("clinician");
  await other.goto(page.url());
  await expect(other.getByRole("searchbox")).toHaveValue("");
  await page.getByRole("searchbox").press("Escape");
  await expect(page).not.toHaveURL(/found=/);
});

test("each row says why it stands where it stands", async ({ signIn, newRequest }) => {
  await newRequest({ answers: { ...CALM_ANSWERS, emergencySymptoms: ["chest_pain"] } });
  const page = await signIn("nurse");
  await page.goto("/requests?view=triage&sort=name");
  await untilLive(page);
  const ask = page.getByRole("button", { name: /^Why is .* here\?$/ }).first();
  await ask.click();
  const dialog = page.getByRole("dialog", { name: /Why is this at place 1 of/ });
  await expect(dialog.getByText(/stand above every order/)).toBeVisible();
  await expect(dialog.getByText(/Urgency Emergency: Ticked chest pain/)).toBeVisible();
  await expectAxeClean(page);
  await page.keyboard.press("Escape");
  await expect(ask).toBeFocused();
});

for (const [what, search] of [
  ["an unknown column", "sort=secret&columns=secret"],
  ["SQL", "stage=new'%3B%20drop%20table%20requests--&assignee=1%20or%201%3D1"],
  ["a huge page", "page=99999999"],
  ["an unknown filter", "colour=red"],
] as const) {
  test(`an address with ${what} gives the default list and says so`, async ({ signIn, newRequest }) => {
    await newRequest();
    const page = await signIn("nurse");
    await page.goto(`/requests?view=triage&${search}`);
    await expect(page.getByText("This is not quite the list that the address asks for.")).toBeVisible();
    await expect(page.locator(rowLinks).first()).toBeVisible();
    await expect(page.getByText("drop table")).toHaveCount(0);
  });
}
