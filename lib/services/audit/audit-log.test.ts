import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { sealAuditEvents } from "@/db/queries/audit";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { parseAuditQuery } from "@/lib/inputs/audit-query";
import { addRoom } from "../settings/add-room";
import { getSettings } from "../settings/get-settings";
import { listAuditEvents } from "./list-audit-events";
import { verifyAudit } from "./verify-audit";

useTestDatabase();

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
});

const list = (given: Record<string, string>) => listAuditEvents(clinic.actor.admin, parseAuditQuery(given));

describe("the audit log", () => {
  it("shows this clinic's events, newest first, and that somebody looked", async () => {
    await addRoom(clinic.actor.admin, { name: "Room 2" });
    await addRoom((await makeClinic()).actor.admin, { name: "Room 3" });
    await list({});
    const { events, total } = await list({});
    expect(events.map(({ action }) => action)).toEqual(["audit.list", "settings.save"]);
    expect(total).toBe(2);
    expect((await list({ sort: "oldest" })).events[0]?.action).toBe("settings.save");
  });
  it("is filtered by action, person, outcome and day", async () => {
    await addRoom(clinic.actor.admin, { name: "Room 2" });
    await getSettings(clinic.actor.nurse).catch(() => undefined);
    expect((await list({ action: "settings.save" })).total).toBe(1);
    expect((await list({ actor: clinic.actor.nurse.staffId })).events).toMatchObject([{ action: "settings.get", outcome: "denied" }]);
    expect((await list({ outcome: "denied" })).total).toBe(1);
    expect((await list({ to: "2001-01-01" })).total).toBe(0);
    expect((await list({ from: "2999-01-01" })).total).toBe(0);
  });
  it("leaves out what does not fit instead of failing", async () => {
    expect(parseAuditQuery({ action: "'; drop", actor: "nobody", outcome: "maybe", from: "yesterday", page: "-1", sort: "up" })).toEqual({ sort: "newest", page: 1 });
  });
  it("is closed to everybody but administrators", async () => {
    for (const role of ["coordinator", "nurse", "sonographer", "clinician"] as const) {
      await expect(listAuditEvents(clinic.actor[role], parseAuditQuery({}))).rejects.toMatchObject({ code: "forbidden" });
      await expect(verifyAudit(clinic.actor[role], {})).rejects.toMatchObject({ code: "forbidden" });
    }
  });
  it("is whole, and an altered entry is found", async () => {
    await addRoom(clinic.actor.admin, { name: "Room 2" });
    const db = await connect();
    await db.transaction((tx) => sealAuditEvents(tx));
    expect((await verifyAudit(clinic.actor.admin, {})).problems).toEqual([]);
    await db.execute(sql`alter table audit_events disable trigger audit_events_append_only`);
    await db.execute(sql`update audit_events set actor_name = 'Somebody else' where clinic_id = ${clinic.clinicId} and action = 'settings.save'`);
    const { problems } = await verifyAudit(clinic.actor.admin, {});
    expect(problems).toMatchObject([{ problem: "event was altered" }]);
  });
});
