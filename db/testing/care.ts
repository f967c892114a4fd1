import { eq } from "drizzle-orm";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { DomainError } from "@/lib/domain/errors";
import type { Indication, LegsChoice, OrderNeed, OrderPurpose, Priority, Study } from "@/lib/domain/ultrasound";
import { newId } from "@/lib/platform/id";
import { acceptRequest } from "@/lib/services/requests/accept-request";
import { orderUltrasound } from "@/lib/services/ultrasounds/order-ultrasound";
import { scheduleUltrasound } from "@/lib/services/ultrasounds/schedule-ultrasound";
import { connect } from "../client";
import { blockedTimes, rooms, ultrasoundAppointments, ultrasoundOrders } from "../schema";
import type { TestClinic } from "./factory";
import { seenRequest, type Seen } from "./refusals";

/** 3-Nov-2026 08:00 in New York, a Tuesday: the clinic of a suite opens in an hour. Fix the clock to it before booking. */
export const TUESDAY_MORNING = new Date("2026-11-03T13:00:00Z");

export type OrderChoices = { purpose: OrderPurpose; legs: LegsChoice; study: Study; indication: Indication; clinicalQuestion: string | null; priority: Priority; needs: OrderNeed[]; noSignsReason: string | null };
export type SlotChoices = { roomId: string; sonographerId: string; startsAt: Date; minutes: number };

export const LEFT_LEG: OrderChoices = { purpose: "diagnostic", legs: "left", study: "complete_unilateral", indication: "R25.2", clinicalQuestion: null, priority: "routine", needs: [], noSignsReason: null };

export async function makeRoom(clinic: TestClinic, name = `Room ${newId().slice(-6)}`): Promise<string> {
  const id = newId();
  const db = await connect();
  await db.insert(rooms).values({ id, clinicId: clinic.clinicId, name });
  return id;
}

/** At 10:00 that day in New York, or so many minutes later, in the clinic's room with its sonographer. */
export function slotOf(clinic: TestClinic, changes: Partial<SlotChoices> & { afterMinutes?: number } = {}): SlotChoices {
  const { afterMinutes = 0, ...slot } = changes;
  const startsAt = new Date(Date.parse("2026-11-03T15:00:00Z") + afterMinutes * 60_000);
  return { roomId: clinic.roomId, sonographerId: clinic.actor.sonographer.staffId, startsAt, minutes: 60, ...slot };
}

/** Blocks the hour of `slotOf`; without a room or a person the whole clinic. */
export async function blockTime(clinic: TestClinic, whose: { roomId?: string; staffId?: string } = {}, afterMinutes = 0): Promise<void> {
  const { startsAt } = slotOf(clinic, { afterMinutes });
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  const db = await connect();
  await db.insert(blockedTimes).values({ id: newId(), clinicId: clinic.clinicId, ...whose, startsAt, endsAt, reason: "Machine service", recordedById: clinic.actor.admin.staffId });
}

/** What a refusal says is in the way, as the form sends it back with the reason for booking over it. */
export async function readHindrances(refused: Promise<unknown>): Promise<string | null> {
  const refusal = await refused.then(() => null, (error: unknown) => error);
  if (!(refusal instanceof DomainError)) throw new Error("Nothing was in the way.");
  return refusal.fields.find(({ field }) => field === "overbooks")?.message ?? null;
}

/** Each of these carries a new request along through the real services, up to the state it names. */
export async function acceptedRequest(clinic: TestClinic): Promise<Seen> {
  const seen = await seenRequest(clinic);
  const { version } = await acceptRequest(clinic.actor.nurse, { ...seen, reason: "Fits.", patternOpinion: null });
  return { ...seen, version };
}

export async function orderedRequest(clinic: TestClinic, changes: Partial<OrderChoices> = {}): Promise<UltrasoundStep> {
  return orderUltrasound(clinic.actor.clinician, { ...(await acceptedRequest(clinic)), ...LEFT_LEG, ...changes });
}

export type Scheduled = UltrasoundStep & { appointmentId: string; appointmentVersion: number };

/** Booked at `slot`; by the nurse unless somebody else is named, who then may undo it. */
export async function scheduledRequest(clinic: TestClinic, slot: Partial<SlotChoices> = {}, by: StaffActor = clinic.actor.nurse, order: Partial<OrderChoices> = {}): Promise<Scheduled> {
  const { orderId, orderVersion } = await orderedRequest(clinic, order);
  const step = await scheduleUltrasound(by, { orderId, version: orderVersion, ...slotOf(clinic), ...slot });
  const { id, version } = await newestAppointment(orderId);
  return { ...step, appointmentId: id, appointmentVersion: version };
}

export async function orderRow(orderId: string) {
  const db = await connect();
  const [row] = await db.select().from(ultrasoundOrders).where(eq(ultrasoundOrders.id, orderId));
  if (!row) throw new Error("The test made no such order.");
  return row;
}

/** The appointments of an order, in the order they were made. */
export async function appointmentRows(orderId: string) {
  const db = await connect();
  return db.select().from(ultrasoundAppointments).where(eq(ultrasoundAppointments.orderId, orderId)).orderBy(ultrasoundAppointments.id);
}

export async function newestAppointment(orderId: string) {
  const row = (await appointmentRows(orderId)).at(-1);
  if (!row) throw new Error("The test made no such appointment.");
  return row;
}
