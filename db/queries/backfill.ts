import "server-only";
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Role } from "@/lib/domain/actor";
import type { Candidate, Freed } from "@/lib/domain/backfill";
import { urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { minutesFor, type UltrasoundSettings } from "@/lib/domain/ultrasound-settings";
import type { Tx } from "../client";
import { patients, requests, rooms, staff, ultrasoundAppointments, ultrasoundOrders } from "../schema";

const MOST_FREED = 100;
const MOST_CANDIDATES = 200;
const MINUTE_MS = 60_000;

/** Appointments of this span that left their time, in rooms in use and of open accounts; the one that left last first. */
export async function selectFreedInClinic(tx: Tx, clinicId: string, { from, before }: { from: Date; before: Date }): Promise<(Freed & { roles: readonly Role[] })[]> {
  const a = ultrasoundAppointments;
  const rows = await tx
    .select({
      appointmentId: a.id, orderId: a.orderId, state: a.state, startsAt: a.startsAt, endsAt: a.endsAt,
      room: { id: rooms.id, name: rooms.name }, sonographer: { id: staff.id, name: staff.name }, roles: staff.roles,
    })
    .from(a)
    .innerJoin(rooms, eq(rooms.id, a.roomId))
    .innerJoin(staff, eq(staff.id, a.sonographerId))
    .where(and(eq(a.clinicId, clinicId), inArray(a.state, ["cancelled", "no_show", "moved"]), gt(a.endsAt, from), lt(a.startsAt, before), eq(rooms.isActive, true), isNull(staff.disabledAt)))
    .orderBy(desc(a.endedAt), desc(a.id))
    .limit(MOST_FREED);
  return rows.flatMap(({ state, ...row }) => (state === "cancelled" || state === "no_show" || state === "moved" ? [{ ...row, because: state }] : []));
}

/**
 * Who agreed to come at short notice, may be called, and may be booked: no flag refuses it. The longest wait first.
 */
export async function selectShortNoticeInClinic(tx: Tx, clinicId: string, settings: UltrasoundSettings): Promise<Candidate[]> {
  const o = ultrasoundOrders;
  const a = ultrasoundAppointments;
  const p = patients;
  const isBookable = sql`((${o.purpose} = 'dvt' and ${o.priority} = 'same_day') or not exists (
    select 1 from request_flags f where f.request_id = ${o.requestId} and f.clinic_id = ${o.clinicId} and f.cleared_at is null and f.level >= ${urgencyRank("SAME_DAY")}))`;
  const rows = await tx
    .select({
      orderId: o.id, version: o.version, requestId: o.requestId, patientId: requests.patientId, reference: requests.reference, purpose: o.purpose, study: o.study, legs: o.legs,
      priority: o.priority, urgency: requests.urgency, needs: o.needs, orderedAt: o.orderedAt, agreedAt: o.shortNoticeAt, state: o.state,
      appointment: { id: a.id, version: a.version, startsAt: a.startsAt, endsAt: a.endsAt },
      person: {
        familyName: p.familyName, givenName: p.givenName, bornOn: p.bornOn, phone: p.phone, language: p.language,
        needsInterpreter: p.needsInterpreter, isDoNotContact: p.isDoNotContact, diedOn: p.diedOn,
      },
    })
    .from(o)
    .innerJoin(requests, eq(requests.id, o.requestId))
    .innerJoin(p, eq(p.id, requests.patientId))
    .leftJoin(a, and(eq(a.orderId, o.id), eq(a.state, "booked")))
    .where(and(eq(o.clinicId, clinicId), inArray(o.state, ["ordered", "scheduled"]), isNotNull(o.shortNoticeAt), eq(p.isDoNotContact, false), isNull(p.diedOn), lt(requests.stageOrder, 20), isBookable))
    .orderBy(asc(o.orderedAt), asc(o.id))
    .limit(MOST_CANDIDATES);
  return rows.flatMap(({ appointment, agreedAt, state, ...row }) => {
    if (agreedAt === null || (state === "scheduled" && appointment === null)) return [];
    const booked = appointment && { appointmentId: appointment.id, version: appointment.version, startsAt: appointment.startsAt };
    const minutes = appointment ? Math.round((appointment.endsAt.getTime() - appointment.startsAt.getTime()) / MINUTE_MS) : minutesFor(settings, row);
    return [{ ...row, agreedAt, booked, minutes }];
  });
}
