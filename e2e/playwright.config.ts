import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const AHEAD = /whole-pathway\.spec\.ts$/;
const root = fileURLToPath(new URL("..", import.meta.url));
// Workers read this file too and inherit the environment: what the first reading chose stays.
process.env.E2E_STATE_DIR ??= mkdtempSync(path.join(tmpdir(), "charley-e2e-"));
process.env.E2E_PORT ??= findFreePort();

const stateDir = process.env.E2E_STATE_DIR;
const port = process.env.E2E_PORT;
const baseURL = `http://127.0.0.1:${port}`;
const browser = process.env.CHROME_PATH ?? "/usr/bin/chromium";
/** Until something hangs. How fast the app is, the benches measure: here a machine that others use too must not make a test fail. */
const HANGS_MS = { step: 60_000, page: 120_000, test: 600_000, start: 600_000 };
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: ".",
  outputDir: path.join(stateDir, "results"),
  globalTeardown: "./teardown.ts",
  // The server's clock only ever runs forward, as the job queue expects of a clock: what moves it comes last.
  projects: [
    { name: "today", testIgnore: AHEAD },
    { name: "ahead", testMatch: AHEAD },
  ],
  // One browser at a time: journeys share one clinic, and a slow machine must not make a test fail.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: HANGS_MS.test,
  expect: { timeout: HANGS_MS.step },
  use: {
    baseURL,
    actionTimeout: HANGS_MS.step,
    navigationTimeout: HANGS_MS.page,
    locale: "en-US",
    timezoneId: "America/Chicago",
    // A trace costs as much as the test: asked for by the one who looks into a failure.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      ...(existsSync(browser) ? { executablePath: browser } : {}),
      args: [...asRoot, "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
    },
  },
  webServer: {
    // The embedded database has one process: preparing it is over, and its process gone, before the server starts.
    command: `node --conditions=react-server --import tsx e2e/prepare.ts && exec node --import ./e2e/time-travel.mjs node_modules/next/dist/bin/next start --hostname 127.0.0.1 --port ${port}`,
    cwd: root,
    url: `${baseURL}/sign-in`,
    reuseExistingServer: false,
    timeout: HANGS_MS.start,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "ignore",
    stderr: "pipe",
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      E2E_STATE_DIR: stateDir,
      E2E_CLOCK_FILE: path.join(stateDir, "clock"),
      DATA_DIR: path.join(stateDir, "data"),
      DATABASE_URL: process.env.E2E_DATABASE_URL ?? "",
      HOST: "127.0.0.1",
      PORT: port,
      PUBLIC_URL: baseURL,
      NEXTAUTH_URL: baseURL,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? randomBytes(32).toString("base64url"),
      AUDIT_ANCHOR_KEY: process.env.AUDIT_ANCHOR_KEY ?? randomBytes(32).toString("base64url"),
      LOG_LEVEL: "warn",
      SMTP_URL: "",
    },
  },
});

function findFreePort(): string {
  const script = "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })";
  return execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }).trim();
}
