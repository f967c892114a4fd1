import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "drizzle-orm";
import { connect } from "../client";
import { sqlStateOf } from "../errors";
import { amendReport } from "@/lib/services/ultrasounds/amend-report";
import { cancelAppointment } from "@/lib/services/ultrasounds/cancel-appointment";
import { orderUltrasound } from "@/lib/services/ultrasounds/order-ultrasound";
import { recordNoShow } from "@/lib/services/ultrasounds/record-no-show";
import { fixClock } from "@/lib/platform/clock";
import type { OrderState } from "@/lib/domain/ultrasound";
import { LEFT_LEG, newestAppointment, orderedRequest, orderRow, scheduledRequest, slotOf, TUESDAY_MORNING } from "../testing/care";
import { useTestDatabase } from "../testing/database";
import { bookedRequest, examinedRequest, REFLUX_LEFT, reportedRequest } from "../testing/examined";
import { makeClinic, type TestClinic } from "../testing/factory";
import { findUltrasoundOrder, selectOrdersOfRequest } from "./ultrasound-orders";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const LEGAL: Record<OrderState, readonly OrderState[]> = {
  ordered: ["scheduled", "cancelled"], scheduled: ["ordered", "done"], done: ["scheduled"], cancelled: ["ordered"], reported: [],
};
const STATES = Object.keys(LEGAL) as OrderState[];

async function orderAt(state: OrderState): Promise<string> {
  if (state === "reported") return (await reportedRequest(clinic)).orderId;
  if (state === "done") return (await examinedRequest(clinic)).orderId;
  if (state === "scheduled") return (await bookedRequest(clinic)).orderId;
  const { orderId } = await orderedRequest(clinic);
  if (state === "cancelled") await setState(orderId, "cancelled");
  return orderId;
}

async function setState(orderId: string, state: OrderState): Promise<void> {
  const db = await connect();
  const reason = state === "cancelled" ? "Test" : null;
  await db.execute(sql`update ultrasound_orders set state = ${state}, cancel_reason = ${reason}, version = version + 1 where id = ${orderId}`);
}

const stateOf = (attempt: Promise<unknown>) => attempt.then(() => null, sqlStateOf);

describe("the state of an order, whatever statement asks", () => {
  it.each(STATES)("goes from %s only where its own small pathway leads, and never from reported", async (from) => {
    for (const to of STATES.filter((state) => state !== from && !LEGAL[from].includes(state))) {
      const orderId = await orderAt(from);
      expect(await stateOf(setState(orderId, to)), `${from} to ${to}`).toBe(from === "reported" ? "CH002" : "CH003");
      expect(await orderRow(orderId)).toMatchObject({ state: from });
    }
    for (const to of LEGAL[from]) expect(await stateOf(setState(await orderAt(from), to)), `${from} to ${to}`).toBeNull();
  });

  it("starts as ordered, and is reported only by a signed report", async () => {
    const { orderId } = await orderedRequest(clinic);
    const db = await connect();
    const copy = sql`insert into ultrasound_orders (id, clinic_id, request_id, purpose, legs, study, indication, priority, state, ordered_by_id, ordered_at)
      select gen_random_uuid(), clinic_id, request_id, 'repeat', legs, study, indication, priority, 'scheduled', ordered_by_id, ordered_at from ultrasound_orders where id = ${orderId}`;
    expect(await stateOf(db.execute(copy))).toBe("CH003");
    expect(await stateOf(setState(await orderAt("done"), "reported"))).toBe("CH003");
  });

  it("has no second open diagnostic one beside it, and its row is never removed", async () => {
    const { orderId } = await orderedRequest(clinic);
    const db = await connect();
    const copy = sql`insert into ultrasound_orders (id, clinic_id, request_id, purpose, legs, study, indication, priority, ordered_by_id, ordered_at)
      select gen_random_uuid(), clinic_id, request_id, purpose, legs, study, indication, priority, ordered_by_id, ordered_at from ultrasound_orders where id = ${orderId}`;
    expect(await stateOf(db.execute(copy))).toBe("23505");
    expect(await stateOf(db.execute(sql`delete from ultrasound_orders where id = ${orderId}`))).toBe("CH002");
  });
});

describe("the orders of a request", () => {
  it("come newest first, with the appointment that stands and how often the patient did not come", async () => {
    const { roomId, sonographerId } = slotOf(clinic);
    const made = await scheduledRequest(clinic, { roomId, sonographerId });
    fixClock(slotOf(clinic).startsAt);
    const missed = await recordNoShow(clinic.actor.nurse, { appointmentId: made.appointmentId, version: 1, reason: null });
    const repeat = await orderUltrasound(clinic.actor.clinician, { requestId: made.requestId, version: missed.version, ...LEFT_LEG, purpose: "repeat" });
    fixClock(TUESDAY_MORNING);
    const db = await connect();
    const orders = await db.transaction((tx) => selectOrdersOfRequest(tx, made.requestId, clinic.clinicId));
    expect(orders).toMatchObject([
      { id: repeat.orderId, purpose: "repeat", state: "ordered", appointment: null, noShows: 0, report: null },
      { id: made.orderId, purpose: "diagnostic", state: "ordered", appointment: null, noShows: 1, orderedBy: clinic.actor.clinician.name, orderedAt: TUESDAY_MORNING.toISOString() },
    ]);
  });

  it("carry the newest version of the signed report only", async () => {
    const { orderId } = await reportedRequest(clinic);
    await amendReport(clinic.actor.clinician, { orderId, reportVersion: 1, ...REFLUX_LEFT, conclusion: "Also the anterior accessory vein.", amendReason: "Left out." });
    const db = await connect();
    const order = await db.transaction((tx) => findUltrasoundOrder(tx, orderId, clinic.clinicId));
    expect(order).toMatchObject({ state: "reported", appointment: { state: "done" }, report: { reportVersion: 2, reflux: { left: "yes", right: null }, conclusion: "Also the anterior accessory vein.", signedBy: clinic.actor.clinician.name } });
  });

  it("show no appointment once it is cancelled, and do not exist for another clinic", async () => {
    const { orderId, requestId, appointmentId } = await bookedRequest(clinic);
    await cancelAppointment(clinic.actor.nurse, { appointmentId, version: 1, reason: "A cold." });
    expect(await newestAppointment(orderId)).toMatchObject({ state: "cancelled" });
    const other = await makeClinic();
    const db = await connect();
    await db.transaction(async (tx) => {
      expect(await findUltrasoundOrder(tx, orderId, clinic.clinicId)).toMatchObject({ appointment: null });
      expect(await findUltrasoundOrder(tx, orderId, other.clinicId)).toBeNull();
      expect(await selectOrdersOfRequest(tx, requestId, other.clinicId)).toEqual([]);
    });
  });
});
