import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const BUILD = join(import.meta.dirname, ".next");
const require = createRequire(import.meta.url);

/** First-load JavaScript, gzip. An empty Next page is 132 kB. */
const budgets = [
  firstLoad("worklist", "/(clinic)/requests/page", "178 kB"),
  firstLoad("patient form", "/(patient)/screening/[page]/page", "172 kB"),
  firstLoad("request", "/(clinic)/requests/[requestId]/page", "198 kB"),
  firstLoad("outcomes", "/(clinic)/outcomes/page", "198 kB"),
];

export default budgets;

function firstLoad(name, page, limit) {
  return { name, path: listFirstLoad(page), limit, gzip: true };
}

/** What a browser gets before it asks for anything: the framework, and the chunks of the page, its layouts and its error screens. */
function listFirstLoad(page) {
  const manifest = join(BUILD, "server", "app", `${page}_client-reference-manifest.js`);
  if (!existsSync(manifest)) throw new Error(`The build has no page ${page}: build first, or correct .size-limit.mjs.`);
  require(manifest);
  const { entryJSFiles } = globalThis.__RSC_MANIFEST[page];
  const ofPage = Object.entries(entryJSFiles).flatMap(([entry, files]) => (entry.endsWith("/global-error") ? [] : files));
  const { rootMainFiles } = JSON.parse(readFileSync(join(BUILD, "build-manifest.json"), "utf8"));
  return [...new Set([...rootMainFiles, ...ofPage])].map((file) => join(".next", escapeGlob(file)));
}

/** Chunk names are read as patterns. */
function escapeGlob(file) {
  return file.replace(/[[\](){}!*?]/g, "\\$&");
}
