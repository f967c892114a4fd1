import { existsSync, readFileSync } from "node:fs";

export function count(passed, failed, skipped) {
  return { passed, failed, skipped };
}

/** A runner that ran nothing has proven nothing. */
function atLeastOne({ passed, failed, skipped }) {
  return passed + failed > 0 ? count(passed, failed, skipped) : count(0, 1, skipped);
}

export function countVitest(report, exitCode) {
  const result = readReport(report);
  if (!result) return count(0, 1, 0);
  const files = result.testResults.filter((file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"));
  const counted = count(result.numPassedTests, result.numFailedTests + files.length, result.numPendingTests + result.numTodoTests);
  return failIfOnlyTheExitCodeDoes(atLeastOne(counted), exitCode);
}

/** A test that passed only at the second try is a failure. */
export function countPlaywright(report, exitCode) {
  const result = readReport(report);
  if (!result) return count(0, 1, 0);
  const { expected, unexpected, flaky, skipped } = result.stats;
  const counted = count(expected, unexpected + flaky + result.errors.length, skipped);
  return failIfOnlyTheExitCodeDoes(atLeastOne(counted), exitCode);
}

function failIfOnlyTheExitCodeDoes(counted, exitCode) {
  return exitCode !== 0 && counted.failed === 0 ? count(counted.passed, 1, counted.skipped) : counted;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

export function addUp(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return count(sum("passed"), sum("failed"), sum("skipped"));
}

export function printResults(results) {
  console.log("");
  for (const { name, passed, failed, skipped, seconds } of results) {
    console.log(`  ${name.padEnd(20)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(skipped).padStart(4)} skipped ${seconds.toFixed(1).padStart(7)} s`);
  }
  const { passed, failed, skipped } = addUp(results);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
}
