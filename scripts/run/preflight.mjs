import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, statfsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { Refusal } from "./refusal.mjs";

const MB = 1024 * 1024;

export function checkMode({ isEmbedded, isProduction, allowsEmbeddedInProduction }) {
  if (!isEmbedded || !isProduction || allowsEmbeddedInProduction) return;
  throw new Refusal(
    "APP_ENV=production needs DATABASE_URL: the embedded database is for evaluation and can lose data in a power cut. " +
      "Set ALLOW_EMBEDDED_IN_PRODUCTION=1 to accept that.",
  );
}

export function checkPort({ host, port }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(new Refusal(explainPort(error.code, host, port))));
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

function explainPort(code, host, port) {
  if (code === "EADDRINUSE") return `Port ${port} is taken: stop the program that uses it, or start with PORT=${port + 1}.`;
  if (code === "EACCES") return `Port ${port} may not be opened by this user: start with a PORT above 1023.`;
  return `HOST=${host} is not an address of this machine (${code}): set HOST to one, or leave it out for 127.0.0.1.`;
}

export function checkDisk(directory, neededMb) {
  const { bavail, bsize } = statfsSync(directory);
  const freeMb = Math.floor((bavail * bsize) / MB);
  if (freeMb >= neededMb) return;
  throw new Refusal(`Only ${freeMb} MB are free on the disk of ${directory} and ${neededMb} MB are needed: free some space and start again.`);
}

/** Patient data lies here, so nobody else on the machine may look in. */
export function openDataDir(directory) {
  try {
    makeDirectory(directory);
    accessSync(directory, constants.W_OK | constants.R_OK | constants.X_OK);
    if (statSync(directory).mode & 0o077) closeToOthers(directory);
  } catch (error) {
    if (error instanceof Refusal || error.code === "ENOSPC") throw error;
    throw new Refusal(`DATA_DIR ${directory} cannot be written (${error.code}): make it writable for this user, or set DATA_DIR to another directory.`);
  }
}

/** Node's own recursive mkdir never returns where a parent exists but takes no children, as in /proc. */
function makeDirectory(directory) {
  if (existsSync(directory)) return;
  makeDirectory(dirname(directory));
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    // Another start was quicker.
    if (error.code !== "EEXIST") throw error;
  }
}

function closeToOthers(directory) {
  const isOurs = existsSync(join(directory, "secrets.json")) || (readdirSync(directory).length === 0 && !isShared(directory));
  if (!isOurs) throw new Refusal(`DATA_DIR ${directory} is open to others and holds other files: set DATA_DIR to a directory of Charley's own.`);
  chmodSync(directory, 0o700);
}

function isShared(directory) {
  const STICKY = 0o1000;
  return Boolean(statSync(directory).mode & STICKY);
}
