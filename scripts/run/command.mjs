import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { Refusal } from "./refusal.mjs";
import { ROOT } from "./settings.mjs";

const running = new Set();

/** Stops what this process started; a second signal kills. */
export function stopCommands(signal) {
  for (const child of running) child.kill(signal);
}

/** Runs a command from the project root; resolves with its exit code, whatever that is. */
export function runCommand(command, args, { env = process.env, stdio = "inherit" } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio });
    running.add(child);
    child.once("error", (error) => {
      running.delete(child);
      reject(error);
    });
    child.once("close", (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Runs a command quietly into a log file; a failure is one line that says where to look. */
export async function runLogged(what, log, command, args, env) {
  mkdirSync(dirname(log), { recursive: true, mode: 0o700 });
  const output = openSync(log, "w", 0o600);
  try {
    const code = await runCommand(command, args, { env, stdio: ["ignore", output, output] });
    if (code !== 0) throw new Refusal(explainFailure(what, log));
  } finally {
    closeSync(output);
  }
}

function explainFailure(what, log) {
  const text = readFileSync(log, "utf8");
  if (/ENOSPC|no space left/i.test(text)) return `${what} stopped because the disk is full: free some space and start again.`;
  const lines = text.split("\n").map((line) => line.replace(/^npm error( code)?/, "error:").trim());
  const reason = lines.find((line) => /error/i.test(line) && line.length > 30 && !line.endsWith(":")) ?? lines.findLast((line) => line !== "") ?? "no reason was given";
  return `${what} failed (${reason.slice(0, 160)}): see ${relative(process.cwd(), log)}, then start again.`;
}

export function npm() {
  const cli = process.env.npm_execpath;
  return cli?.endsWith("npm-cli.js") ? [process.execPath, cli] : ["npm"];
}

/** Runs one of our TypeScript commands; `react-server` makes `import "server-only"` legal outside Next. */
export function typescriptArgs(script, ...args) {
  return ["--conditions=react-server", "--import", "tsx", script, ...args];
}
