/** One line of the report; `ratio` = ours ÷ base, medians of interleaved rounds in milliseconds. */
export type Figure = { id: string; what: string; ours: number; base: number | null; ratio: number | null; budget: string };

export function report(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const rounded = (ms: number): number => Number(ms.toFixed(3));

/** Runs both by turns, so that a slow minute of the machine hits both alike. */
export async function interleaved(rounds: number, ours: () => Promise<unknown>, base: () => Promise<unknown>): Promise<{ ours: number; base: number }> {
  const times = { ours: [] as number[], base: [] as number[] };
  for (let round = 0; round < rounds + 3; round += 1) {
    const our = await timed(ours);
    const their = await timed(base);
    if (round < 3) continue;
    times.ours.push(our);
    times.base.push(their);
  }
  return { ours: median(times.ours), base: median(times.base) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
