import "server-only";
import { countAuditEventsInClinic, selectAuditEventsInClinic, type AuditEvent } from "@/db/queries/audit";
import { findClinic } from "@/db/queries/clinics";
import type { StaffActor } from "@/lib/domain/actor";
import { dayEnd, dayStart } from "@/lib/domain/day-bounds";
import { NotFound } from "@/lib/domain/errors";
import type { AuditQuery } from "@/lib/inputs/audit-query";
import { audited } from "../audited";

export const AUDIT_PAGE_SIZE = 50;

export type AuditPage = { events: AuditEvent[]; total: number; from: number; timeZone: string };

/** One page of who saw and did what, by time; days are the clinic's. Looking is itself an event. */
export async function listAuditEvents(actor: StaffActor, query: AuditQuery): Promise<AuditPage> {
  return audited(actor, "audit.list", { kind: "audit" }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (!clinic) throw new NotFound();
    const filter = {
      action: query.action,
      actorId: query.actor,
      outcome: query.outcome,
      from: query.from ? dayStart(query.from, clinic.timeZone) : undefined,
      before: query.to ? dayEnd(query.to, clinic.timeZone) : undefined,
    };
    const page = { page: query.page, size: AUDIT_PAGE_SIZE, oldestFirst: query.sort === "oldest" };
    const events = await selectAuditEventsInClinic(tx, actor.clinicId, filter, page);
    const total = await countAuditEventsInClinic(tx, actor.clinicId, filter);
    note.rows(events.length);
    return { events, total, from: (query.page - 1) * AUDIT_PAGE_SIZE + 1, timeZone: clinic.timeZone };
  });
}
