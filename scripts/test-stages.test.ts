import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";

const STAGES = pathToFileURL(join(import.meta.dirname, "test", "stages.mjs")).href;
const FOLDERS = ["app", "components", "db", "lib", "scripts"];

it("every test file is the rules' or the database's, and no stage forgets it", async () => {
  const files = FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`)).filter((path) => /\.test\.tsx?$/.test(path));
  const { DATABASE_TESTS, RULE_TESTS } = (await import(STAGES)) as { DATABASE_TESTS: string[]; RULE_TESTS: string[] };
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => [DATABASE_TESTS, RULE_TESTS].filter((folders) => folders.some((folder) => file.startsWith(folder))).length !== 1)).toEqual([]);
});
