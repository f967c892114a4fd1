import { build, isBuilt } from "./build.mjs";
import { makeEnvironment } from "./environment.mjs";
import { prepareDemo } from "./demo.mjs";
import { canLock, install, isInstalled } from "./install.mjs";
import { migrate } from "./migrate.mjs";
import { checkDisk, checkMode, checkPort, openDataDir } from "./preflight.mjs";
import { say } from "./progress.mjs";
import { withoutStack } from "./refusal.mjs";
import { readOrMakeSecrets } from "./secrets.mjs";
import { serve } from "./serve.mjs";
import { readSettings } from "./settings.mjs";
import { isStopping, stopOnSignals } from "./stop.mjs";

const INSTALL_AND_BUILD_MB = 500;
const RUN_MB = 50;

/** From a fresh clone to a serving application; resolves with the exit code. */
export async function start(args) {
  const isDev = args.includes("--dev");
  stopOnSignals();
  const code = await withoutStack(async () => {
    try {
      return await run({ isDev, isDemo: args.includes("--demo") });
    } catch (error) {
      if (isStopping()) return 0;
      throw error;
    }
  });
  return isStopping() ? 0 : code;
}

async function run({ isDev, isDemo }) {
  const settings = readSettings({ isDemo });
  checkMode(settings);
  openDataDir(settings.dataDir);

  let release = canLock() ? await lock(settings) : null;
  try {
    await checkPort(settings);
    await prepareInstall(settings);
    release ??= await lock(settings);
    const env = makeEnvironment(settings, readOrMakeSecrets(settings.dataDir));
    await prepareBuild(settings, env, { isDev });
    await prepareData(settings, env);
    return await serve(settings, env, { isDev });
  } finally {
    await release?.();
  }
}

/** Needs installed packages, so it cannot be imported at the top. */
async function lock(settings) {
  const { lockData } = await import("./lock-data.mjs");
  return lockData(settings);
}

async function prepareInstall({ dataDir }) {
  if (isInstalled()) return;
  checkDisk(dataDir, INSTALL_AND_BUILD_MB);
  say("Installing (once; a minute or two)");
  await install(dataDir);
}

async function prepareBuild(settings, env, { isDev }) {
  const needsBuild = !isDev && !isBuilt();
  checkDisk(settings.dataDir, needsBuild ? INSTALL_AND_BUILD_MB : RUN_MB);
  if (!needsBuild) return;
  say("Building (after each change of the source; half a minute or more)");
  await build(settings.dataDir, env);
}

async function prepareData(settings, env) {
  await (settings.isDemo ? prepareDemo(settings, env) : migrate(settings, env));
}
