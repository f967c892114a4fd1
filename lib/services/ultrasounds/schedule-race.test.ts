import { afterAll, beforeAll, expect, it } from "vitest";
import { eq, sql } from "drizzle-orm";
import { connect } from "@/db/client";
import { ultrasoundAppointments, ultrasoundOrders } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { acceptedRequest, LEFT_LEG, makeRoom, newestAppointment, orderedRequest, slotOf, TUESDAY_MORNING, type SlotChoices } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Conflict, DomainError } from "@/lib/domain/errors";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { undoMove } from "../requests/undo-move";
import { addBlockedTime } from "../schedule/add-blocked-time";
import { cancelAppointment } from "./cancel-appointment";
import { rescheduleUltrasound } from "./reschedule-ultrasound";
import { scheduleUltrasound } from "./schedule-ultrasound";

useTestDatabase();

beforeAll(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

// The embedded database has one connection, so nothing races in it; there a few bookings show the refusals alone.
const RACERS = process.env.TEST_DATABASE_URL ? 2_000 : 200;
const PATIENTS = 20;
// Tuesday to Friday, each with the same seven starts of an hour's appointments.
const DAYS = 4;
// The connections of a process: as many bookings as can race in the database at once. One more would only wait for one.
const IN_FLIGHT = 10;

/** Several open orders for each of a few patients, so that rooms, sonographers and patients are all raced for. */
async function makeOrders(clinic: TestClinic): Promise<string[]> {
  const orders = [];
  for (let patient = 0; patient < PATIENTS; patient += 1) {
    const { requestId } = await acceptedRequest(clinic);
    for (let order = 0; order < RACERS / PATIENTS; order += 1) {
      orders.push({ id: newId(), clinicId: clinic.clinicId, requestId, ...LEFT_LEG, purpose: "repeat" as const, orderedById: clinic.actor.clinician.staffId, orderedAt: TUESDAY_MORNING });
    }
  }
  const db = await connect();
  for (let from = 0; from < orders.length; from += 500) await db.insert(ultrasoundOrders).values(orders.slice(from, from + 500));
  return orders.map(({ id }) => id);
}

async function raced<T>(works: readonly (() => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> {
  const results: PromiseSettledResult<T>[] = [];
  const waiting = [...works];
  const runner = async () => {
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) results.push(...(await Promise.allSettled([work()])));
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, runner));
  return results;
}

/** What one of the desk does with an order: most simply book it. */
type Racing = { clinic: TestClinic; actor: StaffActor; orderId: string; slot: SlotChoices; elsewhere: SlotChoices };

const book = ({ actor, orderId, slot }: Racing) => scheduleUltrasound(actor, { orderId, version: 1, ...slot });

/** As the form does: asked for a reason, gives one for what was read, and once more when that changed meanwhile. */
async function overbook(racing: Racing, overbooks: string | null = null, triesLeft = 2): Promise<UltrasoundStep> {
  const { actor, orderId, slot } = racing;
  try {
    return await scheduleUltrasound(actor, { orderId, version: 1, ...slot, overbookReason: overbooks === null ? null : "Agreed with both.", overbooks });
  } catch (refusal) {
    const read = refusal instanceof DomainError ? refusal.fields.find(({ field }) => field === "overbooks") : undefined;
    if (read === undefined || triesLeft === 0) throw refusal;
    return overbook(racing, read.message, triesLeft - 1);
  }
}

async function bookAndMove(racing: Racing) {
  await book(racing);
  const { id, version } = await newestAppointment(racing.orderId);
  await rescheduleUltrasound(racing.actor, { appointmentId: id, version, ...racing.elsewhere, reason: "Asked for another time." });
}

/** Of a diagnostic order, whose cancellation can be undone. */
async function bookCancelUndo({ clinic, actor, slot }: Racing, { requestId, orderId, orderVersion }: UltrasoundStep) {
  await scheduleUltrasound(actor, { orderId, version: orderVersion, ...slot });
  const { id, version } = await newestAppointment(orderId);
  const cancelled = await cancelAppointment(clinic.actor.nurse, { appointmentId: id, version, reason: "By mistake." });
  return undoMove(clinic.actor.nurse, { requestId, version: cancelled.version });
}

// Whoever comes later finds every time taken and has nothing to move.
const EARLY = 30;

/** One of 25 overbooks and two move; the number has nothing in common with those of rooms, people and starts, so that all meet all. */
function stepAt(index: number): (racing: Racing) => Promise<unknown> {
  if (index % 25 === 4) return overbook;
  return index % 25 === 7 || index % 25 === 18 || index < EARLY ? bookAndMove : book;
}

it(`books no patient twice, and no room or sonographer but knowingly, when ${RACERS} bookings, moves, overbookings, undone cancellations and blocked times race for a few slots; every loser is told who was first`, async () => {
  const clinic = await makeClinic();
  const roomIds = [clinic.roomId, await makeRoom(clinic)];
  const sonographerIds = [clinic.actor.sonographer.staffId, (await makeStaff(clinic.clinicId, ["sonographer"])).staffId, clinic.actor.clinician.staffId];
  const orderIds = await makeOrders(clinic);
  const diagnostic = await madeOneByOne(PATIENTS, () => orderedRequest(clinic));
  /** The last hour of a day is only moved to. */
  const slotAt = (index: number, start = index % 7) => {
    const roomId = roomIds[index % roomIds.length] ?? clinic.roomId;
    const sonographerId = sonographerIds[index % sonographerIds.length] ?? clinic.actor.sonographer.staffId;
    return slotOf(clinic, { roomId, sonographerId, afterMinutes: (Math.floor(index / 7) % DAYS) * 24 * 60 + start * 45 });
  };
  const racingAt = (orderId: string, index: number): Racing => ({ clinic, actor: clinic.actor.nurse, orderId, slot: slotAt(index), elsewhere: slotAt(index + 5, 8) });
  const bookings = orderIds.map((orderId, index) => () => stepAt(index)(racingAt(orderId, index)));
  const undoings = diagnostic.map((made, index) => () => bookCancelUndo(racingAt(made.orderId, index * 3), made));
  // Fridays at 10:00 the second room is blocked from the middle of the race on, once with somebody in it maybe.
  const blocking = () => addBlockedTime(clinic.actor.coordinator, { roomId: roomIds[1] ?? null, staffId: null, fromDay: "2026-11-06", fromClock: "10:00", toDay: "2026-11-06", toClock: "11:00", reason: "Machine service" });
  const half = undoings.length / 2;
  const results = await raced([...undoings.slice(0, half), ...bookings.slice(0, 60), ...undoings.slice(half), blocking, ...bookings.slice(60)]);

  const db = await connect();
  const overlaps = await db.execute<{ ofPatient: boolean; knowingly: boolean }>(sql`
    select a.patient_id = b.patient_id as "ofPatient", (a.overbook_reason is not null or b.overbook_reason is not null) as knowingly
    from ultrasound_appointments a join ultrasound_appointments b on a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
      and (a.room_id = b.room_id or a.sonographer_id = b.sonographer_id or a.patient_id = b.patient_id)
    where a.state in ('booked', 'arrived', 'done') and b.state in ('booked', 'arrived', 'done')`);
  expect(overlaps.rows.filter(({ ofPatient, knowingly }) => ofPatient || !knowingly)).toEqual([]);
  expect(overlaps.rows.length).toBeGreaterThan(0);

  // Whatever is no clear refusal is shown as it is: a deadlock, a time-out, a bare message of the database.
  const losses = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
  const isClear = (loss: unknown) => loss instanceof Conflict && /((is taken|has another appointment) \d\d:\d\d to \d\d:\d\d .*V-\d+|is blocked 10:00 to 11:00: Machine service)/.test(loss.message);
  expect(losses.filter((loss) => !isClear(loss))).toEqual([]);
  const all = await db.select().from(ultrasoundAppointments).where(eq(ultrasoundAppointments.clinicId, clinic.clinicId));
  const booked = all.filter(({ state }) => state === "booked");
  expect(results).toHaveLength(RACERS + diagnostic.length + 1);
  expect(new Set(booked.map(({ orderId }) => orderId)).size).toBe(booked.length);
  expect(booked.filter(({ overbookReason }) => overbookReason === null).length).toBeGreaterThanOrEqual(DAYS * roomIds.length * 2);
  expect(all.filter(({ state }) => state === "moved").length).toBeGreaterThan(0);
  expect((await auditTrail(clinic.clinicId, "requests.undo")).filter(({ outcome }) => outcome === "ok").length).toBeGreaterThan(0);
});

async function madeOneByOne<Made>(count: number, make: () => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  while (made.length < count) made.push(await make());
  return made;
}
