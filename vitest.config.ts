import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));

const FOLDERS = ["lib", "db", "components", "scripts", "app"];
const TESTS = FOLDERS.map((folder) => `${folder}/**/*.test.{ts,tsx}`);
/** A file that puts another module in place of one would leave it there for the files after it. */
const replacesModules = FOLDERS.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`))
  .filter((path) => /\.test\.tsx?$/.test(path) && readFileSync(join(root, path), "utf8").includes("vi.mock("));

/** What only a database server can show: the embedded one lives in the process that such a test kills. */
const needsServer = process.env.TEST_DATABASE_URL === undefined ? ["**/*.postgres.test.ts"] : [];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}db/testing/server-only.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    // One worker reads the modules once for all of its files.
    projects: [
      { extends: true, test: { name: "together", include: TESTS, exclude: [...replacesModules, ...needsServer], isolate: false } },
      { extends: true, test: { name: "alone", include: replacesModules } },
    ],
    environment: "node",
    globalSetup: ["db/testing/template.ts"],
    env: { TZ: "UTC" },
    // Left alone, the runner keeps one core for itself: on two cores that is half of the machine.
    maxWorkers: Math.max(availableParallelism() - 1, 2),
    // Until something hangs: a machine that others use too must not make a test fail.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
