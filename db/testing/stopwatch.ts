import { existsSync, readFileSync } from "node:fs";

const COUNTED = "/proc/stat";
/** The kernel counts in hundredths of a second. */
const TICK_MS = 10;

/** Milliseconds since it was started, less those in which the host of a virtual machine ran others on its processors. */
export function startWatch(): () => number {
  const startedAt = performance.now();
  const stolenBefore = stolenMs();
  return () => performance.now() - startedAt - (stolenMs() - stolenBefore);
}

/** The eighth figure of the first line, "cpu user nice system idle iowait irq softirq steal": proc_stat(5). */
function stolenMs(): number {
  if (!existsSync(COUNTED)) return 0;
  const [, ...figures] = (readFileSync(COUNTED, "utf8").split("\n")[0] ?? "").split(/\s+/);
  return Number(figures[7] ?? 0) * TICK_MS;
}
