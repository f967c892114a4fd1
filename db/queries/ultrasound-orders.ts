import "server-only";
import { and, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { UltrasoundOrder } from "@/lib/domain/care";
import type { Tx } from "../client";
import { rooms, staff, ultrasoundAppointments, ultrasoundOrders, ultrasoundReports } from "../schema";
import { appointmentOf } from "./ultrasound-appointments";
import { reportOf } from "./ultrasound-reports";

export type OrderRow = typeof ultrasoundOrders.$inferSelect;
type OrderChanges = Partial<Pick<OrderRow, "state" | "cancelReason" | "shortNoticeAt">>;

export async function insertOrder(tx: Tx, order: typeof ultrasoundOrders.$inferInsert): Promise<void> {
  await tx.insert(ultrasoundOrders).values(order);
}

/** The request of an order, read before either is locked: requests are locked first everywhere. */
export async function findRequestIdOfOrder(tx: Tx, orderId: string, clinicId: string): Promise<string | null> {
  const [row] = await tx
    .select({ requestId: ultrasoundOrders.requestId })
    .from(ultrasoundOrders)
    .where(and(eq(ultrasoundOrders.id, orderId), eq(ultrasoundOrders.clinicId, clinicId)));
  return row?.requestId ?? null;
}

export async function lockOrderInClinic(tx: Tx, orderId: string, clinicId: string): Promise<OrderRow | null> {
  const [row] = await tx
    .select()
    .from(ultrasoundOrders)
    .where(and(eq(ultrasoundOrders.id, orderId), eq(ultrasoundOrders.clinicId, clinicId)))
    .for("update");
  return row ?? null;
}

/** The diagnostic order that moved the request last: one is open at a time, so it is the newest. */
export async function lockNewestDiagnosticOrder(tx: Tx, requestId: string, clinicId: string): Promise<OrderRow | null> {
  const [row] = await tx
    .select()
    .from(ultrasoundOrders)
    .where(and(eq(ultrasoundOrders.requestId, requestId), eq(ultrasoundOrders.clinicId, clinicId), eq(ultrasoundOrders.purpose, "diagnostic")))
    .orderBy(desc(ultrasoundOrders.orderedAt), desc(ultrasoundOrders.id))
    .limit(1)
    .for("update");
  return row ?? null;
}

/** Saves on top of `version` and returns the new version; null when somebody else saved first. */
export async function saveOrder(tx: Tx, { id, clinicId, version }: OrderRow, changes: OrderChanges): Promise<number | null> {
  const [saved] = await tx
    .update(ultrasoundOrders)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(ultrasoundOrders.id, id), eq(ultrasoundOrders.clinicId, clinicId), eq(ultrasoundOrders.version, version)))
    .returning({ version: ultrasoundOrders.version });
  return saved?.version ?? null;
}

/** Every order of one request, newest first. */
export async function selectOrdersOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<UltrasoundOrder[]> {
  return selectOrders(tx, clinicId, eq(ultrasoundOrders.requestId, requestId));
}

export async function findUltrasoundOrder(tx: Tx, orderId: string, clinicId: string): Promise<UltrasoundOrder | null> {
  const [order] = await selectOrders(tx, clinicId, eq(ultrasoundOrders.id, orderId));
  return order ?? null;
}

const orderer = alias(staff, "orderer");
const signer = alias(staff, "signer");
const sonographer = alias(staff, "sonographer");
const MOST_ORDERS = 100;

// At most one appointment of an order is booked, arrived or done, so this join multiplies nothing.
async function selectOrders(tx: Tx, clinicId: string, which: SQL): Promise<UltrasoundOrder[]> {
  const newestReport = sql`(select max(r.report_version) from ultrasound_reports r where r.order_id = ${ultrasoundOrders.id})`;
  const rows = await tx
    .select({
      order: ultrasoundOrders,
      orderedBy: orderer.name,
      noShows: sql<number>`(select count(*)::int from ultrasound_appointments a where a.order_id = ${ultrasoundOrders.id} and a.state = 'no_show')`,
      appointment: ultrasoundAppointments,
      room: { id: rooms.id, name: rooms.name },
      sonographer: { id: sonographer.id, name: sonographer.name },
      report: ultrasoundReports,
      signedBy: signer.name,
    })
    .from(ultrasoundOrders)
    .innerJoin(orderer, eq(orderer.id, ultrasoundOrders.orderedById))
    .leftJoin(ultrasoundAppointments, and(eq(ultrasoundAppointments.orderId, ultrasoundOrders.id), inArray(ultrasoundAppointments.state, ["booked", "arrived", "done"])))
    .leftJoin(rooms, eq(rooms.id, ultrasoundAppointments.roomId))
    .leftJoin(sonographer, eq(sonographer.id, ultrasoundAppointments.sonographerId))
    .leftJoin(ultrasoundReports, and(eq(ultrasoundReports.orderId, ultrasoundOrders.id), eq(ultrasoundReports.reportVersion, newestReport)))
    .leftJoin(signer, eq(signer.id, ultrasoundReports.signedById))
    .where(and(eq(ultrasoundOrders.clinicId, clinicId), which))
    .orderBy(desc(ultrasoundOrders.orderedAt), desc(ultrasoundOrders.id))
    .limit(MOST_ORDERS);
  return rows.map((row) => orderOf(row));
}

type Joined = {
  order: OrderRow;
  orderedBy: string;
  noShows: number;
  appointment: typeof ultrasoundAppointments.$inferSelect | null;
  room: { id: string; name: string } | null;
  sonographer: { id: string; name: string } | null;
  report: typeof ultrasoundReports.$inferSelect | null;
  signedBy: string | null;
};

function orderOf({ order, orderedBy, noShows, appointment, room, sonographer: examiner, report, signedBy }: Joined): UltrasoundOrder {
  const { id, version, requestId, purpose, legs, study, indication, clinicalQuestion, priority, needs, noSignsReason, accession, state, cancelReason } = order;
  return {
    id, version, requestId, purpose, legs, study, indication, clinicalQuestion, priority, needs, noSignsReason, accession, state, cancelReason, orderedBy, noShows,
    orderedAt: order.orderedAt.toISOString(),
    shortNoticeAt: order.shortNoticeAt?.toISOString() ?? null,
    appointment: appointment && room && examiner && appointmentOf(appointment, room, examiner),
    report: report && signedBy !== null ? reportOf(report, signedBy) : null,
  };
}
