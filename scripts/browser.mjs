import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { aptInstall } from "./run/apt.mjs";
import { Refusal } from "./run/refusal.mjs";
import { installTool } from "./run/tools.mjs";

/** The first has the same engine without a window, which the tests do not need. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
const FROM_NPM = "@sparticuz/chromium@147.0.0";

/** The environment that makes Playwright use a browser that is here, installing one where none is. */
export async function findBrowser() {
  const found = findInstalled() ?? (await findPlaywrightsOwn());
  if (found) return { CHROME_PATH: found };
  for (const name of ["chromium-headless-shell", "chromium"]) {
    const installed = (await aptInstall(name)) && findInstalled();
    if (installed) return { CHROME_PATH: installed };
  }
  const packed = await unpackFromNpm();
  if (packed) return packed;
  throw new Refusal("The browser tests need Chromium and could not install it: install it, or set CHROME_PATH to a Chrome, and try again.");
}

function findInstalled() {
  const wanted = process.env.CHROME_PATH;
  if (wanted && !existsSync(wanted)) throw new Refusal(`CHROME_PATH is ${wanted}, and there is no such file: correct it, or leave it out.`);
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return wanted || NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

async function findPlaywrightsOwn() {
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function unpackFromNpm() {
  if (process.platform !== "linux") return undefined;
  const modules = await installTool(FROM_NPM);
  const home = join(modules, "@sparticuz", "chromium");
  const { default: chromium } = await import(pathToFileURL(join(home, "build", "esm", "index.js")).href);
  const libraries = await unpackLibraries(join(home, "bin", "al2023.tar.br"));
  return { CHROME_PATH: await chromium.executablePath(), LD_LIBRARY_PATH: libraries };
}

/** A slim system has none of the libraries Chromium links to; the package brings them along. */
async function unpackLibraries(archive) {
  const target = join(dirname(archive), "libraries");
  if (!existsSync(target)) {
    mkdirSync(target);
    await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(join(target, "al2023.tar")));
    execFileSync("tar", ["-xf", join(target, "al2023.tar"), "-C", target]);
  }
  return join(target, "lib");
}
