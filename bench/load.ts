/** What is asked of a target: the same request each time. */
export type Ask = { url: string; init?: RequestInit };

/** Sends `amount` requests over so many connections and reads each answer to its end; returns how long each took, in milliseconds. */
export async function send(ask: Ask, { amount, connections }: { amount: number; connections: number }): Promise<number[]> {
  const took: number[] = [];
  let left = amount;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      const response = await fetch(ask.url, { redirect: "manual", ...ask.init });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${new URL(ask.url).pathname} answered ${response.status}.`);
      took.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return took;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
