import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { sealAllAuditEvents } from "@/db/queries/audit-sealing";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { anchorText } from "@/lib/domain/audit-anchor";
import { sign } from "@/lib/platform/signature";
import { audited } from "@/lib/services/audited";
import { checkAudit, type AnchorLine } from "./audit-check";

useTestDatabase();

const KEY = "a key that is not in the database";
const EVENTS = 12;
let clinic: TestClinic;
let anchors: AnchorLine[];

beforeAll(async () => {
  clinic = await makeClinic();
  for (let count = 0; count < EVENTS; count += 1) {
    await audited(clinic.actor.nurse, "requests.list", { kind: "request" }, async (_tx, note) => note.rows(count));
  }
  const db = await connect();
  const head = await db.transaction(sealAllAuditEvents);
  anchors = [{ line: 1, text: JSON.stringify(signed(head)) }];
});

function signed({ seq, hash }: { seq: number; hash: string }, key = KEY) {
  const place = { seq, hash, at: "2026-11-25T20:00:00.000Z" };
  return { ...place, hmac: sign(anchorText(place), key) };
}

/** What somebody with the whole database in hand does to it; undone afterwards, so that each case starts from a whole log. */
async function afterTampering(statements: string[], check: () => Promise<void>): Promise<void> {
  const db = await connect();
  const tables = ["audit_events", "audit_chain", "audit_head"];
  for (const table of tables) await db.execute(`create table kept_${table} as table ${table}`);
  const silence = (how: string) => tables.map((table) => `alter table ${table} ${how} trigger user`);
  const constraints = "alter table audit_chain drop constraint audit_chain_event_id_audit_events_id_fk";
  for (const statement of [...silence("disable"), constraints, ...statements]) await db.execute(statement);
  try {
    await check();
  } finally {
    for (const table of [...tables].reverse()) await db.execute(`delete from ${table}`);
    for (const table of tables) {
      await db.execute(`insert into ${table} select * from kept_${table}`);
      await db.execute(`drop table kept_${table}`);
    }
    await db.execute("alter table audit_chain add constraint audit_chain_event_id_audit_events_id_fk foreign key (event_id) references audit_events(id)");
    for (const table of tables) {
      const triggers = await db.execute<{ name: string }>(sql`select tgname as name from pg_trigger where tgrelid = ${table}::regclass and not tgisinternal`);
      for (const { name } of triggers.rows) await db.execute(`alter table ${table} enable always trigger ${name}`);
    }
  }
}

const problems = async (lines: AnchorLine[] = []) => (await checkAudit(lines, KEY)).problems;
const eventAt = (seq: number) => `(select event_id from audit_chain where seq = ${seq})`;
const cutTail = ["delete from audit_chain where seq > 9"];
const fixHead = "update audit_head set seq = 9, hash = (select hash from audit_chain where seq = 9)";

describe("a whole log", () => {
  it("has no problem, with and without anchors", async () => {
    expect(await problems()).toEqual([]);
    expect(await checkAudit(anchors, KEY)).toMatchObject({ problems: [], head: { seq: EVENTS } });
  });
});

describe("alteration is detected", () => {
  it.each([
    ["an edited event", [`update audit_events set actor_name = 'Somebody else' where id = ${eventAt(5)}`], "entry 5: event was altered"],
    ["a deleted event", [`delete from audit_events where id = ${eventAt(6)}`], "entry 6: event is missing"],
    ["a deleted event with its entry", ["delete from audit_chain where seq = 6"], "entry 7: gap before this entry"],
    [
      "an inserted event",
      [
        "update audit_chain set seq = seq + 1000 where seq > 5",
        "update audit_chain set seq = seq - 999 where seq > 1000",
        `insert into audit_events select * from json_populate_record((select e from audit_events e where id = ${eventAt(3)}), '{"id": "00000000-0000-7000-8000-000000000001"}')`,
        "insert into audit_chain values (6, '00000000-0000-7000-8000-000000000001', (select hash from audit_chain where seq = 5), 'made up')",
      ],
      "entry 6: event was altered",
    ],
    [
      "two events in the other order",
      ["update audit_chain set seq = 1004 where seq = 4", "update audit_chain set seq = 4 where seq = 5", "update audit_chain set seq = 5 where seq = 1004"],
      "entry 4: link to the entry before is broken",
    ],
    ["a tail that was cut", cutTail, "entry 12: head does not match the last entry"],
  ])("%s", async (_what, statements, expected) => {
    await afterTampering(statements, async () => expect(await problems()).toContain(expected));
  });

  it("a tail that was cut with the head made to match: by the anchors alone", async () => {
    await afterTampering([...cutTail, "delete from audit_events where id not in (select event_id from audit_chain)", fixHead], async () => {
      expect(await problems()).toEqual([]);
      expect(await problems(anchors)).toEqual(["TRUNCATED: the chain ends at 9, and on 2026-11-25T20:00:00.000Z it had 12 entries (anchor line 1)"]);
    });
  });

  it("a chain written anew from the middle: by the anchors alone", async () => {
    const rewrite = `do $$ declare r record; before text; begin
      update audit_events set actor_name = 'Somebody else' where id = ${eventAt(5)};
      select hash into before from audit_chain where seq = 4;
      for r in select c.seq, e from audit_chain c join audit_events e on e.id = c.event_id where c.seq > 4 order by c.seq loop
        update audit_chain set previous_hash = before, hash = encode(sha256(convert_to(before || audit_content(r.e), 'UTF8')), 'hex') where seq = r.seq returning hash into before;
      end loop;
      update audit_head set hash = before; end $$`;
    await afterTampering([rewrite], async () => {
      expect(await problems()).toEqual([]);
      expect(await problems(anchors)).toEqual(["ALTERED: entry 12 is not the one of 2026-11-25T20:00:00.000Z (anchor line 1)"]);
    });
  });
});

describe("an anchor", () => {
  it("that somebody wrote without the key is a problem, not a proof", async () => {
    const forged = { line: 7, text: JSON.stringify(signed({ seq: 9, hash: "0".repeat(64) }, "another key")) };
    expect(await problems([forged])).toEqual(["anchor line 7 was not written with this AUDIT_ANCHOR_KEY"]);
  });
  it("that cannot be read is a problem", async () => {
    expect(await problems([{ line: 2, text: '{"seq": 3' }])).toEqual(["anchor line 2 is damaged"]);
  });
});
