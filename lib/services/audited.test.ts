import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { rooms } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { Invalid } from "@/lib/domain/errors";
import { newId } from "@/lib/platform/id";
import { audited } from "./audited";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

async function chainedEvents(): Promise<number> {
  const db = await connect();
  const result = await db.execute<{ n: string }>(sql`select count(*) as n from audit_chain`);
  return Number(result.rows[0]?.n);
}

describe("the one door", () => {
  it("writes the event with the work, names the fields and chains it at once", async () => {
    const before = await chainedEvents();
    const roomId = newId();
    await audited(clinic.actor.admin, "settings.save", { kind: "room" }, async (tx, note) => {
      await tx.insert(rooms).values({ id: roomId, clinicId: clinic.clinicId, name: "Room 2" });
      note.about(roomId);
      note.changed("name");
    });
    const [event] = await auditTrail(clinic.clinicId, "settings.save");
    expect(event).toMatchObject({ outcome: "ok", actorId: clinic.actor.admin.staffId, actorRoles: ["admin"], subjectId: roomId, changedFields: ["name"] });
    expect(await chainedEvents()).toBe(before + 1);
  });

  it("leaves reads to the sealer", async () => {
    const before = await chainedEvents();
    await audited(clinic.actor.nurse, "requests.list", { kind: "request" }, async (_tx, note) => note.rows(0));
    expect(await chainedEvents()).toBe(before);
    expect((await auditTrail(clinic.clinicId, "requests.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 0 });
  });

  it("refuses a role without the permission before any work, and records the attempt", async () => {
    let worked = false;
    const attempt = audited(clinic.actor.coordinator, "requests.accept", { kind: "request" }, async () => {
      worked = true;
    });
    await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
    expect(worked).toBe(false);
    expect((await auditTrail(clinic.clinicId, "requests.accept")).at(-1)).toMatchObject({ outcome: "denied", errorCode: "forbidden" });
  });

  it("rolls failed work back and records the failure without naming fields", async () => {
    const roomId = newId();
    const attempt = audited(clinic.actor.admin, "settings.get", { kind: "room", id: roomId }, async (tx, note) => {
      await tx.insert(rooms).values({ id: roomId, clinicId: clinic.clinicId, name: "Room 3" });
      note.changed("name");
      throw new Invalid("No.");
    });
    await expect(attempt).rejects.toMatchObject({ code: "invalid" });
    const db = await connect();
    const found = await db.execute(sql`select 1 from rooms where id = ${roomId}`);
    expect(found.rows).toHaveLength(0);
    expect((await auditTrail(clinic.clinicId, "settings.get")).at(-1)).toMatchObject({ outcome: "failed", errorCode: "invalid", changedFields: [] });
  });
});

describe("the log itself", () => {
  it("cannot be changed, deleted or truncated", async () => {
    const db = await connect();
    for (const statement of ["update audit_events set outcome = 'ok'", "delete from audit_events", "truncate audit_events cascade", "update audit_chain set hash = 'x'", "delete from audit_chain", "truncate audit_chain"]) {
      await expect(db.execute(sql.raw(statement)), statement).rejects.toMatchObject({ cause: { code: "CH002" } });
    }
  });

  it("is whole after all of this", async () => {
    const db = await connect();
    expect((await db.execute(sql`select * from audit_problems()`)).rows).toEqual([]);
  });
});
