import "server-only";
import { selectToldOfOrders } from "@/db/queries/appointment-messages";
import { findPatientInClinic } from "@/db/queries/patients";
import type { AppointmentNews } from "@/lib/domain/appointment-messages";
import { messageRefusal } from "@/lib/domain/contact-rules";
import { NotFound } from "@/lib/domain/errors";
import { now } from "@/lib/platform/clock";
import { hasMailServer } from "@/lib/platform/mail";
import { refusalToMail } from "./appointment-mail";
import type { Tx } from "./audited";

/** By order: what became of telling this patient of the order's newest appointment. */
export async function appointmentNews(tx: Tx, { patientId, clinicId }: { patientId: string; clinicId: string }, orderIds: readonly string[]): Promise<Map<string, AppointmentNews>> {
  const told = await selectToldOfOrders(tx, orderIds, clinicId);
  if (told.length === 0) return new Map();
  const patient = await findPatientInClinic(tx, patientId, clinicId);
  if (patient === null) throw new NotFound();
  const refusal = await refusalToMail(tx, patient);
  const mayCall = messageRefusal(patient) === null;
  const at = now();
  return new Map(told.map(({ orderId, state, startsAt, messages }) => [orderId, { state, isOver: startsAt <= at, messages, refusal, mayCall, hasMailServer: hasMailServer() }]));
}
