import "server-only";
import { and, asc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { BoardScan } from "@/lib/domain/board";
import type { Tx } from "../client";
import { patients, requests, rooms, staff, ultrasoundAppointments, ultrasoundOrders } from "../schema";

const SHOWN = ["booked", "arrived", "done", "no_show"] as const;
const MOST_SCANS = 500;

/** What starts in this span, whoever attended or not, soonest first, with how often each person did not come before. */
export async function selectBoardScansInClinic(tx: Tx, clinicId: string, { from, before }: { from: Date; before: Date }): Promise<BoardScan[]> {
  const a = ultrasoundAppointments;
  const o = ultrasoundOrders;
  const p = patients;
  const rows = await tx
    .select({
      appointmentId: a.id, version: a.version, orderId: o.id, requestId: o.requestId, patientId: a.patientId, reference: requests.reference, purpose: o.purpose, study: o.study, legs: o.legs, needs: o.needs,
      state: a.state, orderState: o.state, startsAt: a.startsAt, endsAt: a.endsAt, arrivedAt: a.arrivedAt, inRoomAt: a.inRoomAt, endedAt: a.endedAt, overbookReason: a.overbookReason,
      room: rooms.name, sonographer: staff.name,
      person: {
        familyName: p.familyName, givenName: p.givenName, bornOn: p.bornOn, phone: p.phone, language: p.language,
        needsInterpreter: p.needsInterpreter, isDoNotContact: p.isDoNotContact, diedOn: p.diedOn,
      },
      earlierNoShows: sql<number>`(select count(*)::int from ultrasound_appointments x where x.patient_id = ${a.patientId} and x.clinic_id = ${a.clinicId} and x.state = 'no_show' and x.starts_at < ${a.startsAt})`,
    })
    .from(a)
    .innerJoin(o, eq(o.id, a.orderId))
    .innerJoin(requests, eq(requests.id, o.requestId))
    .innerJoin(p, eq(p.id, a.patientId))
    .innerJoin(rooms, eq(rooms.id, a.roomId))
    .innerJoin(staff, eq(staff.id, a.sonographerId))
    .where(and(eq(a.clinicId, clinicId), gte(a.startsAt, from), lt(a.startsAt, before), inArray(a.state, SHOWN)))
    .orderBy(asc(a.startsAt), asc(sql`lower(${rooms.name})`), asc(a.id))
    .limit(MOST_SCANS);
  return rows.map(({ startsAt, endsAt, arrivedAt, inRoomAt, endedAt, ...row }) => ({
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    arrivedAt: arrivedAt?.toISOString() ?? null,
    inRoomAt: inRoomAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  }));
}
