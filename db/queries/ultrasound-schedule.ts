import "server-only";
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Taken } from "@/lib/domain/free-slots";
import type { OrderToSchedule, ScheduledScan } from "@/lib/domain/schedule";
import { urgencyFromRank, urgencyRank, type Urgency } from "@/lib/domain/cramp-pattern/urgency";
import type { Tx } from "../client";
import { patients, requestFlags, requests, rooms, staff, ultrasoundAppointments, ultrasoundOrders } from "../schema";
import { isBarredAddress } from "./patients";

const TAKES_TIME = ["booked", "arrived", "done"] as const;
const SHOWN = [...TAKES_TIME, "no_show"] as const;
const MOST_SCANS = 500;

const PERSON = {
  familyName: patients.familyName, givenName: patients.givenName, bornOn: patients.bornOn, phone: patients.phone, language: patients.language,
  needsInterpreter: patients.needsInterpreter, isDoNotContact: patients.isDoNotContact, diedOn: patients.diedOn,
};
const ORDER = {
  orderId: ultrasoundOrders.id, requestId: ultrasoundOrders.requestId, patientId: requests.patientId, reference: requests.reference, purpose: ultrasoundOrders.purpose,
  study: ultrasoundOrders.study, legs: ultrasoundOrders.legs, priority: ultrasoundOrders.priority, needs: ultrasoundOrders.needs, person: PERSON,
};

type Span = { from: Date; before: Date };

/** What starts in this span, whoever attended or not; an appointment that was cancelled or moved leaves its place. */
export async function selectScansInClinic(tx: Tx, clinicId: string, { from, before }: Span): Promise<ScheduledScan[]> {
  const a = ultrasoundAppointments;
  const rows = await tx
    .select({
      ...ORDER, appointmentId: a.id, version: a.version, state: a.state, orderState: ultrasoundOrders.state, startsAt: a.startsAt, endsAt: a.endsAt,
      arrivedAt: a.arrivedAt, inRoomAt: a.inRoomAt, overbookReason: a.overbookReason, endReason: a.endReason, room: { id: rooms.id, name: rooms.name }, sonographer: { id: staff.id, name: staff.name },
    })
    .from(a)
    .innerJoin(ultrasoundOrders, eq(ultrasoundOrders.id, a.orderId))
    .innerJoin(requests, eq(requests.id, ultrasoundOrders.requestId))
    .innerJoin(patients, eq(patients.id, a.patientId))
    .innerJoin(rooms, eq(rooms.id, a.roomId))
    .innerJoin(staff, eq(staff.id, a.sonographerId))
    .where(and(eq(a.clinicId, clinicId), gte(a.startsAt, from), lt(a.startsAt, before), inArray(a.state, SHOWN)))
    .orderBy(asc(a.startsAt), asc(sql`lower(${rooms.name})`), asc(a.id))
    .limit(MOST_SCANS);
  return rows.map(({ startsAt, endsAt, arrivedAt, inRoomAt, ...row }) => ({
    ...row, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), arrivedAt: arrivedAt?.toISOString() ?? null, inRoomAt: inRoomAt?.toISOString() ?? null,
  }));
}

type OpenFlag = { flag: string; urgency: Urgency };
export type WaitingOrder = Omit<OrderToSchedule, "refusal" | "minutes" | "dueOn"> & { openFlags: OpenFlag[]; total: number };

const BY_PRIORITY = sql`case ${ultrasoundOrders.priority} when 'same_day' then 0 when 'soon' then 1 else 2 end`;

/** Orders without an appointment: the most pressing first, then the one that has waited longest. */
export async function selectWaitingOrdersInClinic(tx: Tx, clinicId: string, limit: number): Promise<WaitingOrder[]> {
  const o = ultrasoundOrders;
  const rows = await tx
    .select({
      ...ORDER, version: o.version, orderedAt: o.orderedAt, shortNoticeAt: o.shortNoticeAt,
      noShows: sql<number>`(select count(*)::int from ultrasound_appointments x where x.order_id = ${o.id} and x.state = 'no_show')`,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(o)
    .innerJoin(requests, eq(requests.id, o.requestId))
    .innerJoin(patients, eq(patients.id, requests.patientId))
    .where(and(eq(o.clinicId, clinicId), eq(o.state, "ordered")))
    .orderBy(asc(BY_PRIORITY), desc(requests.urgency), asc(o.orderedAt), asc(o.id))
    .limit(limit);
  const flags = await selectBlockingFlags(tx, rows.map(({ requestId }) => requestId), clinicId);
  return rows.map((row) => ({
    ...row, orderedAt: row.orderedAt.toISOString(), shortNoticeAt: row.shortNoticeAt?.toISOString() ?? null, openFlags: flags.filter(({ requestId }) => requestId === row.requestId),
  }));
}

async function selectBlockingFlags(tx: Tx, requestIds: string[], clinicId: string): Promise<(OpenFlag & { requestId: string })[]> {
  if (requestIds.length === 0) return [];
  const f = requestFlags;
  const rows = await tx
    .select({ requestId: f.requestId, flag: f.flag, level: f.level })
    .from(f)
    .where(and(eq(f.clinicId, clinicId), inArray(f.requestId, requestIds), isNull(f.clearedAt), gte(f.level, urgencyRank("SAME_DAY"))))
    .orderBy(desc(f.level), asc(f.flag));
  return rows.map(({ requestId, flag, level }) => ({ requestId, flag, urgency: urgencyFromRank(level) }));
}

/** Whose and which time is given away in this span. The order's own booked appointment does not stand in its way. */
export async function selectTakenInClinic(tx: Tx, clinicId: string, { from, before }: Span, exceptOrderId: string): Promise<Taken[]> {
  const a = ultrasoundAppointments;
  const rows = await tx
    .select({ orderId: a.orderId, state: a.state, roomId: a.roomId, sonographerId: a.sonographerId, patientId: a.patientId, startsAt: a.startsAt, endsAt: a.endsAt })
    .from(a)
    .where(and(eq(a.clinicId, clinicId), lt(a.startsAt, before), gt(a.endsAt, from), inArray(a.state, TAKES_TIME)))
    .orderBy(asc(a.startsAt));
  return rows.filter(({ orderId, state }) => orderId !== exceptOrderId || state === "done");
}

/** What decides whether these patients are written to about an appointment. */
export async function selectReachableInClinic(tx: Tx, clinicId: string, patientIds: string[]) {
  if (patientIds.length === 0) return [];
  // A query of one table writes its columns bare, and a bare one would be the other person’s in there.
  return tx
    .select({ patientId: patients.id, email: patients.email, isDoNotContact: patients.isDoNotContact, diedOn: patients.diedOn, isEmailBarred: isBarredAddress(sql`patients.email`, sql`patients.clinic_id`) })
    .from(patients)
    .where(and(eq(patients.clinicId, clinicId), inArray(patients.id, patientIds)));
}

/** What the slot finder needs of an order; null when the clinic has no such order. */
export async function findOrderToPlace(tx: Tx, orderId: string, clinicId: string): Promise<OrderToPlace | null> {
  const o = ultrasoundOrders;
  const [row] = await tx
    .select({ patientId: requests.patientId, purpose: o.purpose, study: o.study, priority: o.priority, orderedAt: o.orderedAt })
    .from(o)
    .innerJoin(requests, eq(requests.id, o.requestId))
    .where(and(eq(o.id, orderId), eq(o.clinicId, clinicId)));
  return row ?? null;
}

type OrderToPlace = Pick<typeof ultrasoundOrders.$inferSelect, "purpose" | "study" | "priority" | "orderedAt"> & { patientId: string };
