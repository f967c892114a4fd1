import { existsSync, readFileSync } from "node:fs";
import type { Client } from "pg";

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

/** Milliseconds of processor that each of these processes has used so far; who has ended is left out. Null where the system does not tell (not Linux). */
export function cpuMsOf(pids: readonly number[]): Map<number, number> | null {
  if (process.platform !== "linux") return null;
  return new Map(pids.filter((pid) => existsSync(`/proc/${pid}/stat`)).map((pid) => [pid, ticksOf(pid) * TICK_MS]));
}

/** What they used in between; a process that came meanwhile counts whole. */
export function cpuMsBetween(before: Map<number, number>, after: Map<number, number>): number {
  return [...after].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0);
}

function ticksOf(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "";
  const fields = afterName.split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

export function residentMb(pid: number): number | null {
  if (process.platform !== "linux") return null;
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Math.round(Number(found?.[1]) / 1024);
}

/** The server processes that work for one program's connections to this database. */
export async function backendsOf(admin: Client, program: string): Promise<number[]> {
  const result = await admin.query<{ pid: number }>("select pid from pg_stat_activity where application_name = $1", [program]);
  return result.rows.map(({ pid }) => pid);
}
