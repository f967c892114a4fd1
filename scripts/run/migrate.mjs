import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand, typescriptArgs } from "./command.mjs";
import { say } from "./progress.mjs";
import { ROOT } from "./settings.mjs";
import { isStopping } from "./stop.mjs";

/** Brings the database up to the source and shows the setup link while nobody can sign in; skipped when nothing can have changed. */
export async function migrate(settings, env, { showsSetupLink = true } = {}) {
  const stamp = stampOf(settings);
  const migrations = fingerprintMigrations();
  if (settings.isEmbedded && existsSync(stamp) && readFileSync(stamp, "utf8") === migrations) return;

  say("Preparing the database");
  const args = [`--migrations=${migrations}`, ...(settings.isEmbedded ? [`--stamp=${stamp}`] : []), ...(showsSetupLink ? [] : ["--no-setup-link"])];
  await runOrExit(typescriptArgs("scripts/migrate.ts", ...args), env);
}

/** For a database that another command has just brought up to the source. */
export function markMigrated(settings) {
  writeFileSync(stampOf(settings), fingerprintMigrations());
}

function stampOf({ dataDir, embeddedDb }) {
  return join(dataDir, embeddedDb, "charley-migrated");
}

/** The command has said in one line what was wrong; nothing is added to it. */
export async function runOrExit(args, env) {
  const code = await runCommand(process.execPath, args, { env });
  if (code !== 0) process.exit(isStopping() ? 0 : 1);
}

function fingerprintMigrations() {
  const folder = join(ROOT, "db", "migrations");
  const hash = createHash("sha256");
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql")).sort();
  for (const file of files) hash.update(file).update("\0").update(readFileSync(join(folder, file))).update("\0");
  return hash.digest("hex");
}
