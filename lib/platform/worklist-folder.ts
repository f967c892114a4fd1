import { mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { now } from "./clock";
import { newId } from "./id";

/** What `wlmscpfs` looks for before it answers anybody. */
const LOCK_FILE = "lockfile";
const NAME = /^charley-([0-9a-f-]{36})-(US\d{8,14})\.wl$/;
const PART_NAME = /^\.charley-([0-9a-f-]{36})-US\d{8,14}\.wl(?:\.[0-9a-f-]{36})?\.part$/;
const LEFT_AFTER_MS = 60_000;

/** The name of a file of this program; no other file of the folder is ever read, changed or removed. */
export function worklistFileName(clinicId: string, accession: string): string {
  return `charley-${clinicId}-${accession}.wl`;
}

/** The folder as a worklist server wants it; files of other owners in it stay as they are. Only this user may read it: it holds names. */
export async function openWorklistFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o750 });
  const lock = await open(path.join(folder, LOCK_FILE), "a", 0o640);
  await lock.close();
}

/** This program's files of this clinic, by name. What a crash left half written is removed: it holds a name too. */
export async function readWorklistFolder(folder: string, clinicId: string): Promise<Map<string, Buffer>> {
  const all = await readdir(folder);
  for (const name of all.filter((one) => PART_NAME.exec(one)?.[1] === clinicId)) await removeLeftBehind(path.join(folder, name));
  const names = all.filter((name) => NAME.exec(name)?.[1] === clinicId);
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: await unlessGone(readFile(path.join(folder, name))) })));
  return new Map(files.flatMap(({ name, bytes }): [string, Buffer][] => (bytes === null ? [] : [[name, bytes]])));
}

/** Writes the file beside its name, where no server looks for it. Gives the path to publish. */
export async function stageWorklistFile(folder: string, name: string, bytes: Buffer): Promise<string> {
  const temporary = path.join(folder, `.${name}.${newId()}.part`);
  const file = await open(temporary, "wx", 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return temporary;
}

/** A server that reads at the same moment sees the old file or the new one, never half of it; nor does a power cut leave half. */
export async function publishWorklistFile(folder: string, name: string, temporary: string): Promise<void> {
  await rename(temporary, path.join(folder, name));
}

export async function putWorklistFile(folder: string, name: string, bytes: Buffer): Promise<void> {
  await publishWorklistFile(folder, name, await stageWorklistFile(folder, name, bytes));
}

/** For a clinic that writes elsewhere: none of its files stays here. */
export async function leaveWorklistFolder(folder: string, clinicId: string): Promise<void> {
  const names = (await unlessGone(readdir(folder))) ?? [];
  for (const name of names.filter((one) => NAME.exec(one)?.[1] === clinicId)) await removeWorklistFile(folder, name);
}

export async function removeWorklistFile(folder: string, name: string): Promise<void> {
  if (!NAME.test(name)) throw new Error("Only a file that this program wrote is removed.");
  await unlessGone(unlink(path.join(folder, name)));
}

async function removeLeftBehind(file: string): Promise<void> {
  const found = await unlessGone(stat(file));
  if (found !== null && now().getTime() - found.mtimeMs > LEFT_AFTER_MS) await unlessGone(unlink(file));
}

/** Null where the file is no longer there: two servers may look after one folder. */
async function unlessGone<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
