import { existsSync } from "node:fs";
import { build, isBuilt } from "../run/build.mjs";
import { makeEnvironment } from "../run/environment.mjs";
import { openDataDir } from "../run/preflight.mjs";
import { readOrMakeSecrets } from "../run/secrets.mjs";
import { readSettings } from "../run/settings.mjs";
import { check, playwright, vitest } from "./command.mjs";
import { count } from "./tally.mjs";

const SOURCE = ["app", "components", "lib", "db", "e2e", "scripts", "bench", "proxy.ts", "instrumentation.ts"];
const DATABASE_TESTS = ["lib/services/", "lib/auth/", "lib/jobs/", "db/", "app/"];
const RULE_TESTS = ["lib/domain/", "lib/inputs/", "lib/format/", "lib/platform/", "components/"];
/** What people do and the database answers; looks and page access do not depend on the database, and run once. */
const JOURNEYS = ["e2e/journey.spec.ts", "e2e/schedule.spec.ts", "e2e/triage.spec.ts", "e2e/whole-pathway.spec.ts", "e2e/worklist.spec.ts"];
/** The app gives a statement five seconds and a lock three: on a machine that others use too, a test waits longer. */
const PATIENCE_MS = { statement_timeout: 120_000, lock_timeout: 120_000, idle_in_transaction_session_timeout: 120_000 };

export function makeStages() {
  const postgres = shareOnePostgres();
  return [
    { name: "lint", isFast: true, beside: "checks", lane: "read", run: () => check("lint", ["eslint/bin/eslint.js", ".", "--max-warnings=0"]) },
    { name: "law", isFast: true, beside: "checks", lane: "read", run: () => check("law", ["dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs", ...SOURCE.filter((path) => existsSync(path))]) },
    // Both write into .next, so one after the other.
    { name: "types", isFast: true, beside: "checks", lane: "compile", run: checkTypes },
    { name: "build", beside: "checks", lane: "compile", run: buildOnce },
    { name: "bytes", beside: "checks", lane: "compile", run: () => check("bytes", ["size-limit/bin.js"]) },
    { name: "rules", isFast: true, isOnlyFast: true, run: () => vitest("rules", RULE_TESTS) },
    { name: "unit", run: () => vitest("unit", []) },
    { name: "postgres", run: async () => vitest("postgres", DATABASE_TESTS, { TEST_DATABASE_URL: await postgres.url() }) },
    { name: "browser", run: () => runBrowser("browser", [], { E2E_DATABASE_URL: "" }) },
    { name: "browser-postgres", run: async () => runBrowser("browser-postgres", JOURNEYS, { E2E_DATABASE_URL: await postgres.url() }), cleanUp: postgres.stop },
  ];
}

async function checkTypes() {
  const routes = await check("types", ["next/dist/bin/next", "typegen"]);
  return routes.failed > 0 ? routes : check("types", ["typescript/bin/tsc", "--noEmit"]);
}

async function buildOnce() {
  const settings = readSettings();
  openDataDir(settings.dataDir);
  if (!isBuilt()) await build(settings.dataDir, makeEnvironment(settings, readOrMakeSecrets(settings.dataDir)));
  return count(1, 0, 0);
}

async function runBrowser(name, filters, env) {
  const { findBrowser } = await import("../browser.mjs");
  return playwright(name, filters, { ...(await findBrowser()), ...env });
}

function shareOnePostgres() {
  let server;
  return {
    async url() {
      const { startPostgres } = await import("../postgres.mjs");
      server ??= await startPostgres();
      return `${server.url}?${new URLSearchParams(Object.entries(PATIENCE_MS).map(([name, ms]) => [name, String(ms)]))}`;
    },
    stop: async () => server?.stop(),
  };
}
