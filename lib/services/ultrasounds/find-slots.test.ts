import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { blockedTimes, ultrasoundSettings } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { makeRoom, orderedRequest, scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import type { StaffActor } from "@/lib/domain/actor";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { saveRoom } from "../settings/save-room";
import { findSlots } from "./find-slots";
import { scheduleUltrasound } from "./schedule-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

describe("the free times for an order", () => {
  it("are those at which a room and a person who may examine are free, and booking one of them works", async () => {
    const here = await makeClinic();
    await scheduledRequest(here, slotOf(here));
    const { orderId, orderVersion } = await orderedRequest(here);
    const slots = await findSlots(here.actor.nurse, { orderId, day: "2026-11-03", minutes: 60 });
    expect(slots.sonographers.map(({ name }) => name)).toEqual([here.actor.sonographer.name, here.actor.clinician.name]);
    expect(slots.starts[0]).toMatchObject({ startsAt: "2026-11-03T14:00:00.000Z" });
    expect(slots.starts[1]).toMatchObject({ startsAt: "2026-11-03T16:00:00.000Z", roomIds: [here.roomId] });
    const { startsAt } = slots.starts[1] ?? { startsAt: "" };
    await scheduleUltrasound(here.actor.nurse, { orderId, version: orderVersion, ...slotOf(here, { startsAt: new Date(startsAt) }) });
  });

  it("leave an audit row about the order that tells of no change", async () => {
    const { orderId } = await orderedRequest(clinic);
    await findSlots(clinic.actor.coordinator, { orderId, day: null, minutes: 45 });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.list")).at(-1)).toMatchObject({ outcome: "ok", subjectId: orderId, changedFields: [], actorId: clinic.actor.coordinator.staffId });
  });

  it("are looked for from today on, over closed days, when no day is named", async () => {
    const { orderId } = await orderedRequest(clinic);
    const slots = await findSlots(clinic.actor.nurse, { orderId, day: null, minutes: 60 });
    expect(slots).toMatchObject({ day: "2026-11-03", timeZone: "America/New_York" });
    expect(slots.suggestions.map(({ because }) => because)).toEqual(["earliest in the afternoon, which is preferred", "earliest", "afternoon of another day"]);
  });

  it("count the order's own appointment as free, since it is the one that moves", async () => {
    const here = await makeClinic();
    const { orderId } = await scheduledRequest(here, slotOf(here));
    const { starts } = await findSlots(here.actor.nurse, { orderId, day: "2026-11-03", minutes: 60 });
    expect(starts.map(({ startsAt }) => startsAt)).toContain("2026-11-03T15:00:00.000Z");
  });

  it("are none on a day that is over or closed, and say why", async () => {
    const { orderId } = await orderedRequest(clinic);
    expect((await findSlots(clinic.actor.nurse, { orderId, day: "2026-11-02", minutes: 60 })).starts).toEqual([]);
    expect(await findSlots(clinic.actor.nurse, { orderId, day: "2026-11-08", minutes: 60 })).toMatchObject({ starts: [], closedBecause: expect.stringMatching(/weekday/) });
  });

  it("offer no room out of use and nobody who may not examine", async () => {
    const here = await makeClinic();
    const roomId = await makeRoom(here);
    await saveRoom(here.actor.admin, { roomId, version: 1, name: "Being painted", isActive: false });
    await makeStaff(here.clinicId, ["nurse"], "Only a nurse");
    const { orderId } = await orderedRequest(here);
    const { rooms, sonographers } = await findSlots(here.actor.nurse, { orderId, day: null, minutes: 30 });
    expect(rooms.map(({ id }) => id)).toEqual([here.roomId]);
    expect(sonographers.map(({ name }) => name)).not.toContain("Only a nurse");
  });
});

describe("what the finder keeps to", () => {
  it("is the length that the clinic has set for such an order, unless another one is asked", async () => {
    const here = await makeClinic();
    const { orderId } = await orderedRequest(here);
    expect(await findSlots(here.actor.nurse, { orderId, day: null, minutes: null })).toMatchObject({ minutes: 40, dueOn: null, isNothingInTime: false });
    const db = await connect();
    await db.insert(ultrasoundSettings).values({ clinicId: here.clinicId, bilateralMinutes: 90, unilateralMinutes: 75, limitedMinutes: 45, dvtMinutes: 15, sendsMessages: true, reminderDays: 2, signWithinHours: 8 });
    expect(await findSlots(here.actor.nurse, { orderId, day: null, minutes: null })).toMatchObject({ minutes: 75 });
    expect(await findSlots(here.actor.nurse, { orderId, day: null, minutes: 30 })).toMatchObject({ minutes: 30 });
  });

  it("is what is blocked, and the order's two weeks: the first time after them says that it is late", async () => {
    const here = await makeClinic();
    const { orderId } = await orderedRequest(here, { priority: "soon" });
    const db = await connect();
    const block = { clinicId: here.clinicId, startsAt: new Date("2026-11-03T05:00:00Z"), endsAt: new Date("2026-11-18T05:00:00Z"), reason: "Closed for painting", recordedById: here.actor.admin.staffId };
    await db.insert(blockedTimes).values({ id: newId(), ...block });
    const { suggestions, isNothingInTime, dueOn } = await findSlots(here.actor.nurse, { orderId, day: null, minutes: 60 });
    expect({ isNothingInTime, dueOn, first: suggestions[0]?.day }).toEqual({ isNothingInTime: true, dueOn: "2026-11-17", first: "2026-11-18" });
    expect(suggestions[0]?.because).toMatch(/after the order’s time/);
  });

  it("for a clot is today, the earliest first, with times enough apart to choose", async () => {
    const here = await makeClinic();
    const { orderId } = await orderedRequest(here, { purpose: "dvt", study: "limited", priority: "same_day" });
    const { suggestions, minutes, dueOn } = await findSlots(here.actor.nurse, { orderId, day: null, minutes: null });
    expect({ minutes, dueOn }).toEqual({ minutes: 20, dueOn: "2026-11-03" });
    expect(suggestions.map(({ startsAt }) => startsAt)).toEqual(["2026-11-03T14:00:00.000Z", "2026-11-03T15:00:00.000Z", "2026-11-03T16:00:00.000Z"]);
  });

  it("tells only who may overbook that they may", async () => {
    const { orderId } = await orderedRequest(clinic);
    const mayOverbook = async (actor: StaffActor) => (await findSlots(actor, { orderId, day: null, minutes: 60 })).mayOverbook;
    expect(await mayOverbook(clinic.actor.nurse)).toBe(true);
    expect(await mayOverbook(clinic.actor.coordinator)).toBe(false);
  });
});

describe("its refusals", () => {
  it("an administrator without a care role is refused", async () => {
    const { orderId } = await orderedRequest(clinic);
    await expect(findSlots(clinic.actor.admin, { orderId, day: null, minutes: 30 })).rejects.toMatchObject({ code: "forbidden" });
  });
  it("an order in another clinic does not exist for this nurse", async () => {
    const other = await makeClinic();
    const { orderId } = await orderedRequest(other);
    await expect(findSlots(clinic.actor.nurse, { orderId, day: null, minutes: 30 })).rejects.toMatchObject({ code: "not_found" });
  });
});
