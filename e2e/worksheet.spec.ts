import type { Page } from "@playwright/test";
import { expect, expectAxeClean, expectNoSideScroll, test, untilLive } from "./fixtures";
import { BOOKED_PEOPLE, type E2eClinic } from "./state";

function scanOf(clinic: E2eClinic, person: (typeof BOOKED_PEOPLE)[number]) {
  const scan = clinic.booked[BOOKED_PEOPLE.indexOf(person)];
  if (scan === undefined) throw new Error(`Nobody named ${person} has arrived.`);
  return scan;
}

async function openWorksheet(page: Page, orderId: string): Promise<void> {
  await page.goto(`/ultrasounds/${orderId}`);
  await untilLive(page);
  await expect(page.getByRole("heading", { name: "Worksheet" })).toBeVisible();
}

const saved = (page: Page) => page.getByText(/^Everything is saved, \d\d:\d\d$/);
const cutOff = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
const reflux = (page: Page, segment: string) => page.getByLabel(`${segment}, reflux, milliseconds or none`);

test("a worksheet is filled by keyboard alone, saves itself without taking the hand off its field, and is there after a reload", async ({ signIn, clinic }) => {
  const page = await signIn("sonographer");
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorksheet(page, scanOf(clinic, "Rejilla").orderId);
  await reflux(page, "Right leg, Saphenofemoral junction").focus();
  await page.keyboard.type("620");
  await page.keyboard.press("Tab");
  await page.keyboard.type("7.5");
  await page.keyboard.press("Enter");
  await expect(reflux(page, "Right leg, Great saphenous, proximal thigh")).toBeFocused();
  await page.keyboard.type("n");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("501");
  await expect(saved(page)).toBeVisible();
  await expect(reflux(page, "Right leg, Great saphenous, mid thigh")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(reflux(page, "Right leg, Great saphenous, proximal thigh")).toHaveValue("none");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByLabel("Right leg, Great saphenous, proximal thigh, diameter, millimetres")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(reflux(page, "Left leg, Great saphenous, proximal thigh")).toBeFocused();
  await page.reload();
  await untilLive(page);
  await expect(reflux(page, "Right leg, Saphenofemoral junction")).toHaveValue("620");
  await expect(page.getByLabel("Right leg, Saphenofemoral junction, diameter, millimetres")).toHaveValue("7.5");
  await expect(reflux(page, "Right leg, Great saphenous, mid thigh")).toHaveValue("501");
  await expect(page.getByText("Everything is saved")).toBeVisible();
});

test("a tap on a vein opens its fields, and the grid says the same; the drawing names each side on a tablet", async ({ signIn, clinic }) => {
  const page = await signIn("sonographer");
  await page.setViewportSize({ width: 768, height: 1024 });
  await openWorksheet(page, scanOf(clinic, "Dibujo").orderId);
  await page.getByRole("button", { name: "Drawing" }).click();
  await expect(page.getByRole("group", { name: "Left leg, back view" })).toBeVisible();
  const vein = page.getByRole("group", { name: "Left leg, back view" }).getByRole("button", { name: /^Left leg, Saphenopopliteal junction: / });
  await expect(vein).toHaveAccessibleName("Left leg, Saphenopopliteal junction: Not examined");
  await vein.click();
  await page.getByLabel("Reflux, ms or none").fill("501");
  await page.getByLabel("Maneuver").selectOption({ label: "Valsalva" });
  await expect(page.getByRole("dialog").getByText(/Valsalva is for the groin/)).toBeVisible();
  await page.getByLabel("Reflux, ms or none").press("Enter");
  await expect(vein).toBeFocused();
  await expect(vein).toHaveAccessibleName(/reflux 501 ms\. Meets$/);
  await page.getByRole("button", { name: "Grid" }).click();
  await expect(reflux(page, "Left leg, Saphenopopliteal junction")).toHaveValue("501");
  await expect(page.getByRole("heading", { name: "1 reading worth a second look" })).toBeVisible();
  await page.getByRole("button", { name: "Set all others normal" }).click();
  await expect(page.getByRole("dialog").getByText(/Common femoral; Femoral, proximal/).first()).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: /^Set \d+ normal$/ }).click();
  await expect(page.getByRole("button", { name: "Set all others normal" })).toBeFocused();
  await page.getByRole("button", { name: "Drawing" }).click();
  await expect(page.getByRole("button", { name: /^Left leg, Common femoral: Seen, compression full, thrombus none, reflux none\. No reflux$/ })).toBeVisible();
  await expect(vein).toHaveAccessibleName(/reflux 501 ms\. Meets$/);
});

test("on a tablet the grid shows one leg after the other, and nothing in it is cut off", async ({ signIn, clinic }) => {
  const page = await signIn("sonographer");
  await openWorksheet(page, scanOf(clinic, "Claro").orderId);
  for (const [width, height, tables] of [[1024, 768, 2], [768, 1024, 2], [1280, 800, 1]] as const) {
    await page.setViewportSize({ width, height });
    await expect(page.locator("#worksheet table")).toHaveCount(tables);
    expect(await cutOff(page, "#worksheet :is(th, td)"), `${width} wide`).toEqual([]);
  }
});

test("two people on one worksheet lose nothing: what only one wrote is kept, what both wrote is asked", async ({ signIn, clinic }) => {
  const { orderId } = scanOf(clinic, "Dosmanos");
  const [first, second] = [await signIn("sonographer"), await signIn("clinician")];
  for (const page of [first, second]) await page.setViewportSize({ width: 1440, height: 900 });
  await openWorksheet(first, orderId);
  await openWorksheet(second, orderId);
  await reflux(first, "Left leg, Saphenofemoral junction").fill("620");
  await reflux(first, "Left leg, Popliteal").fill("300");
  await expect(saved(first)).toBeVisible();
  await reflux(second, "Left leg, Popliteal").fill("900");
  await reflux(second, "Right leg, Common femoral").fill("none");
  await expect(second.getByText(/saved this worksheet while you were writing/)).toBeVisible();
  await expect(reflux(second, "Left leg, Saphenofemoral junction")).toHaveValue("620");
  await expect(reflux(second, "Right leg, Common femoral")).toHaveValue("none");
  await second.getByRole("button", { name: /^Keep yours.*Left leg, Popliteal$/ }).click();
  await second.getByRole("button", { name: /^Save draft/ }).click();
  await expect(saved(second)).toBeVisible();
  await first.reload();
  await expect(reflux(first, "Left leg, Popliteal")).toHaveValue("900");
  await expect(reflux(first, "Right leg, Common femoral")).toHaveValue("none");
});

test("an acute thrombus makes the request same-day as soon as it is saved, and moves no field of the worksheet", async ({ signIn, clinic }) => {
  const { orderId, requestId } = scanOf(clinic, "Coagulo");
  const page = await signIn("sonographer");
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorksheet(page, orderId);
  await page.getByLabel("Left leg, Popliteal, compression").selectOption({ label: "None" });
  await page.getByLabel("C, clinical class, left leg").selectOption("C2");
  // What cannot be read holds nothing else back.
  const diameter = page.getByLabel("Left leg, Popliteal, diameter, millimetres");
  await diameter.fill("x");
  const before = await page.getByLabel("Left leg, Popliteal, thrombus").boundingBox();
  await page.getByLabel("Left leg, Popliteal, thrombus").selectOption({ label: "Acute" });
  const line = page.getByRole("alert").filter({ hasText: "Acute thrombus: Left leg, Popliteal." });
  await expect(line).toContainText("tell a clinician before the patient leaves");
  await expect(line).toContainText("Not saved yet: the request is not SAME-DAY yet.");
  expect(await page.getByLabel("Left leg, Popliteal, thrombus").boundingBox()).toEqual(before);
  await expect(line).toContainText("Saved: the request was made SAME-DAY.");
  await expect(page.getByText("All else is saved; not yet: one entry cannot be read")).toBeVisible();
  await page.getByRole("link", { name: /one entry cannot be read/ }).click();
  await expect(diameter).toBeFocused();
  await expect(diameter).toHaveAccessibleDescription(/Write millimetres with one decimal at most/);
  await expect(diameter).toHaveValue("x");
  await diameter.fill("");
  await expect(page.getByText("All else is saved; not yet: CEAP, left leg: Choose whether the leg has symptoms.")).toBeVisible();
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.getByRole("button", { name: "Drawing" }).click();
  await expect(page.locator("[id='left.POPV.more']")).toHaveText(/^L POPV\s*Acute thrombus$/);
  expect(await cutOff(page, "#worksheet button[data-group] span")).toEqual([]);
  const clinician = await signIn("clinician");
  await clinician.goto(`/requests/${requestId}`);
  await expect(clinician.locator("#history").getByText(/Urgency set to SAME-DAY: the ultrasound worksheet records an acute thrombus/)).toBeVisible();
  const flag = clinician.getByRole("region", { name: "Open safety flags" }).getByRole("article").filter({ hasText: "Clinic policy U01" });
  await expect(flag).toContainText("Ultrasound worksheet: acute thrombus. Left leg, Popliteal");
  await expect(flag.getByRole("button", { name: "Clear with reason U01" })).toBeVisible();
  await expect(flag.getByRole("link", { name: /^See the worksheet of / })).toHaveAttribute("href", `/ultrasounds/${orderId}`);
});

test("the worksheet has no accessibility violation as grid, as drawing and with a vein open, light and dark, and fits a phone", async ({ signIn, clinic }) => {
  const page = await signIn("sonographer");
  // Tall, so that the bars above and below cover no field while it is measured.
  await page.setViewportSize({ width: 1440, height: 2400 });
  await openWorksheet(page, scanOf(clinic, "Claro").orderId);
  await page.getByLabel("C, clinical class, left leg").selectOption("C2");
  await page.getByLabel("S or A, symptoms, left leg").selectOption("S");
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Drawing" }).click();
  await expectAxeClean(page);
  await page.getByRole("button", { name: /^Right leg, Perforator 1: / }).click();
  await expect(page.getByLabel("Centimetres above the floor")).toBeVisible();
  await expectAxeClean(page);
  await page.keyboard.press("Escape");
  await expect(saved(page)).toBeVisible();
  for (const entry of ["Drawing", "Grid"]) {
    await page.getByRole("button", { name: entry }).click();
    for (const width of [1024, 768, 390, 320]) await expectNoSideScroll(page, width);
  }
});
