import { mkdirSync } from "node:fs";
import { install, isInstalled } from "../run/install.mjs";
import { say } from "../run/progress.mjs";
import { withoutStack } from "../run/refusal.mjs";
import { ROOT } from "../run/settings.mjs";
import { isStopping, stopOnSignals } from "../run/stop.mjs";
import { makeStages } from "./stages.mjs";
import { addUp, count, printResults } from "./tally.mjs";

/** Every stage, or with --fast those a developer wants before a commit, or with --only=unit,types those named. */
export async function test(args) {
  stopOnSignals();
  process.chdir(ROOT);
  mkdirSync(".data", { recursive: true, mode: 0o700 });
  const results = (await isReady()) ? await runStages(choose(makeStages(), args)) : [nothingRan("install")];
  printResults(results);
  return addUp(results).failed === 0 ? 0 : 1;
}

async function isReady() {
  const code = await withoutStack(async () => {
    if (isInstalled()) return 0;
    say("Installing (once; a minute or two)");
    await install(".data");
    return 0;
  });
  return code === 0;
}

function nothingRan(name) {
  return { name, ...count(0, 1, 0), seconds: 0 };
}

function choose(stages, args) {
  const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length).split(",");
  if (only) return stages.filter(({ name }) => only.includes(name));
  return args.includes("--fast") ? stages.filter(({ isFast }) => isFast) : stages.filter(({ isOnlyFast }) => !isOnlyFast);
}

/** Stages with the same `beside` share the two cores, those with the same `lane` in turn; all others run one after another. */
async function runStages(stages) {
  const results = [];
  try {
    for (const group of groupNeighbours(stages)) {
      results.push(...(isStopping() ? [nothingRan("interrupted")] : (await Promise.all(lanesOf(group).map(runLane))).flat()));
      if (isStopping()) break;
    }
  } finally {
    for (const { cleanUp } of stages) await cleanUp?.();
  }
  return results.length > 0 ? results : [nothingRan("selection")];
}

function groupNeighbours(stages) {
  const groups = [];
  for (const stage of stages) {
    const last = groups.at(-1);
    if (stage.beside && last?.[0].beside === stage.beside) last.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

function lanesOf(group) {
  const lanes = new Map();
  for (const stage of group) {
    const key = stage.lane ?? stage.name;
    lanes.set(key, [...(lanes.get(key) ?? []), stage]);
  }
  return [...lanes.values()];
}

async function runLane(stages) {
  const results = [];
  for (const stage of stages) results.push(isStopping() ? nothingRan("interrupted") : await runStage(stage));
  return results;
}

async function runStage({ name, run }) {
  const beganMs = performance.now();
  say(`${name} …`);
  const result = await run().catch((error) => explainCrash(name, error));
  const seconds = (performance.now() - beganMs) / 1000;
  say(`${name}: ${result.failed > 0 ? `${result.failed} failed` : "good"} (${seconds.toFixed(1)} s)`);
  return { name, ...result, seconds };
}

/** A stage that cannot run has failed: it is never left out in silence. */
function explainCrash(name, error) {
  console.error(`${name} could not run: ${error.message}`);
  return count(0, 1, 0);
}
