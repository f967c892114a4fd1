import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const APP = fileURLToPath(new URL("../app", import.meta.url));
/** A record that no clinic has. */
const NOBODY = "0192a000-0000-7000-8000-000000000000";

/** The addresses of the pages below this folder of app/, in the words of the file tree: "/requests/[requestId]". */
export function listPages(folder: string): string[] {
  return listAddresses(path.join(APP, folder), "page.tsx");
}

/** Whether a loading screen goes ahead of the staff page, and its status with it: its own, or one of a folder around it. */
export function isStreamed(address: string): boolean {
  const folders = address.split("/").map((_, place, parts) => parts.slice(0, place + 1).join("/"));
  return folders.some((folder) => existsSync(path.join(APP, "(clinic)", folder, "loading.tsx")));
}

/** The addresses that a route.ts answers. */
export function listRoutes(): string[] {
  return listAddresses(APP, "route.ts");
}

/** The address with an id in each bracket: of the record made for it, or of none. */
export function fillAddress(address: string, ids: Record<string, string> = {}): string {
  return address.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => ids[name] ?? NOBODY);
}

/** Whether every bracket of the address has a record. */
export function hasRecord(address: string, ids: Record<string, string>): boolean {
  return fillAddress(address) === address || !fillAddress(address, ids).includes(NOBODY);
}

function listAddresses(root: string, file: string): string[] {
  const found = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => path.basename(name) === file);
  return found.map((name) => addressOf(path.relative(APP, path.join(root, path.dirname(name))))).sort();
}

/** A folder in parentheses groups files and is no part of the address. */
function addressOf(folder: string): string {
  return `/${folder.split(path.sep).filter((part) => !part.startsWith("(")).join("/")}`;
}
