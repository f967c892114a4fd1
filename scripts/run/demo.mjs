import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { typescriptArgs } from "./command.mjs";
import { markMigrated, migrate, runOrExit } from "./migrate.mjs";
import { say } from "./progress.mjs";

/** The demonstration clinic has invented patients and a database of its own; its sign-ins are written last, so they mark a whole one. */
export async function prepareDemo(settings, env) {
  const signIns = join(settings.dataDir, "demo", "sign-ins.json");
  if (existsSync(signIns)) {
    await migrate(settings, env, { showsSetupLink: false });
    printSignIns(signIns);
    return;
  }
  rmSync(join(settings.dataDir, settings.embeddedDb), { recursive: true, force: true });
  say("Filling the demonstration clinic (once)");
  await runOrExit(typescriptArgs("db/seed/run.ts"), env);
  markMigrated(settings);
}

function printSignIns(file) {
  const { staff } = JSON.parse(readFileSync(file, "utf8"));
  console.log(`\nDemonstration sign-ins (kept in ${file}):`);
  for (const { role, email, password } of staff) console.log(`  ${role.padEnd(12)} ${email.padEnd(36)} ${password}`);
  console.log("");
}
