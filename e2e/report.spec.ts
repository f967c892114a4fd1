import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import { expect, expectAxeClean, expectNoSideScroll, test, untilLive } from "./fixtures";

/** How many sheets of this size the page prints on. */
async function sheets(page: Page, format: "Letter" | "A4"): Promise<number> {
  const pdf = (await page.pdf({ format })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test("a clinician signs with their password, a wrong one loses nothing, and the plan is prepared on the request", async ({ signIn, clinic, staff }) => {
  const [exam] = clinic.examined;
  const page = await signIn("clinician");
  await page.goto(`/ultrasounds/${exam?.orderId}`);
  await expect(page.getByText(/^Not signed, (overdue since|to sign by) \d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByText("Dr. Helen Park, MD, RPVI")).toBeVisible();
  await page.getByRole("button", { name: /^Sign report/ }).click();
  await expect(page.getByRole("link", { name: "Choose what follows." })).toBeVisible();
  await expect(page.getByRole("link", { name: "Enter your password." })).toBeVisible();

  await page.getByRole("radio", { name: "Yes", exact: true }).check();
  await page.getByLabel(/^Conclusion, in your words/).fill("Axial reflux of the left great saphenous vein.");
  await page.getByRole("radio", { name: "Conservative care" }).check();
  await page.getByLabel(/^Your password/).fill("not this one");
  await page.getByRole("button", { name: /^Sign report/ }).click();
  await expect(page.getByRole("link", { name: "This is not your password. Nothing was signed." })).toBeVisible();
  await expect(page.getByLabel(/^Conclusion, in your words/)).toHaveValue("Axial reflux of the left great saphenous vein.");
  await expect(page.getByRole("radio", { name: "Conservative care" })).toBeChecked();
  await expectAxeClean(page);

  await page.getByLabel(/^Your password/).fill(staff.clinician.password);
  await page.getByRole("button", { name: /^Sign report/ }).click();
  await expect(page.getByText(/^Signed by Dr\. Helen Park, MD, RPVI, /)).toBeVisible();
  await page.getByRole("link", { name: "Close it: conservative care chosen" }).click();
  await expect(page.getByRole("radio", { name: /^Close/ })).toBeChecked();
  await expect(page.getByLabel("Outcome", { exact: true })).toHaveValue("conservative");
});

test("what an amendment opens takes the focus and is in sight, and keeping the report gives the focus back to it", async ({ signIn, clinic }) => {
  const page = await signIn("clinician");
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(`/ultrasounds/${clinic.signed.orderId}`);
  await untilLive(page);
  await page.getByRole("button", { name: "Amend with a reason" }).click();
  const heading = page.getByRole("heading", { name: "Amend the report" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await page.getByRole("button", { name: "Keep the report as it is" }).click();
  await expect(page.locator("body")).not.toBeFocused();
});

test("the signed report prints on one sheet of both sizes, with who, what and by whom", async ({ signIn, clinic }) => {
  const page = await signIn("sonographer");
  await page.goto(`/ultrasounds/${clinic.signed.orderId}/report`);
  const report = page.getByRole("article");
  await expect(report.getByRole("heading", { name: "LETRAS, Rosa" })).toBeVisible();
  await expect(report.getByText(/^US\d{8}$/)).toBeVisible();
  await expect(report.getByText(/^Version 1, signed by Dr\. Helen Park, MD, RPVI, /)).toBeVisible();
  await expectAxeClean(page);
  expect([await sheets(page, "Letter"), await sheets(page, "A4")]).toEqual([1, 1]);
  await expectNoSideScroll(page);
});

test("a calendar address is shown once, read by a calendar program, and gone when it is revoked", async ({ signIn, request }) => {
  const page = await signIn("clinician");
  await page.goto("/ultrasounds/feeds");
  await page.getByLabel("Calendar of").selectOption({ label: "Room 1" });
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = new URL((await page.getByRole("code").textContent()) ?? "").pathname;
  await expectAxeClean(page);
  const read = await request.get(address);
  expect(read.headers()).toMatchObject({ "content-type": "text/calendar; charset=utf-8", "cache-control": "private, max-age=300", "x-robots-tag": "noindex" });
  const events = new ICAL.Component(ICAL.parse(await read.text()) as never[]).getAllSubcomponents("vevent");
  expect(events.length).toBeGreaterThan(0);
  expect(await read.text()).not.toMatch(/Letras|Rosa|V-\d{6}/);
  expect((await request.get(address, { headers: { "If-None-Match": read.headers().etag ?? "" } })).status()).toBe(304);
  await page.reload();
  await expect(page.getByRole("code")).toHaveCount(0);
  await page.getByRole("button", { name: "Revoke the address of Room 1" }).first().click();
  await expect(page.getByText("The address of Room 1 no longer works")).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});
