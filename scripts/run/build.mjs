import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runLogged } from "./command.mjs";
import { ROOT } from "./settings.mjs";

const FOLDERS = ["app", "components", "db", "lib", "messages", "public"];
const FILES = /^(next\.config\.\w+|postcss\.config\.\w+|tsconfig\.json|package(-lock)?\.json|proxy\.ts|instrumentation[\w-]*\.ts)$/;
const NOT_BUILT = /\.test\.tsx?$/;
const STAMP = join(ROOT, ".next", "charley-build");

/** Next's own command-line program; run with this Node, so that the path may hold spaces. */
export const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");

export function isBuilt() {
  return existsSync(join(ROOT, ".next", "BUILD_ID")) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprintSource();
}

export async function build(dataDir, env) {
  rmSync(STAMP, { force: true });
  const source = fingerprintSource();
  await runLogged("Building", join(dataDir, "logs", "build.log"), process.execPath, [NEXT, "build"], { ...env, NODE_ENV: "production" });
  writeFileSync(STAMP, source);
}

function fingerprintSource() {
  const hash = createHash("sha256");
  for (const file of listSource()) hash.update(file).update("\0").update(readFileSync(join(ROOT, file))).update("\0");
  return hash.digest("hex");
}

function listSource() {
  const top = readdirSync(ROOT).filter((name) => FILES.test(name));
  return [...top, ...FOLDERS.flatMap(listFolder)].sort();
}

function listFolder(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length));
}
