import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { npm, runLogged } from "./command.mjs";
import { say } from "./progress.mjs";
import { ROOT } from "./settings.mjs";

const TOOLS = join(ROOT, ".data", "tools");

/** A program that only tests need and only some machines lack; resolves with the folder of modules it is in. */
export async function installTool(spec) {
  const modules = join(TOOLS, "node_modules");
  const name = spec.slice(0, spec.lastIndexOf("@"));
  if (!existsSync(join(modules, name))) {
    say(`Installing ${name} (once)`);
    mkdirSync(TOOLS, { recursive: true, mode: 0o700 });
    const [command, ...args] = [...npm(), "install", "--prefix", TOOLS, "--no-audit", "--no-fund", spec];
    await runLogged(`Installing ${name}`, join(ROOT, ".data", "logs", "tools.log"), command, args, process.env);
  }
  return modules;
}
