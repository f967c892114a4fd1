import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { acquireLock, DataDirBusy } from "./lock";
import { startWatch } from "./testing/stopwatch";

const LOCK_MODULE = pathToFileURL(join(import.meta.dirname, "lock.ts")).href;
const STARTER = `
  const { acquireLock } = await import(${JSON.stringify(LOCK_MODULE)});
  try {
    await acquireLock(process.argv[1]);
    console.log("held");
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.name + ": " + error.message);
  }
`;

let home: string;
let dir: string;
let children: ChildProcess[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "charley lock "));
  dir = join(home, "db");
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  await rm(home, { recursive: true, force: true });
});

async function start(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", STARTER, dir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [line]: unknown[] = await once(child.stdout, "data");
  return { child, said: String(line).trim() };
}

describe("the lock of the embedded database", () => {
  test("a second process is refused and told which process to stop", async () => {
    const first = await start();
    expect(first.said).toBe("held");

    const watch = startWatch();
    await expect(acquireLock(dir)).rejects.toThrow(DataDirBusy);
    await expect(acquireLock(dir)).rejects.toThrow(new RegExp(`process ${first.child.pid}.*DATA_DIR`));
    expect(watch()).toBeLessThan(2_000);
  });

  test("a process cannot open the same data twice", async () => {
    const release = await acquireLock(dir);
    await expect(acquireLock(dir)).rejects.toThrow(DataDirBusy);
    await release();
    await (await acquireLock(dir))();
  });

  test("a lock left by a killed process is taken over by exactly one of many starters", async () => {
    const { child } = await start();
    child.kill("SIGKILL");
    await once(child, "exit");

    const said = (await Promise.all(Array.from({ length: 6 }, start))).map((starter) => starter.said);
    expect(said.filter((line) => line === "held")).toHaveLength(1);
    expect(said.filter((line) => line.startsWith("DataDirBusy"))).toHaveLength(5);
    expect(await readdir(home)).toEqual(["db.lock"]);
  });

  test("one process racing with itself over a dead lock has one winner", async () => {
    for (let round = 0; round < 20; round++) {
      await writeFile(`${dir}.lock`, "torn");
      const tries = await Promise.allSettled(Array.from({ length: 10 }, () => acquireLock(dir)));
      const winners = tries.filter((result) => result.status === "fulfilled");
      expect(winners).toHaveLength(1);
      await winners[0]?.value();
    }
    expect(await readdir(home)).toEqual([]);
  });

  test("a pid that now belongs to another program does not keep the data locked", async () => {
    const release = await acquireLock(dir);
    const holder: unknown = JSON.parse(await readFile(`${dir}.lock`, "utf8"));
    await release();
    await writeFile(`${dir}.lock`, JSON.stringify({ ...Object(holder), started: "1" }));
    await (await acquireLock(dir))();
  });

  test("a holder in another container counts as alive while its heartbeat is fresh, and as dead after", async () => {
    const release = await acquireLock(dir);
    const holder: unknown = JSON.parse(await readFile(`${dir}.lock`, "utf8"));
    await release();
    await writeFile(`${dir}.lock`, JSON.stringify({ ...Object(holder), place: "another host" }));
    await expect(acquireLock(dir)).rejects.toThrow(DataDirBusy);

    const longAgo = new Date(Date.now() - 60_000);
    await utimes(`${dir}.lock`, longAgo, longAgo);
    await (await acquireLock(dir))();
  });
});
