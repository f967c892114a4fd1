import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { disconnect } from "@/db/client";
import { DataDirBusy } from "@/db/lock";
import { env } from "@/lib/platform/env";
import { checkAudit, type AnchorLine } from "./audit-check";

const { values: options } = parseArgs({ options: { anchors: { type: "string" } } });

useOwnSettings();
try {
  process.exitCode = await verify();
} catch (error) {
  console.error(error instanceof DataDirBusy ? `${error.message} The Audit page checks the log of a running Charley.` : explain(error));
  process.exitCode = 2;
} finally {
  await disconnect();
}

async function verify(): Promise<number> {
  const file = options.anchors ?? path.join(env().DATA_DIR, "audit-anchors.ndjson");
  if (options.anchors && !existsSync(file)) {
    console.error(`There is no anchor file ${file}.`);
    return 2;
  }
  const lines: AnchorLine[] = existsSync(file) ? readAnchors(file) : [];
  const report = await checkAudit(lines, env().AUDIT_ANCHOR_KEY);
  console.log(`${report.head.seq} chained entries, head ${report.head.hash}`);
  console.log(lines.length > 0 ? `${lines.length} anchors from ${file}` : "No anchors: a tail that was cut and covered up would not be seen. Give a file with --anchors FILE.");
  for (const problem of report.problems) console.log(`PROBLEM  ${problem}`);
  console.log(report.problems.length === 0 ? "The audit log is whole." : `${report.problems.length} problems: see OPERATING.md, “The audit log was altered”.`);
  return report.problems.length === 0 ? 0 : 1;
}

function readAnchors(file: string): AnchorLine[] {
  const texts = readFileSync(file, "utf8").split("\n");
  return texts.map((text, index) => ({ line: index + 1, text })).filter(({ text }) => text.trim() !== "");
}

/** The launcher gives the server its settings from .env and its own secrets file; this command is started without it. */
function useOwnSettings(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const file = path.resolve(process.env.DATA_DIR || ".data", "secrets.json");
  if (process.env.AUDIT_ANCHOR_KEY || !existsSync(file)) return;
  const secrets = JSON.parse(readFileSync(file, "utf8")) as { auditAnchorKey?: string };
  if (secrets.auditAnchorKey) process.env.AUDIT_ANCHOR_KEY = secrets.auditAnchorKey;
}

function explain(error: unknown): string {
  return `The audit log could not be read (${error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error)}).`;
}
