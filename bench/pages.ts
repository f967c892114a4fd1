import type { Client } from "pg";
import { send, percentile, type Ask } from "./load";
import { backendsOf, cpuMsBetween, cpuMsOf, residentMb } from "./processor";
import { median, report, reportRatio, rounded, wantedRounds } from "./rounds";
import type { Target } from "./targets";

const ROUNDS = wantedRounds();
const AMOUNT = 60;
/** Until the compiler of the runtime has settled. */
const WARMING = 30 * ROUNDS;

type Side = { target: Target; ask: Ask };

/** P1, P2, P3 and P15: what one request costs, server and database together, by turns with the floor and the control. */
export async function benchPages(admin: Client, { ours, control, floor, cookie }: { ours: Target; control: Target; floor: Target; cookie: string }): Promise<void> {
  const headers = { Cookie: cookie };
  const page: Side = { target: ours, ask: { url: `${ours.url}/requests?view=all`, init: { headers } } };
  const plain: Side = { target: control, ask: { url: `${control.url}/` } };
  const bare: Side = { target: floor, ask: { url: `${floor.url}/` } };
  const json: Side = { target: control, ask: { url: `${control.url}/rows` } };
  await compareCpu(admin, "P1", "worklist page; base: control page", "≤ 2 × control", page, plain);
  await compareCpu(admin, "P1", "worklist page; base: floor", "told", page, bare);
  await compareTails(page, plain);
  for (const [what, path] of STEPS) {
    await compareCpu(admin, "P3", `${what}; base: control JSON`, "≤ 1.5 × control JSON", { target: ours, ask: { url: `${ours.url}/api/worklist${path}`, init: { headers } } }, json);
  }
  const search = { method: "POST", headers: { ...headers, "Content-Type": "application/json", Origin: ours.url, "Sec-Fetch-Site": "same-origin" }, body: JSON.stringify({ words: "kowalskistein" }) };
  await compareCpu(admin, "P3", "search step; base: control JSON", "≤ 1.5 × control JSON", { target: ours, ask: { url: `${ours.url}/api/worklist/search`, init: search } }, json);
  await compareCpu(admin, "P3", "control JSON; base: floor", "told", json, bare);
  compareMemory(ours, control);
}

/** P9: the same page of the same product on two databases; the embedded one works inside the server's process. */
export async function comparePages(admin: Client, ours: { target: Target; cookie: string }, base: { target: Target; cookie: string }): Promise<void> {
  const side = ({ target, cookie }: { target: Target; cookie: string }): Side => ({ target, ask: { url: `${target.url}/requests?view=all`, init: { headers: { Cookie: cookie } } } });
  await compareCpu(admin, "P9", "worklist page on the embedded database; base: PostgreSQL", "≤ 2 × PostgreSQL", side(ours), side(base));
}

const STEPS = [
  ["filter step", "?view=all&category=VENOUS"],
  ["sort step", "?view=all&sort=name"],
  ["page step", "?view=all&page=3"],
] as const;

async function compareCpu(admin: Client, id: string, what: string, budget: string, ours: Side, base: Side): Promise<void> {
  const used = { ours: [] as number[], base: [] as number[] };
  for (const { ask } of [ours, base]) await send(ask, { amount: WARMING, connections: 4 });
  for (let round = 0; round < ROUNDS; round += 1) {
    const our = await cpuPerRequest(admin, ours);
    const their = await cpuPerRequest(admin, base);
    if (our === null || their === null) return report({ id, what, unit: "ms CPU", ours: Number.NaN, base: null, ratio: null, budget: `${budget}; told on Linux only` });
    used.ours.push(our);
    used.base.push(their);
  }
  reportRatio({ id, what, unit: "ms CPU", budget }, { ours: median(used.ours), base: median(used.base) });
}

async function cpuPerRequest(admin: Client, { target, ask }: Side): Promise<number | null> {
  const usedNow = async () => cpuMsOf([target.pid, ...(await backendsOf(admin, `bench-${target.name}`))]);
  const before = await usedNow();
  await send(ask, { amount: AMOUNT, connections: 4 });
  const after = await usedNow();
  return before === null || after === null ? null : cpuMsBetween(before, after) / AMOUNT;
}

async function compareTails(ours: Side, base: Side): Promise<void> {
  const tails = { ours: [] as number[], base: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    tails.ours.push(percentile(await send(ours.ask, { amount: 200, connections: 16 }), 0.99));
    tails.base.push(percentile(await send(base.ask, { amount: 200, connections: 16 }), 0.99));
  }
  reportRatio({ id: "P2", what: "worklist page, p99 at 16 connections; base: control page", unit: "ms", budget: "≤ 2.5 × control" }, { ours: median(tails.ours), base: median(tails.base) });
}

function compareMemory(ours: Target, control: Target): void {
  const mine = residentMb(ours.pid);
  const theirs = residentMb(control.pid);
  if (mine === null || theirs === null) return;
  report({ id: "P15", what: "memory after the run; base: control", unit: "MB", ours: mine, base: theirs, ratio: rounded(mine / theirs), budget: "≤ 1.2 × control" });
}
