import "server-only";
import { and, asc, desc, eq, gt, inArray, lt, or } from "drizzle-orm";
import type { Booked, Wanted } from "@/lib/domain/booking";
import type { Tx } from "../client";
import { clinics, requests, rooms, staff, ultrasoundAppointments, ultrasoundOrders } from "../schema";

/**
 * One booking of a clinic at a time. Two that insert overlapping rows at once would each wait for the other's exclusion
 * check, which the database ends as a deadlock; waiting here, the second sees whom the slot went to.
 */
export async function lockBookings(tx: Tx, clinicId: string): Promise<void> {
  await tx.select({ id: clinics.id }).from(clinics).where(eq(clinics.id, clinicId)).for("no key update");
}

const MOST_CLASHES = 50;

/** What already takes the wanted room, sonographer or patient in that time, half-open: one may start when another ends. */
export async function selectClashes(tx: Tx, clinicId: string, wanted: Wanted): Promise<(Booked & { id: string })[]> {
  return tx
    .select({
      id: ultrasoundAppointments.id,
      room: { id: rooms.id, name: rooms.name },
      sonographer: { id: staff.id, name: staff.name },
      patientId: ultrasoundAppointments.patientId,
      reference: requests.reference,
      startsAt: ultrasoundAppointments.startsAt,
      endsAt: ultrasoundAppointments.endsAt,
    })
    .from(ultrasoundAppointments)
    .innerJoin(rooms, eq(rooms.id, ultrasoundAppointments.roomId))
    .innerJoin(staff, eq(staff.id, ultrasoundAppointments.sonographerId))
    .innerJoin(ultrasoundOrders, eq(ultrasoundOrders.id, ultrasoundAppointments.orderId))
    .innerJoin(requests, eq(requests.id, ultrasoundOrders.requestId))
    .where(
      and(
        eq(ultrasoundAppointments.clinicId, clinicId),
        inArray(ultrasoundAppointments.state, ["booked", "arrived", "done"]),
        lt(ultrasoundAppointments.startsAt, wanted.endsAt),
        gt(ultrasoundAppointments.endsAt, wanted.startsAt),
        or(
          eq(ultrasoundAppointments.roomId, wanted.roomId),
          eq(ultrasoundAppointments.sonographerId, wanted.sonographerId),
          eq(ultrasoundAppointments.patientId, wanted.patientId),
        ),
      ),
    )
    // What nobody may book over is never the part that is cut off.
    .orderBy(desc(eq(ultrasoundAppointments.patientId, wanted.patientId)), asc(ultrasoundAppointments.startsAt), asc(ultrasoundAppointments.id))
    .limit(MOST_CLASHES);
}
