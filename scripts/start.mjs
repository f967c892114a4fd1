import { checkNode } from "./run/node-version.mjs";

// Everything else is imported after this check, because an old Node fails to parse it.
if (!checkNode()) process.exit(1);
const { start } = await import("./run/start.mjs");
process.exit(await start(process.argv.slice(2)));
