import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Appointment } from "@/lib/domain/care";
import { Conflict } from "@/lib/domain/errors";
import type { Tx } from "../client";
import { sqlStateOf } from "../errors";
import { rooms, staff, ultrasoundAppointments } from "../schema";

export type AppointmentRow = typeof ultrasoundAppointments.$inferSelect;
type AppointmentChanges = Partial<Pick<AppointmentRow, "state" | "arrivedAt" | "inRoomAt" | "endReason" | "endedAt">>;

/** The exclusion constraints are the last word on a slot; they come back as a Conflict. */
export async function insertAppointment(tx: Tx, appointment: typeof ultrasoundAppointments.$inferInsert): Promise<void> {
  await refusingTaken(tx.insert(ultrasoundAppointments).values(appointment));
}

/** The order of an appointment, read before anything is locked: request, order, appointment is the order of locks everywhere. */
export async function findOrderIdOfAppointment(tx: Tx, appointmentId: string, clinicId: string): Promise<string | null> {
  const [row] = await tx
    .select({ orderId: ultrasoundAppointments.orderId })
    .from(ultrasoundAppointments)
    .where(and(eq(ultrasoundAppointments.id, appointmentId), eq(ultrasoundAppointments.clinicId, clinicId)));
  return row?.orderId ?? null;
}

/** The appointment as it stands, for what reads it alone. */
export async function findAppointmentInClinic(tx: Tx, appointmentId: string, clinicId: string): Promise<AppointmentRow | null> {
  const [row] = await tx
    .select()
    .from(ultrasoundAppointments)
    .where(and(eq(ultrasoundAppointments.id, appointmentId), eq(ultrasoundAppointments.clinicId, clinicId)));
  return row ?? null;
}

export async function lockAppointmentInClinic(tx: Tx, appointmentId: string, clinicId: string): Promise<AppointmentRow | null> {
  const [row] = await tx
    .select()
    .from(ultrasoundAppointments)
    .where(and(eq(ultrasoundAppointments.id, appointmentId), eq(ultrasoundAppointments.clinicId, clinicId)))
    .for("update");
  return row ?? null;
}

/** Every appointment of an order, the one made last first. */
export async function lockAppointmentsOfOrder(tx: Tx, orderId: string, clinicId: string): Promise<AppointmentRow[]> {
  return tx
    .select()
    .from(ultrasoundAppointments)
    .where(and(eq(ultrasoundAppointments.orderId, orderId), eq(ultrasoundAppointments.clinicId, clinicId)))
    .orderBy(desc(ultrasoundAppointments.id))
    .for("update");
}

/** The booked or arrived appointment of an order, or null. */
export async function lockOpenAppointmentOfOrder(tx: Tx, orderId: string, clinicId: string): Promise<AppointmentRow | null> {
  const [row] = await tx
    .select()
    .from(ultrasoundAppointments)
    .where(
      and(eq(ultrasoundAppointments.orderId, orderId), eq(ultrasoundAppointments.clinicId, clinicId), inArray(ultrasoundAppointments.state, ["booked", "arrived"])),
    )
    .for("update");
  return row ?? null;
}

/** Saves on top of `version` and returns the new version; null when somebody else saved first. */
export async function saveAppointment(tx: Tx, { id, clinicId, version }: AppointmentRow, changes: AppointmentChanges): Promise<number | null> {
  const [saved] = await refusingTaken(
    tx
      .update(ultrasoundAppointments)
      .set({ ...changes, version: version + 1 })
      .where(and(eq(ultrasoundAppointments.id, id), eq(ultrasoundAppointments.clinicId, clinicId), eq(ultrasoundAppointments.version, version)))
      .returning({ version: ultrasoundAppointments.version }),
  );
  return saved?.version ?? null;
}

/** Every appointment of one order, the one made last first. */
export async function selectAppointmentsOfOrder(tx: Tx, orderId: string, clinicId: string): Promise<Appointment[]> {
  const rows = await tx
    .select({ appointment: ultrasoundAppointments, room: { id: rooms.id, name: rooms.name }, sonographer: { id: staff.id, name: staff.name } })
    .from(ultrasoundAppointments)
    .innerJoin(rooms, eq(rooms.id, ultrasoundAppointments.roomId))
    .innerJoin(staff, eq(staff.id, ultrasoundAppointments.sonographerId))
    .where(and(eq(ultrasoundAppointments.orderId, orderId), eq(ultrasoundAppointments.clinicId, clinicId)))
    .orderBy(desc(ultrasoundAppointments.id))
    .limit(100);
  return rows.map(({ appointment, room, sonographer }) => appointmentOf(appointment, room, sonographer));
}

type Named = { id: string; name: string };

export function appointmentOf(row: AppointmentRow, room: Named, sonographer: Named): Appointment {
  const { id, version, state, endReason } = row;
  return {
    id, version, state, room, sonographer, endReason,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    arrivedAt: row.arrivedAt?.toISOString() ?? null,
  };
}

async function refusingTaken<T>(statement: PromiseLike<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    if (sqlStateOf(error) === "23P01") throw new Conflict("Somebody else took this time a moment ago. Choose another time.");
    throw error;
  }
}
