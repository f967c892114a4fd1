import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { FLOOR_COUNTS, FLOOR_ROWS, FLOOR_SEARCH } from "./floors";

const ROOT = path.join(import.meta.dirname, "..");
const NEXT = path.join(ROOT, "node_modules", "next", "dist", "bin", "next");
const CONTROL = path.join(import.meta.dirname, "control");
const READY_WITHIN_MS = 60_000;

/** A server of this run with the processes that its work costs. */
export type Target = { name: string; url: string; pid: number; readyMs: number; stop: () => Promise<void> };

type Settings = { databaseUrl: string; clinicId: string };

export async function startFloor(settings: Settings): Promise<Target> {
  return startTarget("floor", ["--conditions=react-server", "--import", "tsx", path.join(import.meta.dirname, "floor.ts")], "/", settings);
}

export async function startControl(settings: Settings): Promise<Target> {
  if (!existsSync(path.join(CONTROL, ".next", "BUILD_ID"))) await runNext(["build", CONTROL]);
  return startTarget("control", [NEXT, "start", CONTROL], "/", settings);
}

/** The product as `npm start` serves it; an empty address means the embedded database in `dataDir`. */
export async function startOurs(settings: Settings & { dataDir: string }): Promise<Target> {
  if (!existsSync(path.join(ROOT, ".next", "BUILD_ID"))) await runNext(["build", ROOT]);
  return startTarget("ours", [NEXT, "start", ROOT], "/sign-in", settings, { DATA_DIR: settings.dataDir });
}

async function runNext(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [NEXT, ...args], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"], env: environment({}) });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`next ${args.join(" ")} ended with ${code}.`);
}

async function startTarget(name: string, args: readonly string[], path: string, settings: Settings, more: Record<string, string> = {}): Promise<Target> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const withPort = args[0] === NEXT ? [...args, "--hostname", "127.0.0.1", "--port", String(port)] : args;
  const child = spawn(process.execPath, withPort, {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: environment({
      DATABASE_URL: named(settings.databaseUrl, `bench-${name}`), BENCH_CLINIC: settings.clinicId, BENCH_ROWS: FLOOR_ROWS, BENCH_COUNTS: FLOOR_COUNTS, BENCH_SEARCH: FLOOR_SEARCH,
      PORT: String(port), HOST: "127.0.0.1", PUBLIC_URL: url, NEXTAUTH_URL: url, LOG_LEVEL: "warn", ...more,
    }),
  });
  process.once("exit", () => child.kill("SIGKILL"));
  await untilReady(child, `${url}${path}`);
  return { name, url, pid: child.pid ?? 0, readyMs: performance.now() - start, stop: () => stop(child) };
}

const named = (url: string, program: string): string => (url === "" ? "" : `${url}?application_name=${program}`);

function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  const secret = "bench-secret-bench-secret-bench-secret";
  return { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1", NEXTAUTH_SECRET: secret, AUDIT_ANCHOR_KEY: secret, ...more };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until && child.exitCode === null) {
    const isReady = await fetch(url).then((response) => response.ok, () => false);
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(late);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
