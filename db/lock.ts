import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync, unlinkSync } from "node:fs";
import { link, mkdir, readFile, readlink, rename, stat, unlink, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";

const HEARTBEAT_MS = 5_000;
const HEARTBEAT_LOST_MS = 30_000;

type Holder = {
  pid: number;
  /** The kernel's start time of that pid: a reused pid is another process. */
  started: string;
  bootId: string;
  /** Host and pid namespace: only inside them does a pid mean anything. */
  place: string;
  since: string;
  token: string;
};

const NOBODY: Holder = { pid: 0, started: "", bootId: "", place: "", since: "", token: "damaged" };

export type ReleaseLock = () => Promise<void>;

export class DataDirBusy extends Error {
  constructor(
    readonly dir: string,
    readonly holder: Pick<Holder, "pid" | "since">,
  ) {
    super(
      `Another Charley (process ${holder.pid}, since ${holder.since}) uses the data in ${dir}: ` +
        "stop that process first, or set DATA_DIR to another directory.",
    );
    this.name = "DataDirBusy";
  }
}

/**
 * Makes this process the only user of `dir`, or throws `DataDirBusy`. The embedded database has no lock of its own,
 * and two writers lose acknowledged rows in silence. The lock is the file `<dir>.<name>`; one left by a dead process is taken over.
 */
export async function acquireLock(dir: string, name = "lock"): Promise<ReleaseLock> {
  const file = `${resolve(dir)}.${name}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  return take(file, resolve(dir), await describeMyself());
}

async function take(file: string, dir: string, me: Holder): Promise<ReleaseLock> {
  const draft = `${file}.${me.pid}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(me), { mode: 0o600, flag: "wx" });
  try {
    while (!(await linkExclusively(draft, file))) {
      const holder = await readHolder(file);
      if (!holder) continue;
      if (await isAlive(file, holder, me)) throw new DataDirBusy(dir, holder);
      // The right to replace exactly this dead holder is itself a lock, so two starters cannot both take over.
      const endTakeover = await take(`${file}.${holder.token}`, dir, { ...me, token: randomUUID() });
      try {
        const now = await readHolder(file);
        if (now?.token === holder.token) {
          await rename(draft, file);
          return hold(file, me);
        }
      } finally {
        await endTakeover();
      }
    }
    return hold(file, me);
  } finally {
    await unlink(draft).catch(ignoreMissing);
  }
}

/** A hard link appears with its whole content or not at all, so nobody ever reads half a lock. */
async function linkExclusively(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function hold(file: string, me: Holder): ReleaseLock {
  const heartbeat = setInterval(() => void beat(file), HEARTBEAT_MS);
  heartbeat.unref();
  const releaseAtExit = () => {
    try {
      if (parseHolder(readFileSync(file, "utf8")).token === me.token) unlinkSync(file);
    } catch {
      // The process ends anyway and a lock left behind is recognised as dead.
    }
  };
  process.once("exit", releaseAtExit);

  let released = false;
  return async () => {
    if (released) return;
    released = true;
    clearInterval(heartbeat);
    process.removeListener("exit", releaseAtExit);
    const holder = await readHolder(file);
    if (holder?.token === me.token) await unlink(file).catch(ignoreMissing);
  };
}

async function beat(file: string): Promise<void> {
  const now = new Date();
  // A missed beat matters only to other hosts, and to them only after many in a row.
  await utimes(file, now, now).catch(() => undefined);
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return parseHolder(await readFile(file, "utf8"));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** A damaged lock file names nobody who could be alive. */
function parseHolder(text: string): Holder {
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : NOBODY;
  } catch {
    return NOBODY;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== "object" || value === null) return false;
  const texts = ["started", "bootId", "place", "since", "token"] as const;
  const fields: Partial<Record<keyof Holder, unknown>> = value;
  return Number.isInteger(fields.pid) && texts.every((name) => typeof fields[name] === "string") && /^[\w-]+$/.test(String(fields.token));
}

async function isAlive(file: string, holder: Holder, me: Holder): Promise<boolean> {
  if (holder.pid === 0) return false;
  if (holder.place !== me.place) {
    const seen = await stat(file).catch(ignoreMissing);
    return seen !== undefined && Date.now() - seen.mtimeMs < HEARTBEAT_LOST_MS;
  }
  if (holder.bootId !== me.bootId) return false;
  return (await startTimeOf(holder.pid)) === holder.started;
}

async function describeMyself(): Promise<Holder> {
  const namespace = await readlink("/proc/self/ns/pid").catch(() => "one pid namespace");
  return {
    pid: process.pid,
    started: (await startTimeOf(process.pid)) ?? "unknown",
    bootId: await readBootId(),
    place: `${hostname()} ${namespace}`,
    since: new Date().toISOString(),
    token: randomUUID(),
  };
}

async function readBootId(): Promise<string> {
  if (process.platform === "linux") return (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
  return run("sysctl", ["-n", "kern.boottime"]);
}

async function startTimeOf(pid: number): Promise<string | null> {
  if (process.platform !== "linux") return (await run("ps", ["-o", "lstart=", "-p", String(pid)])) || null;
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  // The process name, in parentheses, may hold spaces and parentheses; what follows the last one is field 3.
  const fields = text?.slice(text.lastIndexOf(")") + 2).split(" ");
  const isZombie = fields?.[0] === "Z" || fields?.[0] === "X";
  return isZombie ? null : (fields?.[19] ?? null);
}

async function run(command: string, args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(command, args)).stdout.trim();
  } catch {
    // ps exits with 1 for a pid that does not exist: that is the answer.
    return "";
  }
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== "ENOENT") throw error;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
