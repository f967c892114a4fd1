import { Pool } from "pg";

const kept = globalThis;

/** The same fifty rows and the counts by stage, by the hand-written statements; nothing else is done for them. */
export async function readPage(words = "") {
  kept.controlPool ??= new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  const clinic = process.env.BENCH_CLINIC;
  const counts = await kept.controlPool.query(process.env.BENCH_COUNTS, [clinic]);
  const found = words ? await kept.controlPool.query(process.env.BENCH_SEARCH, [clinic, `%${words}%`]) : await kept.controlPool.query(process.env.BENCH_ROWS, [clinic]);
  return { counts: counts.rows, rows: found.rows.slice(0, 50).map(lineOf) };
}

function lineOf(row) {
  return {
    id: row.id,
    name: `${row.family_name}, ${row.given_name}`,
    born: String(row.born_on).slice(0, 15),
    reference: row.reference,
    stage: row.stage,
    urgency: row.urgency,
    owner: row.name ?? "Nobody",
    received: new Date(row.received_at).toISOString(),
    phone: row.phone,
    why: (row.flags ?? []).map((flag) => flag[2]).join(", "),
    cramps: row.glance?.cramps14d ?? null,
  };
}
