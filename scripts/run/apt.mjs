import { existsSync } from "node:fs";
import { runCommand } from "./command.mjs";
import { say } from "./progress.mjs";

/** Installs a system package where that is possible; resolves with whether it was. */
export async function aptInstall(name) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  say(`Installing ${name} (once)`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update"], { env, stdio: "ignore" });
  return (await runCommand("apt-get", ["install", "-y", "--no-install-recommends", name], { env, stdio: "ignore" })) === 0;
}
