import { selectCheckInsOfRequest } from "@/db/queries/check-ins";
import { selectTreatmentsOfRequest } from "@/db/queries/treatments";
import { findExamOfOrder } from "@/db/queries/ultrasound-exams";
import { selectOrdersOfRequest } from "@/db/queries/ultrasound-orders";
import type { StaffActor } from "@/lib/domain/actor";
import type { CheckInPoint } from "@/lib/domain/check-in";
import { readLeg } from "@/lib/domain/leg-reading";
import { SEGMENTS, type Leg } from "@/lib/domain/reflux";
import type { Vein } from "@/lib/domain/treatment";
import { unattended } from "@/lib/services/audited";
import { arriveUltrasound } from "@/lib/services/ultrasounds/arrive-ultrasound";
import { recordNoShow } from "@/lib/services/ultrasounds/record-no-show";
import { rescheduleUltrasound } from "@/lib/services/ultrasounds/reschedule-ultrasound";
import { scheduleUltrasound } from "@/lib/services/ultrasounds/schedule-ultrasound";
import { setShortNotice } from "@/lib/services/ultrasounds/set-short-notice";
import type { Slot } from "./diary";

const ordersOf = (actor: StaffActor, requestId: string) => unattended("run a job", (tx) => selectOrdersOfRequest(tx, requestId, actor.clinicId));

export async function currentOrder(actor: StaffActor, requestId: string) {
  const order = (await ordersOf(actor, requestId)).find(({ state }) => state !== "cancelled" && state !== "reported");
  if (!order) throw new Error("There is no open order to go on with.");
  return order;
}

export async function examVersion(actor: StaffActor, orderId: string): Promise<number> {
  const exam = await unattended("run a job", (tx) => findExamOfOrder(tx, orderId, actor.clinicId));
  if (!exam) throw new Error("There is no worksheet to sign.");
  return exam.version;
}

export async function book(actor: StaffActor, requestId: string, slot: Slot) {
  const { id: orderId, version } = await currentOrder(actor, requestId);
  return scheduleUltrasound(actor, { orderId, version, ...slot });
}

export async function agreeToShortNotice(actor: StaffActor, requestId: string) {
  const { id: orderId, version } = await currentOrder(actor, requestId);
  return setShortNotice(actor, { orderId, version, isAgreed: true });
}

export async function move(actor: StaffActor, requestId: string, slot: Slot) {
  return rescheduleUltrasound(actor, { ...(await appointmentOf(actor, requestId)), ...slot, reason: "Patient asked for another day." });
}

export async function missed(actor: StaffActor, requestId: string) {
  return recordNoShow(actor, { ...(await appointmentOf(actor, requestId)), reason: null });
}

export async function arrive(actor: StaffActor, requestId: string) {
  return arriveUltrasound(actor, await appointmentOf(actor, requestId));
}

async function appointmentOf(actor: StaffActor, requestId: string) {
  const { appointment } = await currentOrder(actor, requestId);
  if (!appointment) throw new Error("There is no appointment to go on with.");
  return { appointmentId: appointment.id, version: appointment.version };
}

/** The vein that the signed report found, and a reason where it found none in that leg. */
export async function veinOf(actor: StaffActor, requestId: string, leg: Leg): Promise<{ vein: Vein; mismatchReason: string | null }> {
  const report = (await ordersOf(actor, requestId)).find(({ purpose }) => purpose === "diagnostic")?.report;
  const meets = report ? readLeg(leg, report.findings).meets : [];
  if (meets.some((segment) => SEGMENTS[segment].group === "great_saphenous")) return { vein: "gsv", mismatchReason: null };
  return { vein: "ssv", mismatchReason: meets.some((segment) => SEGMENTS[segment].group === "small_saphenous") ? null : "Reflux seen again at the procedure itself." };
}

export async function plannedTreatment(actor: StaffActor, requestId: string, leg: Leg) {
  const rows = await unattended("run a job", (tx) => selectTreatmentsOfRequest(tx, requestId, actor.clinicId));
  const planned = rows.find((row) => row.state === "planned" && row.leg === leg);
  if (!planned) throw new Error("A treatment is recorded that was never planned.");
  return planned;
}

/** The check-in of that point whose window is open today, or null: one answer covers both legs. */
export async function dueCheckIn(actor: StaffActor, requestId: string, point: CheckInPoint, today: string) {
  const rows = await unattended("run a job", (tx) => selectCheckInsOfRequest(tx, requestId, actor.clinicId, today));
  return rows.find((row) => row.point === point && row.windowStartsOn <= today && row.windowEndsOn >= today && row.status !== "answered" && row.status !== "cancelled") ?? null;
}
