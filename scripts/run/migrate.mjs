import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand, typescriptArgs } from "./command.mjs";
import { say } from "./progress.mjs";
import { ROOT } from "./settings.mjs";
import { isStopping } from "./stop.mjs";

/** What the schema of a database comes from: the migrations, and the queue's own tables with its list of queues. */
const MIGRATIONS = join("db", "migrations");
const QUEUE = [join("db", "migrate.ts"), join("db", "queue.ts"), join("lib", "domain", "job.ts"), join("node_modules", "pg-boss", "package.json")];

/** Brings the database up to the source and shows the setup link while nobody can sign in; leaves out what the stamp says is done. */
export async function migrate(settings, env, { showsSetupLink = true } = {}) {
  const stamp = stampOf(settings);
  const schema = fingerprintSchema();
  const done = settings.isEmbedded ? readStamp(stamp) : {};
  const isMigrated = done.schema === schema;
  if (isMigrated && done.hasStaff) return;

  say(isMigrated ? "Making a new setup link" : "Preparing the database");
  const flags = [...(isMigrated ? ["--is-migrated"] : []), ...(settings.isEmbedded ? [`--stamp=${stamp}`] : []), ...(showsSetupLink ? [] : ["--no-setup-link"])];
  await runOrExit(typescriptArgs("scripts/migrate.ts", `--schema=${schema}`, ...flags), env);
}

/** For a database that another command has just brought up to the source. */
export function markMigrated(settings) {
  writeFileSync(stampOf(settings), JSON.stringify({ schema: fingerprintSchema(), hasStaff: true }));
}

/** Inside the database's own folder, so that it goes wherever a copy of the database goes. */
function stampOf({ dataDir, embeddedDb }) {
  return join(dataDir, embeddedDb, "charley-migrated");
}

function readStamp(file) {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Half a stamp, or that of an older release, says nothing: the database is prepared once more.
    return {};
  }
}

/** The command has said in one line what was wrong; nothing is added to it. */
export async function runOrExit(args, env) {
  const code = await runCommand(process.execPath, args, { env });
  if (code !== 0) process.exit(isStopping() ? 0 : 1);
}

function fingerprintSchema() {
  const names = readdirSync(join(ROOT, MIGRATIONS)).filter((name) => name.endsWith(".sql")).sort();
  const hash = createHash("sha256");
  for (const file of [...names.map((name) => join(MIGRATIONS, name)), ...QUEUE]) hash.update(file).update("\0").update(readFileSync(join(ROOT, file))).update("\0");
  return hash.digest("hex");
}
