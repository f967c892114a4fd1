import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { parseOutcomesQuery } from "@/lib/inputs/outcomes-query";
import { outcomeScopeName, readOutcomeCounts, recountOutcomes } from "@/lib/services/outcome-counts";
import { readReliefMedians, recountReliefMedians } from "@/lib/services/relief-medians";
import { fillOutcomes } from "./fill-outcomes";
import { median, report, rounded } from "./rounds";
import type { Scene } from "./scene";

/** Of all requests, so many ended ones with care: about three treatments for ten requests. */
export const TREATED_OF_ENDED = 0.42;
const ROUNDS = 9;

/** P8: what the outcomes page and the clinic's medians cost in SQL, kept and counted raw; and whether both say the same. */
export async function benchOutcomes({ client, tx, clinic, sqlMs }: Scene, size: number): Promise<void> {
  await fillOutcomes(client, clinic);
  const treated = await countTreated(tx);
  const what = `${size} requests, ${treated} treatments`;
  const { clinicId } = clinic;
  const inTransaction = <T>(work: (inner: Tx) => Promise<T>): Promise<T> => tx.transaction(work);
  const read = (query = {}) => inTransaction((inner) => readOutcomeCounts(inner, clinicId, parseOutcomesQuery(query)));
  const forget = () => tx.execute(sql`delete from outcome_snapshots`);
  const timed = async (work: () => Promise<unknown>) => {
    const before = sqlMs();
    await work();
    return sqlMs() - before;
  };

  const rawTimes: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await forget();
    rawTimes.push(await timed(() => read()));
  }
  const raw = await read();
  const name = outcomeScopeName({}, raw.period);
  await inTransaction((inner) => recountOutcomes(inner, clinicId, name));
  const kept = await read();
  const keptTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) keptTimes.push(await timed(() => read()));
  report({ id: "P8", what: `${what}: outcomes page, SQL of kept figures; base: counted raw`, unit: "ms", ours: rounded(median(keptTimes)), base: rounded(median(rawTimes)), ratio: rounded(median(keptTimes) / median(rawTimes)), budget: "≤ 5 ms" });
  report({ id: "P8", what: `${what}: kept figures that differ from the raw ones`, unit: "", ours: isDeepStrictEqual({ ...kept, computedAt: "" }, JSON.parse(JSON.stringify({ ...raw, computedAt: "" }))) ? 0 : 1, base: null, ratio: null, budget: "0" });
  await forget();
  const decade = await timed(() => read({ from: `${Number(raw.period.to.slice(0, 4)) - 9}-01-01`, to: raw.period.to }));
  report({ id: "P8", what: `${what}: ten years counted raw`, unit: "ms", ours: rounded(decade), base: null, ratio: null, budget: "an answer within 30 s" });

  const medians = await timed(() => inTransaction((inner) => recountReliefMedians(inner, clinicId)));
  const keptMedians = await timed(() => inTransaction((inner) => readReliefMedians(inner, clinicId)));
  report({ id: "P8", what: `${what}: the clinic's medians of a request page; base: counted`, unit: "ms", ours: rounded(keptMedians), base: rounded(medians), ratio: rounded(keptMedians / medians), budget: "≤ 5 ms" });
}

async function countTreated(tx: Tx): Promise<number> {
  const result = await tx.execute<{ n: number }>(sql`select count(*)::int as n from treatments where state = 'done'`);
  return result.rows[0]?.n ?? 0;
}
