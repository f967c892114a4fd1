import "server-only";
import type { RequestRow } from "@/db/queries/requests";
import { lockAppointmentsOfOrder, type AppointmentRow } from "@/db/queries/ultrasound-appointments";
import { findExamOfOrder, saveExam } from "@/db/queries/ultrasound-exams";
import { lockNewestDiagnosticOrder, type OrderRow } from "@/db/queries/ultrasound-orders";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import type { RecordedVerb } from "@/lib/domain/pathway";
import { now } from "@/lib/platform/clock";
import { tellCancelled, tellStandsAgain } from "./appointment-mail";
import { AuditNote, type Tx } from "./audited";
import { refuseNotFree } from "./booked-slot";
import { saveLockedAppointment, saveLockedOrder } from "./ultrasound-step";

const UNDONE = "Undone by the person who did it.";
const UNDO = { order_ultrasound: undoOrder, cancel_order: undoCancelledOrder, schedule_ultrasound: undoBooking, cancel_appointment: undoEnd, record_no_show: undoEnd, complete_exam: undoExam };

/** Brings order, appointment and exam back to what they were before this last move of a locked request. Throws Invalid, Conflict. */
export async function undoUltrasoundStep(tx: Tx, note: AuditNote, request: RequestRow, verb: RecordedVerb): Promise<void> {
  if (!isUltrasoundVerb(verb)) return;
  const order = await lockNewestDiagnosticOrder(tx, request.id, request.clinicId);
  if (order === null) throw new NotFound();
  const undoing = new AuditNote({ kind: "ultrasound" });
  await UNDO[verb]({ tx, note: undoing, request, order, appointments: await lockAppointmentsOfOrder(tx, order.id, order.clinicId) });
  note.alsoChanged({ kind: "ultrasound", id: order.id, patientId: request.patientId, changedFields: undoing.changedFields });
}

function isUltrasoundVerb(verb: RecordedVerb): verb is keyof typeof UNDO {
  return Object.hasOwn(UNDO, verb);
}

/** Appointments: the one made last first. */
type Undoing = { tx: Tx; note: AuditNote; request: RequestRow; order: OrderRow; appointments: AppointmentRow[] };

async function undoOrder({ tx, note, order }: Undoing): Promise<void> {
  await saveLockedOrder(tx, note, order, { state: "cancelled", cancelReason: UNDONE });
}

async function undoCancelledOrder({ tx, note, order }: Undoing): Promise<void> {
  await saveLockedOrder(tx, note, order, { state: "ordered", cancelReason: null });
}

async function undoBooking({ tx, note, request, order, appointments }: Undoing): Promise<void> {
  const [booked] = appointments;
  if (booked === undefined) throw new NotFound();
  const isMoved = appointments.some(({ state, endedAt }) => state === "moved" && endedAt !== null && endedAt >= request.stageSinceAt);
  if (isMoved) throw new Invalid("The appointment was moved since. Cancel it with a reason instead.");
  if (booked.state !== "booked") throw new Invalid("The patient has arrived for it. Cancel the appointment with a reason instead.");
  if ((await findExamOfOrder(tx, order.id, order.clinicId)) !== null) throw new Invalid("The exam has begun. Cancel the appointment with a reason instead.");
  await saveLockedAppointment(tx, note, booked, { state: "cancelled", endReason: UNDONE, endedAt: now() });
  await tellCancelled(tx, note, booked);
  await saveLockedOrder(tx, note, order, { state: "ordered" });
}

/** A cancelled or missed appointment stands again, if nothing came into its time meanwhile. */
async function undoEnd({ tx, note, order, appointments }: Undoing): Promise<void> {
  const [ended] = appointments;
  if (ended === undefined) throw new NotFound();
  await refuseNotFree(tx, ended);
  const again = await saveLockedAppointment(tx, note, ended, { state: stateBefore(ended), endReason: null, endedAt: null });
  await tellStandsAgain(tx, note, again);
  await saveLockedOrder(tx, note, order, { state: "scheduled" });
}

async function undoExam({ tx, note, order, appointments }: Undoing): Promise<void> {
  const [done] = appointments;
  const exam = await findExamOfOrder(tx, order.id, order.clinicId);
  if (done === undefined || exam === null) throw new NotFound();
  await saveLockedAppointment(tx, note, done, { state: stateBefore(done), endedAt: null });
  await saveLockedOrder(tx, note, order, { state: "scheduled" });
  if ((await saveExam(tx, exam, { completedAt: null, completedById: null })) === null) throw new Conflict("Somebody else saved this worksheet first.");
  note.changed("completedAt");
}

function stateBefore({ arrivedAt }: AppointmentRow): "booked" | "arrived" {
  return arrivedAt === null ? "booked" : "arrived";
}
