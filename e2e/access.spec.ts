import { ROLES, type Role } from "@/lib/domain/actor";
import { expect, test } from "./fixtures";

const ADMIN: readonly Role[] = ["admin"];
const CARE: readonly Role[] = ["coordinator", "nurse", "sonographer", "clinician"];

/** Every page of the staff side and who may open it; written by hand, so that lib/domain/access.ts cannot vouch for itself. */
const PAGES: Record<string, readonly Role[]> = {
  "/requests": CARE,
  "/staff": ADMIN,
  "/settings": ADMIN,
  "/messages": ADMIN,
  "/audit": ADMIN,
  "/account": ROLES,
};

test.describe("nobody in particular", () => {
  for (const path of [...Object.keys(PAGES), "/", "/requests/0192a000-0000-7000-8000-000000000000"]) {
    test(`is sent from ${path} to sign-in, and learns nothing`, async ({ request }) => {
      const response = await request.get(path, { maxRedirects: 0 });
      expect(response.status()).toBe(307);
      expect(response.headers().location).toMatch(/^\/sign-in\?returnTo=/);
      expect(response.headers()["cache-control"]).toContain("no-store");
    });
  }
  for (const path of ["/sign-in", "/setup", "/setup/password", "/screening", "/api/health", "/api/ready"]) {
    test(`may open ${path}`, async ({ request }) => {
      expect((await request.get(path)).status()).toBe(200);
    });
  }
  test("reaches no API without a key", async ({ request }) => {
    expect((await request.post("/api/v1/requests", { data: {} })).status()).toBe(401);
    expect((await request.get("/api/v1/requests/0192a000-0000-7000-8000-000000000000")).status()).toBe(401);
    expect((await request.get("/api/worklist")).status()).toBe(401);
    expect((await request.get("/api/worklist/news")).status()).toBe(401);
    expect((await request.get("/api/nothing-here")).status()).toBe(404);
  });
  test("is led to no other site by sign-in", async ({ page }) => {
    await page.goto("/sign-in?returnTo=https://evil.example/");
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });
});

for (const role of ROLES) {
  test(`a ${role} opens exactly the pages of that role`, async ({ signIn, allowConsole }) => {
    allowConsole(/403 \(Forbidden\)/);
    const page = await signIn(role);
    const opened: string[] = [];
    for (const path of Object.keys(PAGES)) {
      const response = await page.goto(path);
      expect([200, 403], path).toContain(response?.status());
      expect(response?.headers()["cache-control"], path).toContain("no-store");
      if (response?.status() === 200) opened.push(path);
      else await expect(page.getByText("Your role does not open this screen")).toBeVisible();
    }
    expect(opened).toEqual(Object.keys(PAGES).filter((path) => PAGES[path]?.includes(role)));
  });
}

test("a worklist request from another site is refused even with a session", async ({ signIn }) => {
  const page = await signIn("nurse");
  const response = await page.request.post("/api/worklist/search", { data: {}, headers: { origin: "https://evil.example" } });
  expect(response.status()).toBe(403);
});

test("signing out ends the session on the server and Back shows nothing", async ({ browser, baseURL, staff }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/sign-in?returnTo=/account");
  await page.getByLabel("Email").fill(staff.sonographer.email);
  await page.getByLabel("Password").fill(staff.sonographer.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your sessions" })).toBeVisible();
  const kept = await context.cookies();
  await page.getByLabel(/^Account:/).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await context.addCookies(kept);
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await context.close();
});
