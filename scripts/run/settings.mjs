import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.mjs";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What the launcher itself must know. The application reads and checks the whole environment in lib/platform/env.ts. */
export function readSettings({ isDemo = false } = {}) {
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);

  const host = process.env.HOST || "127.0.0.1";
  const port = readPort(process.env.PORT || "3000");
  return {
    host,
    port,
    publicUrl: process.env.PUBLIC_URL || `http://${printableHost(host)}:${port}`,
    dataDir: resolve(ROOT, process.env.DATA_DIR || ".data"),
    isDemo,
    embeddedDb: isDemo ? "demo/db" : process.env.EMBEDDED_DB || "db",
    isEmbedded: isDemo || !process.env.DATABASE_URL,
    isProduction: !isDemo && process.env.APP_ENV === "production",
    allowsEmbeddedInProduction: process.env.ALLOW_EMBEDDED_IN_PRODUCTION === "1",
  };
}

function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(`PORT must be a number from 1 to 65535, and it is "${text}".`);
}

function printableHost(host) {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
