import { mkdir, open, readdir, readFile, rename, unlink } from "node:fs/promises";
import path from "node:path";

/** What `wlmscpfs` looks for before it answers anybody. */
const LOCK_FILE = "lockfile";
const NAME = /^charley-([0-9a-f-]{36})-(US\d{8,14})\.wl$/;

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

/** This program's files of this clinic, by name. */
export async function readWorklistFolder(folder: string, clinicId: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(folder)).filter((name) => NAME.exec(name)?.[1] === clinicId);
  return new Map(await Promise.all(names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(path.join(folder, name))])));
}

/** A server that reads at the same moment sees the old file or the new one, never half of it; nor does a power cut leave half. */
export async function putWorklistFile(folder: string, name: string, bytes: Buffer): Promise<void> {
  const temporary = path.join(folder, `.${name}.part`);
  const file = await open(temporary, "w", 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path.join(folder, name));
}

export async function removeWorklistFile(folder: string, name: string): Promise<void> {
  if (!NAME.test(name)) throw new Error("Only a file that this program wrote is removed.");
  await unlink(path.join(folder, name));
}
