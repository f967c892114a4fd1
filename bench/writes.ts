import { Pool } from "pg";
import { useDatabase, type Opened } from "@/db/client";
import { countOpenRequestsInClinic } from "@/db/queries/worklist-counts";
import type { StaffActor } from "@/lib/domain/actor";
import { newId } from "@/lib/platform/id";
import { askInformation } from "@/lib/services/requests/ask-information";
import { receiveInformation } from "@/lib/services/requests/receive-information";
import { median, report, reportRatio, rounded } from "./rounds";
import type { Scene } from "./scene";

const WRITERS = 8;
const ROUNDS = 5;
const SLICE_MS = 1_500;
const UPDATES = 20_000;
const BATCH = 500;

type Row = { id: string; version: number; stage: "new" | "needs_info" };
/** One status write on a row; afterwards the row says how it stands. */
type Write = (row: Row) => Promise<void>;

/** P7: status writes with their audit row by 8 writers, through the product and bare; what they cost the counts; deadlocks. */
export async function benchWrites(scene: Scene, opened: Extract<Opened, { kind: "postgres" }>, url: string): Promise<void> {
  const { client, clinic } = scene;
  const rows = (await client.query("select id, version, stage from requests where clinic_id = $1 and stage in ('new', 'needs_info') and urgency < 2 and snoozed_until is null order by id limit 128", [clinic.clinicId])).rows as Row[];
  const mine = rows.filter((_row, place) => place % 2 === 0);
  const theirs = rows.filter((_row, place) => place % 2 === 1);
  const pool = new Pool({ connectionString: url, max: WRITERS });
  useDatabase(opened);
  try {
    const before = await deadlocks(client);
    const actor: StaffActor = { kind: "staff", clinicId: clinic.clinicId, staffId: clinic.staffId, name: "Bench Nurse 0", roles: ["nurse", "clinician"], sessionId: newId(), origin: { ip: null, httpRequestId: null } };
    const bare = bareWrite(pool, actor);
    await compareRates("status writes by 8 writers, in writes a second; base: the bare audited write", "≥ 0.75 × bare", [mine, throughProduct(actor)], [theirs, bare]);
    await compareTelling(client, theirs, bare);
    report({ id: "P7", what: "deadlocks", unit: "", ours: (await deadlocks(client)) - before, base: null, ratio: null, budget: "0" });
  } finally {
    useDatabase(null);
    await pool.end();
  }
  await compareCountsAfterUpdates(scene);
}

const throughProduct = (actor: StaffActor): Write => async (row) => {
  const seen = { requestId: row.id, version: row.version };
  const moved = row.stage === "new" ? await askInformation(actor, { ...seen, topic: "other", reason: "Bench" }) : await receiveInformation(actor, { ...seen, reason: "Bench" });
  row.version = moved.version;
  row.stage = row.stage === "new" ? "needs_info" : "new";
};

/** What anybody must do: the move, which sets the stage, and a chained audit event, in one transaction. */
const bareWrite = (pool: Pool, { clinicId, staffId, name }: StaffActor): Write => async (row) => {
  const to = row.stage === "new" ? "needs_info" : "new";
  const event = newId();
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(
      `insert into stage_moves (id, clinic_id, request_id, move_number, verb, from_stage, to_stage, reason, actor_kind, actor_id, actor_name, request_version, occurred_at)
       values ($1, $2, $3, 0, $4, $5, $6, 'Bench', 'staff', $7, $8, $9, now())`,
      [newId(), clinicId, row.id, row.stage === "new" ? "ask_information" : "receive_information", row.stage, to, staffId, name, row.version],
    );
    await client.query(
      `insert into audit_events (id, clinic_id, action, outcome, actor_kind, actor_id, actor_name, actor_roles, subject_kind, subject_id, changed_fields)
       values ($1, $2, 'requests.ask_information', 'ok', 'staff', $3, $4, array['nurse'], 'request', $5, array['stage'])`,
      [event, clinicId, staffId, name, row.id],
    );
    await client.query("select audit_seal($1::uuid)", [event]);
    await client.query("commit");
  } finally {
    client.release();
  }
  row.version += 1;
  row.stage = to;
};

async function compareRates(what: string, budget: string, ours: [Row[], Write], base: [Row[], Write]): Promise<void> {
  const rates = { ours: [] as number[], base: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const our = await rateOf(...ours);
    const their = await rateOf(...base);
    if (round === 0) continue;
    rates.ours.push(our);
    rates.base.push(their);
  }
  reportRatio({ id: "P7", what, unit: "/s", budget }, { ours: median(rates.ours), base: median(rates.base) });
}

/** Each writer has rows of its own, so that nobody's version goes stale. */
async function rateOf(rows: Row[], write: Write): Promise<number> {
  const start = performance.now();
  let written = 0;
  const work = async (writer: number) => {
    const own = rows.filter((_row, place) => place % WRITERS === writer);
    for (let turn = 0; performance.now() - start < SLICE_MS && own.length > 0; turn += 1) {
      const row = own[turn % own.length];
      if (row) await write(row);
      written += 1;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => work(writer)));
  return (written * 1_000) / (performance.now() - start);
}

/** What it costs that every change of a request is told to the servers. */
async function compareTelling(client: Scene["client"], rows: Row[], bare: Write): Promise<void> {
  const rates = { told: [] as number[], silent: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.told.push(await rateOf(rows, bare));
    await client.query("alter table requests disable trigger requests_tell");
    rates.silent.push(await rateOf(rows, bare));
    await client.query("alter table requests enable trigger requests_tell");
  }
  reportRatio({ id: "P7", what: "the bare write with its notification; base: without", unit: "/s", budget: "told" }, { ours: median(rates.told), base: median(rates.silent) });
}

async function compareCountsAfterUpdates({ client, tx, scope, clinic }: Scene): Promise<void> {
  const counted = async () => {
    const times: number[] = [];
    for (let round = 0; round < 11; round += 1) {
      const start = performance.now();
      await countOpenRequestsInClinic(tx, scope);
      times.push(performance.now() - start);
    }
    return median(times);
  };
  const before = await counted();
  for (let done = 0; done < UPDATES; done += BATCH) {
    await client.query(
      "update requests set stage_since_at = stage_since_at + interval '1 second', version = version + 1 where id in (select id from requests where clinic_id = $1 and stage_order < 20 order by id limit $2 offset $3)",
      [clinic.clinicId, BATCH, done % 9_000],
    );
  }
  const after = await counted();
  report({ id: "P7", what: `counts after ${UPDATES} updates; base: before`, unit: "ms", ours: rounded(after), base: rounded(before), ratio: rounded(after / before), budget: "≤ 2 ×" });
}

async function deadlocks(client: Scene["client"]): Promise<number> {
  const result = await client.query("select deadlocks::int from pg_stat_database where datname = current_database()");
  return Number((result.rows[0] as { deadlocks: number }).deadlocks);
}
