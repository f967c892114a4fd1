import { afterAll, beforeAll, expect, it } from "vitest";
import { eq, sql } from "drizzle-orm";
import { connect } from "@/db/client";
import { ultrasoundAppointments, ultrasoundOrders } from "@/db/schema";
import { acceptedRequest, LEFT_LEG, makeRoom, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import { Conflict } from "@/lib/domain/errors";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { scheduleUltrasound } from "./schedule-ultrasound";

useTestDatabase();

beforeAll(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

// The embedded database has one connection, so nothing races in it; there a few bookings show the refusals alone.
const RACERS = process.env.TEST_DATABASE_URL ? 2_000 : 200;
const PATIENTS = 20;
const LONGEST_MS = 60_000;
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

it(`books no room, sonographer or patient twice when ${RACERS} bookings race for a few slots, and tells every loser who was first`, async () => {
  const clinic = await makeClinic();
  const roomIds = [clinic.roomId, await makeRoom(clinic)];
  const sonographerIds = [clinic.actor.sonographer.staffId, (await makeStaff(clinic.clinicId, ["sonographer"])).staffId, clinic.actor.clinician.staffId];
  const orderIds = await makeOrders(clinic);
  const beganMs = performance.now();
  const results = await raced(
    orderIds.map((orderId, index) => () => {
      const roomId = roomIds[index % roomIds.length] ?? clinic.roomId;
      const sonographerId = sonographerIds[index % sonographerIds.length] ?? clinic.actor.sonographer.staffId;
      const day = Math.floor(index / 7) % DAYS;
      return scheduleUltrasound(clinic.actor.nurse, { orderId, version: 1, ...slotOf(clinic, { roomId, sonographerId, afterMinutes: day * 24 * 60 + (index % 7) * 45 }) });
    }),
  );
  const tookMs = performance.now() - beganMs;

  const db = await connect();
  const overlaps = await db.execute(sql`
    select a.id from ultrasound_appointments a join ultrasound_appointments b on a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
      and (a.room_id = b.room_id or a.sonographer_id = b.sonographer_id or a.patient_id = b.patient_id)
    where a.state in ('booked', 'arrived', 'done') and b.state in ('booked', 'arrived', 'done')`);
  expect(overlaps.rows).toEqual([]);

  // Whatever is no clear refusal is shown as it is: a deadlock, a time-out, a bare message of the database.
  const losses = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
  expect(losses.filter((loss) => !(loss instanceof Conflict && /(is taken|has another appointment) \d\d:\d\d to \d\d:\d\d .*V-\d+/.test(loss.message)))).toEqual([]);
  const booked = await db.select().from(ultrasoundAppointments).where(eq(ultrasoundAppointments.clinicId, clinic.clinicId));
  expect(results).toHaveLength(RACERS);
  expect(booked).toHaveLength(RACERS - losses.length);
  expect(booked.length).toBeGreaterThanOrEqual(DAYS * roomIds.length * 2);
  expect(tookMs).toBeLessThan(LONGEST_MS);
}, 300_000);
