import { expect, type Page } from "@playwright/test";
import { newPhone } from "./fixtures";

export type FormPerson = { givenName: string; familyName: string };

const MAX_PAGES = 60;

/** Fills the patient's form from the first page to "Request sent". */
export async function fillScreening(page: Page, person: FormPerson): Promise<string> {
  await page.goto("/screening");
  await page.getByRole("button", { name: "Start now" }).click();
  for (let count = 0; count < MAX_PAGES; count += 1) {
    await expect(page).toHaveURL(/\/screening\/[a-z-]+$/);
    const slug = slugOf(page);
    if (slug === "sent") return referenceOn(page);
    await answerPage(page, person);
    await leave(page, slug);
  }
  throw new Error("The form has no end.");
}

export function slugOf(page: Page): string {
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Answers the page that is shown as a person with night cramps and nothing alarming, who prefers a call. */
export async function answerPage(page: Page, person: FormPerson): Promise<void> {
  const slug = slugOf(page);
  if (slug === "you") return fillYou(page, person);
  if (slug === "cramps") return page.getByRole("radio", { name: "Yes", exact: true }).check();
  if (slug === "last-ten") {
    await page.getByLabel("In bed or asleep").fill("8");
    return page.getByLabel("In the day").fill("2");
  }
  if (slug === "agree") {
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    return;
  }
  if (slug === "contact") await page.getByRole("radio", { name: "Phone call" }).check();
  for (const none of await page.getByRole("checkbox", { name: "None of these" }).all()) await none.check();
  for (const no of await page.getByRole("radio", { name: /^(No|Never)$/ }).all()) await no.check();
}

export async function fillYou(page: Page, { givenName, familyName }: FormPerson): Promise<void> {
  await page.getByLabel("First name").fill(givenName);
  await page.getByLabel("Last name").fill(familyName);
  await page.getByLabel("Month").fill("4");
  await page.getByLabel("Day", { exact: true }).fill("3");
  await page.getByLabel("Year").fill("1961");
  await page.getByLabel("Phone number").fill(newPhone());
}

async function leave(page: Page, slug: string): Promise<void> {
  await page.getByRole("main").locator("a, button").filter({ hasText: /^(Continue|Send .*)$/ }).first().click();
  await expect(page, `stuck on ${slug}`).not.toHaveURL(new RegExp(`/${slug}$`));
}

async function referenceOn(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: "We have your request" })).toBeVisible();
  const text = await page.getByRole("main").innerText();
  const reference = /V-\d{6}/.exec(text)?.[0];
  if (!reference) throw new Error("The last page shows no reference.");
  return reference;
}
