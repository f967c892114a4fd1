import { expect, expectAxeClean, expectNoSideScroll, test } from "./fixtures";

test("the clinician reads what changed after treatment: drawn, as a table, in words, relief and worse alike", async ({ signIn, clinic }) => {
  const page = await signIn("clinician");
  await page.goto(`/requests/${clinic.relief.requestId}`);
  const relief = page.getByRole("region", { name: "Change after treatment" });
  await expect(relief.getByText("3 of 5 times answered, both legs together")).toBeVisible();
  const chart = relief.getByRole("figure", { name: /^Woken 3 nights a week at request, 0.5 at 6 months/ });
  await expect(chart.getByRole("img", { name: /Not answered: 3 months, 12 months/ })).toBeVisible();
  await chart.getByText("Show as table").click();
  await expect(chart.getByRole("row", { name: /^6 months/ })).toContainText("Very much better");
  await expect(chart.getByRole("row", { name: /^3 months/ }).getByRole("cell").first()).toHaveText("Not answered");
  const change = relief.getByRole("figure", { name: /^Before and after/ });
  await expect(change.getByRole("row", { name: /^Nights woken a week/ })).toContainText("2.5 fewer");
  await expect(change.getByRole("row", { name: /^rVCSS, left leg/ })).toContainText("3 lower");
  for (const [term, words] of [["Meaningful relief at 6 months", "Yes"], ["Worse at 6 months", "No"], ["Relief at the first check-in after the first treatment, left leg", "No"]] as const) {
    await expect(relief.getByText(term, { exact: true }).locator("xpath=following-sibling::dd")).toHaveText(words);
  }
  await expect(relief).not.toContainText(/due to|because of/i);
  await relief.getByText("What counts as relief and as worse").click();
  await expectAxeClean(page);
  await expectNoSideScroll(page);
});

test("the coordinator, who sees no outcomes of a person, sees no change after treatment", async ({ signIn, clinic }) => {
  const page = await signIn("coordinator");
  await page.goto(`/requests/${clinic.relief.requestId}`);
  await expect(page.getByRole("heading", { name: "Check-ins", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Change after treatment" })).toHaveCount(0);
});
