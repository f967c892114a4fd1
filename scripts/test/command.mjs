import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../run/command.mjs";
import { ROOT } from "../run/settings.mjs";
import { count, countPlaywright, countVitest } from "./tally.mjs";

const LOGS = join(ROOT, ".data", "test");
const SHOWN_LINES = 200;

/** Runs a package's own program with this Node; prints what it said only when it failed. */
async function runQuietly(name, args, env) {
  mkdirSync(LOGS, { recursive: true, mode: 0o700 });
  const log = join(LOGS, `${name}.log`);
  const output = openSync(log, "w", 0o600);
  const code = await runCommand(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", output, output] });
  closeSync(output);
  if (code !== 0) console.log(readFileSync(log, "utf8").split("\n").slice(-SHOWN_LINES).join("\n"));
  return code;
}

const inModules = (...parts) => join(ROOT, "node_modules", ...parts);

/** A check that is either good or not counts as one test. */
export async function check(name, [program, ...args], env = {}) {
  const code = await runQuietly(name, [inModules(...program.split("/")), ...args], { NEXT_TELEMETRY_DISABLED: "1", ...env });
  return code === 0 ? count(1, 0, 0) : count(0, 1, 0);
}

export async function vitest(name, filters, env = {}) {
  const report = freshReport(name);
  const args = [inModules("vitest", "vitest.mjs"), "run", ...filters, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return countVitest(report, await runQuietly(name, args, env));
}

export async function playwright(name, filters, env) {
  const report = freshReport(name);
  const args = [inModules("@playwright", "test", "cli.js"), "test", ...filters, "--config=e2e/playwright.config.ts", "--reporter=line,json"];
  return countPlaywright(report, await runQuietly(name, args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...env }));
}

/** The last run's report must not stand in for one that this run never wrote. */
function freshReport(name) {
  mkdirSync(LOGS, { recursive: true, mode: 0o700 });
  const report = join(LOGS, `${name}.json`);
  rmSync(report, { force: true });
  return report;
}
