import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { tsImport } from "tsx/esm/api";

/**
 * Keeps a second launcher away from the same data for as long as this one runs. The process that opens the embedded database
 * holds a lock of its own; it is tried here too, so that a server whose launcher was killed is noticed before it is in the way.
 */
export async function lockData({ dataDir, embeddedDb, isEmbedded }) {
  if (!isEmbedded) return async () => undefined;
  const { acquireLock } = await tsImport("../../db/lock.ts", import.meta.url);
  const directory = join(dataDir, embeddedDb);
  mkdirSync(dirname(directory), { recursive: true, mode: 0o700 });
  const release = await acquireLock(directory, "launcher");
  try {
    await (await acquireLock(directory))();
  } catch (error) {
    await release();
    throw error;
  }
  return release;
}
