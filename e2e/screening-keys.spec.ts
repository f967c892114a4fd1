import type { Page } from "@playwright/test";
import { expect, newFamilyName, newPhone, test } from "./fixtures";
import { slugOf } from "./screening-form";

test.use({ locale: "es-MX", viewport: { width: 390, height: 844 } });

const MOST_KEYS = 1_500;
const CALM = ["no", "never", "call", "none"];
const NONE_OF_THESE = "none_of_these";

type Focused = { tag: string; type: string; name: string; value: string; isChecked: boolean; words: string };

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const input = at instanceof HTMLInputElement ? at : null;
    return { tag: at?.tagName ?? "", type: input?.type ?? "", name: input?.name ?? "", value: input?.value ?? "", isChecked: input?.checked ?? false, words: (at?.textContent ?? "").trim() };
  });
}

test("a Spanish speaker fills in and sends the form by keyboard alone, and never meets a word of English in its headings", async ({ page }) => {
  const typed: Record<string, string> = {
    givenName: "Ana", familyName: newFamilyName(), "bornOn-month": "abril", "bornOn-day": "3", "bornOn-year": "1961", phone: newPhone(),
    "lastTenCramps-night": "8", "lastTenCramps-day": "2",
  };
  await page.goto("/screening");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  const headings = new Set<string>();
  for (let keys = 0; keys < MOST_KEYS && slugOf(page) !== "sent"; keys += 1) {
    await page.keyboard.press("Tab");
    await answer(page, await focused(page), typed);
    headings.add(await page.getByRole("heading", { level: 1 }).innerText());
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tenemos su solicitud");
  expect(headings.size).toBeGreaterThan(30);
  expect([...headings].filter((words) => /\b(the|you|your|do|of)\b/i.test(words))).toEqual([]);
});

/** Does with the focused control what a calm person with night cramps would do, by its keys. */
async function answer(page: Page, at: Focused, typed: Record<string, string>): Promise<void> {
  if (at.type === "radio" && !at.isChecked) return choose(page, at);
  if (at.type === "checkbox") {
    const isWanted = (at.value === NONE_OF_THESE || slugOf(page) === "agree") && !at.isChecked;
    return isWanted ? page.keyboard.press("Space") : undefined;
  }
  if (at.tag === "INPUT" && typed[at.name] !== undefined && at.value === "") return page.keyboard.type(typed[at.name] ?? "");
  if (/^(Continuar|Empezar ahora|Enviar mi solicitud)$/.test(at.words)) {
    const before = page.url();
    await page.keyboard.press("Enter");
    await expect(page, `left with ${at.words}`).not.toHaveURL(before);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  }
}

/** The arrows go round a group of radio buttons: to the calm answer, else the first one stays chosen. */
async function choose(page: Page, first: Focused): Promise<void> {
  await page.keyboard.press("Space");
  if (first.name === "hasCramps" || CALM.includes(first.value)) return;
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("ArrowDown");
    const now = await focused(page);
    if (CALM.includes(now.value)) return;
    if (now.value === first.value) return;
  }
}
