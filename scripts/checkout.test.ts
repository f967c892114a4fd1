import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const NOT_TEXT = /\.(png|ico|woff2?|pdf)$/;
/** Put together here, so that this file does not find itself. */
const REGISTRY = new RegExp(["registry", "(npmjs", "yarnpkg)", "(org|com)"].join("\\.?").replace("\\.?(", "\\.("));
const MACHINE_PATH = new RegExp(["(^|[\\s\"'`(=:])/(home", "root", "Users", "work", "mnt)/[\\w.-]+"].join("|"));

const tracked = listTracked();

/** Without git (an unpacked archive) there is nothing to say which files belong. */
function listTracked(): string[] {
  if (!existsSync(join(ROOT, ".git"))) return [];
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT, encoding: "utf8" });
  return list.split("\0").filter((file) => file !== "" && !NOT_TEXT.test(file) && existsSync(join(ROOT, file)) && statSync(join(ROOT, file)).isFile());
}

function findIn(files: string[], pattern: RegExp): string[] {
  return files.filter((file) => readFileSync(join(ROOT, file), "utf8").split("\n").some((line) => pattern.test(line)));
}

type LockEntry = { resolved?: string; integrity?: string; link?: boolean };

const lockfile: { packages: Record<string, LockEntry> } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
const packages = Object.entries(lockfile.packages).filter(([path]) => path !== "");

describe("a fresh clone", () => {
  test.skipIf(tracked.length === 0)("names no package registry", () => {
    expect(findIn(tracked, REGISTRY)).toEqual([]);
  });

  test.skipIf(tracked.length === 0)("names no path of the machine it was written on", () => {
    expect(findIn(tracked.filter((file) => file !== "package-lock.json"), MACHINE_PATH)).toEqual([]);
  });

  test("takes every package from the registry its owner has chosen, with a digest", () => {
    expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, entry]) => !entry.link && !entry.integrity).map(([path]) => path)).toEqual([]);
  });

  test("keeps secrets out: none of the files that hold them is tracked", () => {
    expect(tracked.filter((file) => /(^|\/)(\.env(\.local)?|secrets\.json|sign-ins\.json)$/.test(file))).toEqual([]);
  });
});

describe("WALKTHROUGH.md", () => {
  test("cites only files that exist", () => {
    const text = readFileSync(join(ROOT, "WALKTHROUGH.md"), "utf8");
    const cited = [...text.matchAll(/`((?:app|components|lib|db|e2e|scripts|bench|messages)\/[^`\s<>…*]+)`/g)].map(([, path = ""]) => path);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((path) => !existsSync(join(ROOT, path.replace(/[:#].*$/, ""))))).toEqual([]);
  });
});
