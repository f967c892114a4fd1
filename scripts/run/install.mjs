import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm, runLogged } from "./command.mjs";
import { ROOT } from "./settings.mjs";

const LOCKFILE = join(ROOT, "package-lock.json");
const STAMP = join(ROOT, "node_modules", ".charley-lock");

export function isInstalled() {
  const wanted = fingerprintLockfile();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return true;
  if (!matchesLockfile()) return false;
  writeFileSync(STAMP, wanted);
  return true;
}

/** Enough to take the lock before anything is installed anew under a running server. */
export function canLock() {
  return existsSync(join(ROOT, "node_modules", "tsx", "package.json"));
}

export async function install(dataDir) {
  const log = join(dataDir, "logs", "install.log");
  try {
    await runNpm(["ci"], log);
  } catch (error) {
    if (!isLockfileShort(log)) throw error;
    // A registry may lack the binaries of other platforms, and a lockfile written there leaves them out, which `npm ci`
    // refuses everywhere. `install --no-save` takes the locked versions of all that is locked and leaves the lockfile alone.
    await runNpm(["install", "--no-save"], log);
  }
  writeFileSync(STAMP, fingerprintLockfile());
}

async function runNpm(args, log) {
  const [command, ...before] = npm();
  const env = { ...process.env, NODE_ENV: "development" };
  await runLogged("Installing", log, command, [...before, ...args, "--include=dev", "--no-audit", "--no-fund"], env);
}

function isLockfileShort(log) {
  return /^npm error Missing: /m.test(readFileSync(log, "utf8"));
}

function fingerprintLockfile() {
  const content = readFileSync(LOCKFILE);
  return createHash("sha256").update(content).update(`${process.platform} ${process.arch}`).digest("hex");
}

/** Somebody may have installed by hand: npm's own record then says the same as the lockfile. */
function matchesLockfile() {
  const record = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(LOCKFILE, "utf8")).packages;
  const hasAll = Object.entries(wanted).every(([path, entry]) => path === "" || entry.optional || installed[path]?.version === entry.version);
  return hasAll && Object.entries(installed).every(([path, entry]) => wanted[path]?.version === entry.version);
}
