import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Permission } from "@/lib/domain/access";
import type { Role, StaffActor } from "@/lib/domain/actor";
import { noteRequest } from "@/lib/services/requests/note-request";
import { audited } from "@/lib/services/audited";
import { eq } from "drizzle-orm";
import { connect } from "../client";
import { saveRequest } from "../queries/requests";
import { requests } from "../schema";
import { auditTrail } from "./audit-trail";
import { makeClinic, type TestClinic } from "./factory";
import { makeRequest } from "./requests";

export type Seen = { requestId: string; version: number };

export async function requestRow(requestId: string) {
  const db = await connect();
  const [row] = await db.select().from(requests).where(eq(requests.id, requestId));
  if (!row) throw new Error("The test made no such request.");
  return row;
}

/** A new request of this clinic as somebody has just seen it. */
export async function seenRequest(clinic: TestClinic, changes: Parameters<typeof makeRequest>[1] = {}): Promise<Seen> {
  const { id } = await makeRequest(clinic.patient, changes);
  return seenNow(id);
}

export async function seenNow(requestId: string): Promise<Seen> {
  const { version } = await requestRow(requestId);
  return { requestId, version };
}

type Refusals = {
  permission: Permission;
  by: Role;
  notBy: Role;
  act: (actor: StaffActor, seen: Seen, clinic: TestClinic) => Promise<unknown>;
  /** False for what replaces nothing and so needs no version. */
  isVersioned?: boolean;
  prepare?: (clinic: TestClinic) => Promise<Seen>;
};

/** What every service on a request owes: a role, a clinic, a version. The suite has its database already. */
export function describeRefusals({ permission, by, notBy, act, isVersioned = true, prepare = seenRequest }: Refusals): void {
  describe("its refusals", () => {
    let clinic: TestClinic;
    let other: TestClinic;
    beforeAll(async () => {
      clinic = await makeClinic();
      other = await makeClinic();
    });

    for (const role of [notBy, "admin"] as const) {
      it(`is refused to a ${role}, who leaves a denied row and changes nothing`, async () => {
        const seen = await prepare(clinic);
        const before = canonicalJson(await requestRow(seen.requestId));
        await expect(act(clinic.actor[role], seen, clinic)).rejects.toMatchObject({ code: "forbidden" });
        expect(canonicalJson(await requestRow(seen.requestId))).toBe(before);
        const event = (await auditTrail(clinic.clinicId, permission)).findLast(({ subjectId }) => subjectId === seen.requestId);
        expect(event).toMatchObject({ outcome: "denied", actorId: clinic.actor[role].staffId, changedFields: [] });
      });
    }

    it(`does not find a request of another clinic for a ${by}`, async () => {
      const seen = await prepare(clinic);
      await expect(act(other.actor[by], seen, other)).rejects.toMatchObject({ code: "not_found" });
    });

    it(isVersioned ? "is refused on an older version, with who changed what" : "is kept when somebody else saved first, since it replaces nothing", async () => {
      const seen = await prepare(clinic);
      await noteRequest(clinic.actor.sonographer, { requestId: seen.requestId, body: "A note changes no version." });
      const { version } = await changeSomething(clinic, seen);
      const attempt = act(clinic.actor[by], seen, clinic);
      if (!isVersioned) return void (await attempt);
      await expect(attempt).rejects.toMatchObject({
        code: "conflict",
        current: { version, changedBy: clinic.actor.coordinator.name, changedAt: expect.any(String), what: "Snooze changed" },
      });
    });
  });
}

/** A change that every stage allows. */
async function changeSomething(clinic: TestClinic, seen: Seen): Promise<{ version: number }> {
  const { version } = await requestRow(seen.requestId);
  const saved = await audited(clinic.actor.coordinator, "requests.snooze", { kind: "request", id: seen.requestId }, async (tx, note) => {
    note.changed("snoozedUntil");
    return saveRequest(tx, seen.requestId, clinic.clinicId, version, {});
  });
  return { version: saved ?? 0 };
}
