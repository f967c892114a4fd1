import { setTimeout as sleep } from "node:timers/promises";
import { NEXT } from "./build.mjs";
import { runCommand } from "./command.mjs";
import { say } from "./progress.mjs";
import { isStopping } from "./stop.mjs";

const POLL_MS = 100;

/** Runs the server until it ends; resolves with its exit code. */
export async function serve(settings, env, { isDev }) {
  if (isStopping()) return 0;
  const args = [NEXT, isDev ? "dev" : "start", "--hostname", settings.host, "--port", String(settings.port)];
  const server = runCommand(process.execPath, args, { env: { ...env, NODE_ENV: isDev ? "development" : "production" } });
  const ended = new AbortController();
  void announce(settings, ended.signal);
  const code = await server;
  ended.abort();
  return code;
}

async function announce(settings, signal) {
  while (!signal.aborted) {
    if (await answers(settings, signal)) {
      say(`Charley is ready at ${settings.publicUrl}`);
      if (settings.isEmbedded) console.log("          Evaluation: embedded database, one process, not safe against power loss. See OPERATING.md.");
      return;
    }
    await sleep(POLL_MS);
  }
}

async function answers({ host, port }, signal) {
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  try {
    await fetch(`http://${address.includes(":") ? `[${address}]` : address}:${port}/api/health`, { signal, redirect: "manual" });
    return true;
  } catch {
    // Not listening yet; the server itself says what is wrong if it ends.
    return false;
  }
}
