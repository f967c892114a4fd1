import { checkNode } from "./run/node-version.mjs";

if (!checkNode()) process.exit(1);
const { test } = await import("./test/run.mjs");
process.exit(await test(process.argv.slice(2)));
