import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { and, eq, inArray } from "drizzle-orm";
import { connect } from "@/db/client";
import { insertRaisedFlags } from "@/db/queries/request-flags";
import { blockedTimes, patients, staff } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { makeRoom, orderedRequest, scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { parseScheduleQuery } from "@/lib/inputs/schedule-query";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { addHoliday } from "../settings/add-holiday";
import { arriveUltrasound } from "./arrive-ultrasound";
import { cancelAppointment } from "./cancel-appointment";
import { listSchedule } from "./list-schedule";
import { recordNoShow } from "./record-no-show";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const show = (params: Record<string, string> = {}, actor = clinic.actor.coordinator) => listSchedule(actor, parseScheduleQuery(params).query);

describe("the schedule of a day", () => {
  it("shows today's appointments in order of time with room, sonographer and study, and writes its audit row", async () => {
    const late = await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 120 }));
    const early = await scheduledRequest(clinic, slotOf(clinic));
    const schedule = await show();
    expect(schedule).toMatchObject({ on: "2026-11-03", todayOn: "2026-11-03", timeZone: "America/New_York", problems: [] });
    expect(schedule.days).toMatchObject([{ on: "2026-11-03", opensAt: "2026-11-03T14:00:00.000Z", closesAt: "2026-11-03T22:00:00.000Z", closedBecause: null }]);
    expect(schedule.days[0]?.scans.map(({ orderId }) => orderId)).toEqual([early.orderId, late.orderId]);
    expect(schedule.days[0]?.scans[0]).toMatchObject({
      reference: early.reference, state: "booked", startsAt: "2026-11-03T15:00:00.000Z", endsAt: "2026-11-03T16:00:00.000Z",
      room: { id: clinic.roomId, name: "Room 1" }, sonographer: { name: clinic.actor.sonographer.name }, study: "complete_unilateral", legs: "left", person: { familyName: "Example" },
    });
    const event = (await auditTrail(clinic.clinicId, "ultrasounds.list")).at(-1);
    expect(event).toMatchObject({ outcome: "ok", actorId: clinic.actor.coordinator.staffId, subjectKind: "ultrasound", rowCount: 2, changedFields: [] });
  });

  it("tells of whom nobody writes to about an appointment, booked or waiting, why not", async () => {
    const here = await makeClinic();
    const scheduled = await scheduledRequest(here, slotOf(here));
    const waiting = await orderedRequest(here);
    const reached = await orderedRequest(here);
    const patientOf = async ({ requestId }: { requestId: string }) => (await requestRow(requestId)).patientId;
    const [without, asked, withMail] = [await patientOf(scheduled), await patientOf(waiting), await patientOf(reached)];
    const set = async (id: string, changes: Partial<typeof patients.$inferInsert>, version = 2) => (await connect()).update(patients).set({ ...changes, version }).where(eq(patients.id, id));
    await set(without, { email: null });
    await set(asked, { email: "asked@example.test", isDoNotContact: true });
    await set(withMail, { email: "reached@example.test" });
    expect((await show({}, here.actor.coordinator)).mailRefusals).toEqual({
      [without]: "No e-mail address is recorded.", [asked]: "The patient asked not to be contacted. Do not send messages.",
    });
    await set(withMail, { email: "Asked@example.test" }, 3);
    expect((await show({}, here.actor.coordinator)).mailRefusals[withMail]).toMatch(/somebody who is not to be contacted/);
  });

  it("keeps a missed appointment in its place, and lets go of a cancelled one, whose order waits again", async () => {
    const here = await makeClinic();
    const missed = await scheduledRequest(here, slotOf(here));
    const dropped = await scheduledRequest(here, slotOf(here, { afterMinutes: 60 }));
    const come = await scheduledRequest(here, slotOf(here, { afterMinutes: 120 }));
    await cancelAppointment(here.actor.nurse, { appointmentId: dropped.appointmentId, version: dropped.appointmentVersion, reason: "Patient is ill." });
    fixClock(new Date("2026-11-03T17:05:00Z"));
    await recordNoShow(here.actor.nurse, { appointmentId: missed.appointmentId, version: missed.appointmentVersion, reason: null });
    await arriveUltrasound(here.actor.nurse, { appointmentId: come.appointmentId, version: come.appointmentVersion });
    fixClock(TUESDAY_MORNING);
    const { days, toSchedule } = await show({}, here.actor.nurse);
    expect(days[0]?.scans.map(({ orderId, state }) => [orderId, state])).toEqual([[missed.orderId, "no_show"], [come.orderId, "arrived"]]);
    expect(toSchedule.map(({ orderId, noShows }) => [orderId, noShows])).toEqual([[missed.orderId, 1], [dropped.orderId, 0]]);
  });

  it("says why a day is closed: a holiday by its name, a weekday without hours", async () => {
    const here = await makeClinic();
    await addHoliday(here.actor.admin, { onDay: "2026-11-26", name: "Thanksgiving Day" });
    expect((await show({ day: "2026-11-26" }, here.actor.nurse)).days[0]).toMatchObject({ opensAt: null, closedBecause: "Thanksgiving Day", scans: [] });
    expect((await show({ day: "2026-11-29" }, here.actor.nurse)).days[0]?.closedBecause).toMatch(/weekday/);
  });
});

describe("the schedule of a week", () => {
  it("holds Monday to Sunday, each appointment on its day at the clinic, also across a clock change", async () => {
    const here = await makeClinic();
    const booked = await scheduledRequest(here, slotOf(here, { startsAt: new Date("2026-11-06T21:00:00Z") }));
    const { days } = await show({ view: "week", day: "2026-11-04" }, here.actor.nurse);
    expect(days.map(({ on }) => on)).toEqual(["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-07", "2026-11-08"]);
    expect(days.flatMap(({ on, scans }) => scans.map(({ orderId }) => [on, orderId]))).toEqual([["2026-11-06", booked.orderId]]);
    const before = await show({ view: "week", day: "2026-10-30" }, here.actor.nurse);
    expect(before.days.map(({ opensAt }) => opensAt)[4]).toBe("2026-10-30T13:00:00.000Z");
  });
});

describe("what waits for an appointment", () => {
  it("is in order of priority and then of waiting", async () => {
    const here = await makeClinic();
    const first = await orderedRequest(here);
    const second = await orderedRequest(here);
    const soon = await orderedRequest(here, { priority: "soon" });
    const { toSchedule, toScheduleTotal } = await show({}, here.actor.nurse);
    expect(toSchedule.map(({ orderId }) => orderId)).toEqual([soon.orderId, first.orderId, second.orderId]);
    expect(toScheduleTotal).toBe(3);
  });

  it("says that booking is refused while a safety flag is open", async () => {
    const here = await makeClinic();
    const { requestId } = await orderedRequest(here);
    const flag = { id: newId(), clinicId: here.clinicId, requestId, flag: "F01" as const, level: 3, patientSaid: "Chest pain", raisedAt: TUESDAY_MORNING };
    await (await connect()).transaction((tx) => insertRaisedFlags(tx, [flag]));
    expect((await show({}, here.actor.nurse)).toSchedule[0]?.refusal).toMatch(/refused while F01 is open/);
    expect((await show({}, here.actor.coordinator)).toSchedule[0]?.refusal).toMatch(/refused while a safety flag is open/);
  });
});

describe("the room of the address", () => {
  it("narrows the day to that room", async () => {
    const here = await makeClinic();
    const roomId = await makeRoom(here, "Room 2");
    await scheduledRequest(here, slotOf(here));
    const other = await scheduledRequest(here, slotOf(here, { roomId, afterMinutes: 60 }));
    const { days, rooms } = await show({ room: roomId }, here.actor.nurse);
    expect(days[0]?.scans.map(({ orderId }) => orderId)).toEqual([other.orderId]);
    expect(rooms).toHaveLength(2);
  });

  it("of another clinic is no room here: every room is shown, and the screen says so", async () => {
    const here = await makeClinic();
    const schedule = await show({ room: clinic.roomId }, here.actor.nurse);
    expect(schedule).toMatchObject({ roomId: null, problems: [expect.stringContaining("no room of this clinic")] });
  });
});

describe("the columns of the schedule", () => {
  it("are the people who examine, and whoever no longer does but still has an appointment then", async () => {
    const here = await makeClinic();
    const leaver = await makeStaff(here.clinicId, ["sonographer"], "Leaving soon");
    await makeStaff(here.clinicId, ["sonographer"], "Gone already");
    await scheduledRequest(here, slotOf(here, { sonographerId: leaver.staffId }));
    const db = await connect();
    await db.update(staff).set({ disabledAt: TUESDAY_MORNING, version: 2 }).where(and(eq(staff.clinicId, here.clinicId), inArray(staff.name, ["Leaving soon", "Gone already"])));
    const { by, sonographers } = await show({ by: "sonographer" }, here.actor.nurse);
    expect({ by, names: sonographers.map(({ name }) => name) }).toEqual({ by: "sonographer", names: [here.actor.sonographer.name, here.actor.clinician.name, "Leaving soon"] });
  });

  it("show what is blocked in these days, with whose time it is and why, and nothing of other days or clinics", async () => {
    const here = await makeClinic();
    const other = await makeClinic();
    const db = await connect();
    const block = { reason: "Machine service", startsAt: new Date("2026-11-03T15:00:00Z"), endsAt: new Date("2026-11-03T16:00:00Z") };
    await db.insert(blockedTimes).values([
      { id: newId(), clinicId: here.clinicId, roomId: here.roomId, recordedById: here.actor.admin.staffId, ...block },
      { id: newId(), clinicId: here.clinicId, recordedById: here.actor.admin.staffId, ...block, startsAt: new Date("2026-11-05T15:00:00Z"), endsAt: new Date("2026-11-05T16:00:00Z") },
      { id: newId(), clinicId: other.clinicId, recordedById: other.actor.admin.staffId, ...block },
    ]);
    expect((await show({}, here.actor.nurse)).blocks).toMatchObject([{ whose: "Room 1", roomId: here.roomId, sonographerId: null, reason: "Machine service", startsAt: "2026-11-03T15:00:00.000Z" }]);
  });

  it("tell of a waiting order its length as the clinic has set it, and by when it is to be seen", async () => {
    const here = await makeClinic();
    await orderedRequest(here, { priority: "soon" });
    expect((await show({}, here.actor.nurse)).toSchedule).toMatchObject([{ minutes: 40, dueOn: "2026-11-17", needs: [], shortNoticeAt: null }]);
  });
});

describe("the refusals of the schedule", () => {
  it("an administrator without a care role is refused, and leaves a denied row", async () => {
    await expect(show({}, clinic.actor.admin)).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.list")).at(-1)).toMatchObject({ outcome: "denied", actorId: clinic.actor.admin.staffId });
  });

  it("shows nothing of another clinic", async () => {
    const other = await makeClinic();
    const schedule = await show({ view: "week" }, other.actor.nurse);
    expect(schedule.days.flatMap(({ scans }) => scans)).toEqual([]);
    expect(schedule.toSchedule).toEqual([]);
  });

  it.each([
    [{ day: "yesterday" }, "is today"],
    [{ day: "2026-02-30" }, "is today"],
    [{ day: "0001-01-01" }, "is today"],
    [{ by: "chair" }, "by room or by sonographer"],
    [{ view: "month" }, "This is the day"],
    [{ room: "'; drop" }, "Every room is shown"],
    [{ patient: "x" }, "left out"],
  ])("an address with %j falls back to today, the day and every room, and says so", async (params, words) => {
    const { query, problems } = parseScheduleQuery(params as Record<string, string>);
    expect(query).toEqual({ day: null, view: "day", by: "room", room: null });
    expect(problems).toEqual([expect.stringContaining(words)]);
    expect(await listSchedule(clinic.actor.nurse, query)).toMatchObject({ on: "2026-11-03", view: "day" });
  });
});
