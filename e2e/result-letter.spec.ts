import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const LETTER = (orderId: string) => `/ultrasounds/${orderId}/letter`;

/** How many sheets of this size the page prints on. */
async function sheets(page: Page, format: "Letter" | "A4"): Promise<number> {
  const pdf = (await page.pdf({ format })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test("a coordinator opens the letter of a signed report from the request, and reads it in the patient's language", async ({ signIn, clinic }) => {
  const page = await signIn("coordinator");
  await page.goto(`/requests/${clinic.signed.requestId}`);
  await page.getByRole("link", { name: "Result letter" }).click();
  await expect(page).toHaveURL(new RegExp(`${LETTER(clinic.signed.orderId)}$`));
  const letter = page.getByRole("article");
  await expect(letter).toHaveAttribute("lang", "es");
  await expect(letter.getByText("Encontramos una vena en su pierna izquierda que no cierra bien (reflujo).")).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();
  await expect(letter).toHaveAttribute("lang", "en");
  await expect(letter.getByText("We found a vein in your left leg that leaks (reflux).")).toBeVisible();
  await expect(letter.getByText("Rosa Letras")).toBeVisible();
  await expect(letter.getByText("April 3, 1961")).toBeVisible();
  await expect(letter.getByText(/right leg|\bms\b|G47|pattern|\d{1,2}\/\d{1,2}\/\d{2,4}/)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Print/ })).toBeVisible();
});

test("the letter prints on one sheet in both languages and sizes, without the screen around it", async ({ signIn, clinic }) => {
  const page = await signIn("nurse");
  for (const language of ["en", "es"]) {
    await page.goto(`${LETTER(clinic.signed.orderId)}?language=${language}`);
    await expect(page.getByRole("article")).toBeVisible();
    expect([await sheets(page, "Letter"), await sheets(page, "A4")]).toEqual([1, 1]);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("article").getByText("(312) 555-0187")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Print/ })).toBeHidden();
    await expect(page.getByRole("navigation")).toHaveCount(0);
    const size = await page.getByText(language === "en" ? "What happens next" : "Qué sigue").evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
    // The browser gives four decimals.
    expect(size, "16 points or more").toBeGreaterThanOrEqual(Math.floor(((16 * 96) / 72) * 1e4) / 1e4);
    await page.emulateMedia({ media: null });
  }
});

test("the signed report leads a clinician to the letter", async ({ signIn, clinic }) => {
  const page = await signIn("clinician");
  await page.goto(`/ultrasounds/${clinic.signed.orderId}`);
  await page.getByRole("link", { name: "Result letter" }).click();
  await expect(page.getByRole("article")).toHaveAttribute("lang", "es");
});

test("a sonographer sees no way to the letter and does not open it", async ({ signIn, clinic, allowConsole }) => {
  allowConsole(/403/);
  const page = await signIn("sonographer");
  await page.goto(`/ultrasounds/${clinic.signed.orderId}`);
  await expect(page.getByRole("heading", { name: /^Venous duplex/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Result letter" })).toHaveCount(0);
  await page.goto(LETTER(clinic.signed.orderId));
  await expect(page.getByRole("heading", { name: "Your role does not open this screen" })).toBeVisible();
});
