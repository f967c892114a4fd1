/** One line of the report; `ratio` = ours ÷ base, medians of interleaved rounds. */
export type Figure = { id: string; what: string; unit: string; ours: number; base: number | null; ratio: number | null; budget: string };

export function report(figure: Figure): void {
  const of = figure.base === null ? "" : `  base ${figure.base}  ratio ${figure.ratio}`;
  process.stdout.write(`${figure.id.padEnd(4)} ${figure.what}: ${figure.ours} ${figure.unit}${of}  (${figure.budget})\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const rounded = (value: number): number => Number(value.toPrecision(3));

/** Of what takes seconds each: five, unless somebody only wants to see that it runs. */
export const wantedRounds = (): number => Number(process.env.BENCH_ROUNDS ?? "5");

const WARMING = 3;
const ROUNDS = 15;
/** A slow base is not worth waiting for fifteen times. */
const LONGEST_MS = 4_000;

export type Compare = (id: string, what: string, budget: string, ours: () => Promise<unknown>, base: () => Promise<unknown>) => Promise<{ ours: number; base: number }>;

/**
 * Runs both by turns, so that a slow minute of the machine hits both alike, and reports the medians. `clock` tells what has
 * been used up so far, in milliseconds: of the wall, of the database alone, or of the processor.
 */
export function comparing(size: string, clock: () => number = () => performance.now()): Compare {
  return async (id, what, budget, ours, base) => {
    const times = await interleavedWith([ours, clock], [base, clock]);
    reportRatio({ id, what: `${size}: ${what}`, unit: "ms", budget }, times);
    return times;
  };
}

export function reportRatio(about: Pick<Figure, "id" | "what" | "unit" | "budget">, { ours, base }: { ours: number; base: number }): void {
  report({ ...about, ours: rounded(ours), base: rounded(base), ratio: rounded(ours / base) });
}

type Side = [work: () => Promise<unknown>, clock: () => number];

/** The medians of both, by turns, each on its own clock. */
export async function interleavedWith(ours: Side, base: Side): Promise<{ ours: number; base: number }> {
  const used = { ours: [] as number[], base: [] as number[] };
  const start = performance.now();
  for (let round = 0; round < ROUNDS + WARMING; round += 1) {
    const our = await usedBy(ours);
    const their = await usedBy(base);
    if (round < WARMING) continue;
    used.ours.push(our);
    used.base.push(their);
    if (performance.now() - start > LONGEST_MS && used.ours.length >= 5) break;
  }
  return { ours: median(used.ours), base: median(used.base) };
}

async function usedBy([work, clock]: Side): Promise<number> {
  const before = clock();
  await work();
  return clock() - before;
}
