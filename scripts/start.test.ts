import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile, mkdir, chmod, readdir } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { acquireLock } from "../db/lock";

const START = join(import.meta.dirname, "start.mjs");

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "charley start "));
});

afterEach(() => rm(home, { recursive: true, force: true }));

type Ending = { code: number | null; lines: string[] };

function start(settings: Record<string, string>): Promise<Ending> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: join(home, "data"), PORT: "3999", ...settings };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [START], { env: { ...env, NODE_ENV: "production" }, timeout: 15_000 }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, lines: `${stdout}${stderr}`.trim().split("\n") }),
    );
  });
}

async function expectOneLine(settings: Record<string, string>, line: RegExp): Promise<void> {
  const ending = await start(settings);
  expect(ending.lines).toEqual([expect.stringMatching(line)]);
  expect(ending.code).toBe(1);
}

describe("a start that cannot succeed says why in one line", () => {
  test("a port that is no port", () => expectOneLine({ PORT: "eighty" }, /^PORT must be a number/));

  test("a host that is not this machine", () => expectOneLine({ HOST: "192.0.2.1" }, /^HOST=192\.0\.2\.1 is not an address of this machine/));

  test("a port that is taken", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      // A server listening on TCP has an address with a port.
      other.listen(0, "127.0.0.1", () => resolve((other.address() as AddressInfo).port));
    });
    await expectOneLine({ PORT: String(port) }, new RegExp(`^Port ${port} is taken`));
    other.close();
  });

  test("the embedded database in production", () => expectOneLine({ APP_ENV: "production" }, /^APP_ENV=production needs DATABASE_URL/));

  test("data that another process uses", async () => {
    const release = await acquireLock(join(home, "data", "db"));
    await expectOneLine({}, new RegExp(`^Another Charley \\(process ${process.pid}, .*DATA_DIR`));
    await release();
    expect(await readdir(join(home, "data"))).toEqual([]);
  });

  test("a data directory that cannot exist", async () => {
    await writeFile(join(home, "file"), "");
    await expectOneLine({ DATA_DIR: join(home, "file", "data") }, /^DATA_DIR .* cannot be written/);
  });

  test("a data directory that others read and use", async () => {
    await mkdir(join(home, "shared"));
    await writeFile(join(home, "shared", "letter"), "");
    await chmod(join(home, "shared"), 0o755);
    await expectOneLine({ DATA_DIR: join(home, "shared") }, /^DATA_DIR .* is open to others/);
  });
});
