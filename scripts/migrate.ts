import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { disconnect, opened } from "@/db/client";
import { DataDirBusy } from "@/db/lock";
import { inviteFirstAdmin } from "@/lib/services/staff/invite-first-admin";
import { env } from "@/lib/platform/env";
import { DatabaseNewer, refuseNewer } from "./refuse-newer";

const { values: options } = parseArgs({
  options: {
    schema: { type: "string", default: "" },
    stamp: { type: "string" },
    "is-migrated": { type: "boolean", default: false },
    "no-setup-link": { type: "boolean", default: false },
  },
});

try {
  await run();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await disconnect();
}

async function run(): Promise<void> {
  if (!options["is-migrated"]) await bringUp();
  const path = options["no-setup-link"] ? null : await inviteFirstAdmin();
  if (path) console.log(`\nNobody can sign in yet. Open this link within 30 minutes to make the first administrator:\n\n  ${env().PUBLIC_URL}${path}\n`);
  if (options.stamp) writeFileSync(options.stamp, JSON.stringify({ schema: options.schema, hasStaff: path === null }));
}

/** Loaded when needed: a start that only makes a new link does not wait for the migrator and the queue. */
async function bringUp(): Promise<void> {
  const { migrate } = await import("@/db/migrate");
  const database = await opened();
  await refuseNewer(database);
  await migrate(database);
}

function explain(error: unknown): string {
  if (error instanceof DataDirBusy || error instanceof DatabaseNewer) return error.message;
  const reason = deepest(error);
  const where = env().DATABASE_URL ? `The database at ${new URL(env().DATABASE_URL ?? "").host}` : `The embedded database in ${env().DATA_DIR}`;
  return `${where} could not be prepared (${reason}): ${env().DATABASE_URL ? "check DATABASE_URL and that the server runs" : "see OPERATING.md, section Restore"}.`;
}

function deepest(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return deepest(error.errors[0]);
  if (error instanceof Error) return error.cause ? deepest(error.cause) : error.message.split("\n")[0] ?? error.name;
  return String(error);
}
