import "server-only";
import { and, asc, desc, eq, ne } from "drizzle-orm";
import type { Tx } from "../client";
import { clinics, requestAnswers, requests, stageMoves, ultrasoundAppointments, ultrasoundOrders, ultrasoundReports } from "../schema";

export async function findRequestForApi(tx: Tx, id: string, clinicId: string) {
  const [row] = await tx
    .select({ request: requests, timeZone: clinics.timeZone, answers: requestAnswers.answers })
    .from(requests)
    .innerJoin(clinics, eq(clinics.id, requests.clinicId))
    .innerJoin(requestAnswers, and(eq(requestAnswers.requestId, requests.id), eq(requestAnswers.answersVersion, requests.answersVersion)))
    .where(and(eq(requests.id, id), eq(requests.clinicId, clinicId)));
  return row ?? null;
}

/** Every move, oldest first; an undone one is named by the move that undid it. */
export async function selectMovesForApi(tx: Tx, requestId: string, clinicId: string) {
  return tx
    .select({ id: stageMoves.id, verb: stageMoves.verb, toStage: stageMoves.toStage, undoesId: stageMoves.undoesId, occurredAt: stageMoves.occurredAt })
    .from(stageMoves)
    .where(and(eq(stageMoves.requestId, requestId), eq(stageMoves.clinicId, clinicId)))
    .orderBy(asc(stageMoves.moveNumber))
    .limit(500);
}

/** The newest diagnostic order that was not cancelled. */
export async function findDiagnosticOrder(tx: Tx, requestId: string, clinicId: string) {
  const [order] = await tx
    .select()
    .from(ultrasoundOrders)
    .where(and(eq(ultrasoundOrders.requestId, requestId), eq(ultrasoundOrders.clinicId, clinicId), eq(ultrasoundOrders.purpose, "diagnostic"), ne(ultrasoundOrders.state, "cancelled")))
    .orderBy(desc(ultrasoundOrders.orderedAt), desc(ultrasoundOrders.id))
    .limit(1);
  return order ?? null;
}

/** The appointment that stands or took place. */
export async function findLiveAppointment(tx: Tx, orderId: string, clinicId: string) {
  const rows = await tx
    .select()
    .from(ultrasoundAppointments)
    .where(and(eq(ultrasoundAppointments.orderId, orderId), eq(ultrasoundAppointments.clinicId, clinicId)))
    .orderBy(desc(ultrasoundAppointments.recordedAt))
    .limit(50);
  return rows.find(({ state }) => state === "booked" || state === "arrived" || state === "done") ?? null;
}

/** The signed report as it stands after its amendments, newest first. */
export async function selectReports(tx: Tx, orderId: string, clinicId: string) {
  return tx
    .select()
    .from(ultrasoundReports)
    .where(and(eq(ultrasoundReports.orderId, orderId), eq(ultrasoundReports.clinicId, clinicId)))
    .orderBy(desc(ultrasoundReports.reportVersion))
    .limit(50);
}
