import ICAL from "ical.js";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { selectAppointmentsOfFeed } from "@/db/queries/calendar-feeds";
import { calendarFeeds, clinics, staff } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { appointmentRows, makeRoom, orderedRequest, scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { MOST_FEEDS } from "@/lib/domain/calendar-feed";
import type { StaffActor } from "@/lib/domain/actor";
import { fixClock } from "@/lib/platform/clock";
import { entityTag } from "@/lib/platform/calendar-text";
import { undoMove } from "../requests/undo-move";
import { disableStaff } from "../staff/disable-staff";
import { enableStaff } from "../staff/enable-staff";
import { arriveUltrasound } from "../ultrasounds/arrive-ultrasound";
import { cancelAppointment } from "../ultrasounds/cancel-appointment";
import { putBackUltrasound } from "../ultrasounds/put-back-ultrasound";
import { rescheduleUltrasound } from "../ultrasounds/reschedule-ultrasound";
import { scheduleUltrasound } from "../ultrasounds/schedule-ultrasound";
import { addCalendarFeed } from "./add-calendar-feed";
import { listCalendarFeeds } from "./list-calendar-feeds";
import { readCalendarFeed } from "./read-calendar-feed";
import { revokeCalendarFeed } from "./revoke-calendar-feed";

useTestDatabase();

const DAY_MS = 86_400_000;
const origin = { ip: "203.0.113.9", httpRequestId: "test" };
let clinic: TestClinic;
let other: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  other = await makeClinic();
});
afterAll(() => fixClock(null));

async function makeFeed(actor: StaffActor, roomId: string | null) {
  const { feedId, path } = await addCalendarFeed(actor, { roomId });
  return { feedId, path, token: /^\/cal\/([\w-]{43})\.ics$/.exec(path)?.[1] ?? "" };
}
async function textOf(token: string): Promise<string> {
  const read = await readCalendarFeed(origin, token);
  if (read.outcome !== "read") throw new Error(read.outcome);
  return read.text;
}
/** Read by a library that is not the one that wrote it. */
async function eventsOf(token: string) {
  const calendar = new ICAL.Component(ICAL.parse(await textOf(token)) as never[]);
  return calendar.getAllSubcomponents("vevent").map((event) => {
    const { uid, summary, startDate, endDate, sequence } = new ICAL.Event(event);
    return { uid, summary, sequence, starts: startDate.toJSDate().toISOString(), ends: endDate.toJSDate().toISOString(), isUtc: startDate.zone.tzid === "UTC", status: event.getFirstPropertyValue("status"), privacy: event.getFirstPropertyValue("class") };
  });
}

/** The only appointment of a room, as its feed takes it. */
async function shownIn(roomId: string) {
  const feed = { clinicId: clinic.clinicId, roomId, staffId: null };
  const [shown] = await (await connect()).transaction((tx) => selectAppointmentsOfFeed(tx, feed, TUESDAY_MORNING, 2));
  if (shown === undefined) throw new Error("no appointment");
  return { version: shown.version, state: shown.state, stamp: shown.changedAt.getTime() };
}

describe("a calendar feed", () => {
  it("is made with a secret that is shown once and not stored, and leaves an audit row", async () => {
    const { feedId, token } = await makeFeed(clinic.actor.coordinator, clinic.roomId);
    const [row] = await (await connect()).select().from(calendarFeeds).where(eq(calendarFeeds.id, feedId));
    expect(JSON.stringify(row)).not.toContain(token);
    expect((await auditTrail(clinic.clinicId, "calendar_feeds.add")).at(-1)).toMatchObject({ outcome: "ok", subjectKind: "calendar_feed", subjectId: feedId, changedFields: ["kind", "roomId", "staffId"] });
    const { feeds } = await listCalendarFeeds(clinic.actor.nurse);
    expect(feeds.find(({ id }) => id === feedId)).toMatchObject({ kind: "room", roomName: "Room 1", isMine: false, lastReadAt: null });
    expect(JSON.stringify(feeds)).not.toContain(token);
  });

  it("shows the room's appointments in UTC, private, and no word of who they are for; each reading is audited", async () => {
    const roomId = await makeRoom(clinic, "Room blue");
    const { token, feedId } = await makeFeed(clinic.actor.coordinator, roomId);
    const booked = await scheduledRequest(clinic, slotOf(clinic, { roomId, afterMinutes: 60 }));
    expect(await eventsOf(token)).toEqual([
      { uid: `appt-${booked.appointmentId}@charley`, summary: "Ultrasound, left leg, Room blue", sequence: 0, starts: "2026-11-03T16:00:00.000Z", ends: "2026-11-03T17:00:00.000Z", isUtc: true, status: "CONFIRMED", privacy: "PRIVATE" },
    ]);
    const text = await textOf(token);
    const { reference } = await requestRow(booked.requestId);
    for (const secret of [reference, "Example", booked.orderId, "R25.2", "cramp", "reflux"]) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain("METHOD:PUBLISH");
    expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT15M");
    expect(text).not.toContain("VTIMEZONE");
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect((await auditTrail(clinic.clinicId, "calendar_feeds.read")).at(-1)).toMatchObject({ outcome: "ok", actorKind: "system", subjectId: feedId, rowCount: 1 });
  });

  it("is the same text, byte for byte, until something changes", async () => {
    const roomId = await makeRoom(clinic);
    const { token } = await makeFeed(clinic.actor.coordinator, roomId);
    const booked = await scheduledRequest(clinic, slotOf(clinic, { roomId, afterMinutes: 120 }));
    const before = entityTag(await textOf(token));
    fixClock(new Date(TUESDAY_MORNING.getTime() + 20 * 60_000));
    expect(entityTag(await textOf(token))).toBe(before);
    await cancelAppointment(clinic.actor.nurse, { appointmentId: booked.appointmentId, version: booked.appointmentVersion, reason: "Has the flu." });
    expect(entityTag(await textOf(token))).not.toBe(before);
    fixClock(TUESDAY_MORNING);
  });

  it("never goes back in time: each change has a later stamp than the one before, also when an appointment stands again", async () => {
    const { staffId: sonographerId } = await makeStaff(clinic.clinicId, ["sonographer"]);
    const roomId = await makeRoom(clinic);
    const { token } = await makeFeed(clinic.actor.coordinator, roomId);
    const booked = await scheduledRequest(clinic, slotOf(clinic, { roomId, sonographerId }));
    const { appointmentId } = booked;
    const seen = [await shownIn(roomId)];
    const step = async (done: Promise<unknown>) => {
      await done;
      seen.push(await shownIn(roomId));
    };
    const { version } = await cancelAppointment(clinic.actor.nurse, { appointmentId, version: booked.appointmentVersion, reason: "Has the flu." });
    seen.push(await shownIn(roomId));
    await step(undoMove(clinic.actor.nurse, { requestId: booked.requestId, version }));
    fixClock(slotOf(clinic).startsAt);
    await step(arriveUltrasound(clinic.actor.nurse, { appointmentId, version: 3 }));
    await step(putBackUltrasound(clinic.actor.nurse, { appointmentId, version: 4 }));
    fixClock(TUESDAY_MORNING);
    expect(seen.map(({ version: at, state }) => [at, state])).toEqual([[1, "booked"], [2, "cancelled"], [3, "booked"], [4, "arrived"], [5, "booked"]]);
    expect(seen.map(({ stamp }) => stamp)).toEqual([...new Set(seen.map(({ stamp }) => stamp))].sort((one, two) => one - two));
    expect(await eventsOf(token)).toMatchObject([{ sequence: 4, status: "CONFIRMED" }]);
    const stamp = new Date(seen.at(-1)?.stamp ?? 0).toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
    const text = await textOf(token);
    for (const line of [`DTSTAMP:${stamp}\r\n`, `LAST-MODIFIED:${stamp}\r\n`]) expect(text).toContain(line);
  });

  it("keeps the UID of a cancelled appointment, raises its SEQUENCE, and drops it after 30 days", async () => {
    const roomId = await makeRoom(clinic);
    const { token } = await makeFeed(clinic.actor.coordinator, roomId);
    const booked = await scheduledRequest(clinic, slotOf(clinic, { roomId, afterMinutes: 180 }));
    await cancelAppointment(clinic.actor.nurse, { appointmentId: booked.appointmentId, version: booked.appointmentVersion, reason: "Has the flu." });
    expect(await eventsOf(token)).toMatchObject([{ uid: `appt-${booked.appointmentId}@charley`, sequence: 1, status: "CANCELLED" }]);
    expect(await textOf(token)).not.toContain("flu");
    fixClock(new Date(TUESDAY_MORNING.getTime() + 30 * DAY_MS + 60_000));
    expect(await eventsOf(token)).toEqual([]);
    fixClock(TUESDAY_MORNING);
  });

  it("shows a moved appointment as cancelled at its old time and the new one beside it", async () => {
    const { staffId } = await makeStaff(clinic.clinicId, ["sonographer"]);
    const roomId = await makeRoom(clinic);
    const { token } = await makeFeed(clinic.actor.coordinator, roomId);
    const booked = await scheduledRequest(clinic, slotOf(clinic, { roomId, sonographerId: staffId }));
    await rescheduleUltrasound(clinic.actor.nurse, { appointmentId: booked.appointmentId, version: booked.appointmentVersion, ...slotOf(clinic, { roomId, sonographerId: staffId, afterMinutes: 120 }), reason: "Asked for later." });
    const [, later] = await appointmentRows(booked.orderId);
    expect(await eventsOf(token)).toMatchObject([
      { uid: `appt-${booked.appointmentId}@charley`, status: "CANCELLED", sequence: 1, starts: "2026-11-03T15:00:00.000Z" },
      { uid: `appt-${later?.id}@charley`, status: "CONFIRMED", starts: "2026-11-03T17:00:00.000Z" },
    ]);
  });

  it("of a person shows that person's scans in every room and nobody else's", async () => {
    const mine = await makeStaff(clinic.clinicId, ["sonographer"]);
    const { token } = await makeFeed(mine, null);
    const [first, second] = [await makeRoom(clinic, "Room one"), await makeRoom(clinic, "Room two")];
    await scheduledRequest(clinic, slotOf(clinic, { roomId: first, sonographerId: mine.staffId }));
    await scheduledRequest(clinic, slotOf(clinic, { roomId: second, sonographerId: mine.staffId, afterMinutes: 120 }));
    await scheduledRequest(clinic, slotOf(clinic, { roomId: second, sonographerId: (await makeStaff(clinic.clinicId, ["sonographer"])).staffId }));
    expect((await eventsOf(token)).map(({ summary }) => summary)).toEqual(["Ultrasound, left leg, Room one", "Ultrasound, left leg, Room two"]);
    expect((await listCalendarFeeds(clinic.actor.sonographer)).feeds.some(({ kind }) => kind === "sonographer")).toBe(false);
  });
});

describe("a feed over the change of the clocks", () => {
  const CHANGES = [
    { timeZone: "America/New_York", name: "spring", before: "2026-03-06T15:00:00Z", after: "2026-03-09T14:00:00Z" },
    { timeZone: "America/New_York", name: "autumn", before: "2026-10-30T14:00:00Z", after: "2026-11-02T15:00:00Z" },
    { timeZone: "Europe/London", name: "spring", before: "2026-03-27T10:00:00Z", after: "2026-03-30T09:00:00Z" },
    { timeZone: "Europe/London", name: "autumn", before: "2026-10-23T09:00:00Z", after: "2026-10-26T10:00:00Z" },
  ] as const;
  it.each(CHANGES)("has 10:00 at the clinic as the right moment on both sides, in $timeZone in $name", async ({ timeZone, before, after }) => {
    const here = await makeClinic();
    await (await connect()).update(clinics).set({ timeZone, version: 2 }).where(eq(clinics.id, here.clinicId));
    fixClock(new Date(Date.parse(before) - 2 * 3_600_000));
    const { token } = await makeFeed(here.actor.coordinator, here.roomId);
    for (const startsAt of [before, after]) {
      const { orderId, orderVersion } = await orderedRequest(here);
      await scheduleUltrasound(here.actor.nurse, { orderId, version: orderVersion, ...slotOf(here), startsAt: new Date(startsAt) });
    }
    const events = await eventsOf(token);
    const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
    expect(events.map(({ starts }) => Date.parse(starts))).toEqual([Date.parse(before), Date.parse(after)]);
    expect(events.map(({ starts }) => clock.format(new Date(starts)))).toEqual(["10:00", "10:00"]);
    expect(events.every(({ starts, ends }) => Date.parse(ends) - Date.parse(starts) === 3_600_000)).toBe(true);
    fixClock(TUESDAY_MORNING);
  });
});

describe("who holds a feed", () => {
  it("learns nothing from a secret that was revoked, that never was, or whose maker left or lost the role", async () => {
    const { token, feedId } = await makeFeed(clinic.actor.nurse, clinic.roomId);
    await revokeCalendarFeed(clinic.actor.coordinator, { feedId });
    expect(await readCalendarFeed(origin, token)).toEqual({ outcome: "unknown" });
    expect(await readCalendarFeed(origin, "x".repeat(43))).toEqual({ outcome: "unknown" });
    await expect(revokeCalendarFeed(clinic.actor.coordinator, { feedId })).rejects.toMatchObject({ code: "invalid" });
    expect((await auditTrail(clinic.clinicId, "calendar_feeds.revoke"))[0]).toMatchObject({ outcome: "ok", subjectId: feedId, changedFields: ["revokedAt"] });
    const db = await connect();
    for (const change of [{ disabledAt: new Date() }, { roles: ["sonographer" as const] }]) {
      const maker = await makeStaff(clinic.clinicId, ["coordinator"]);
      const feed = await makeFeed(maker, clinic.roomId);
      expect((await readCalendarFeed(origin, feed.token)).outcome).toBe("read");
      await db.update(staff).set({ ...change, version: 2 }).where(eq(staff.id, maker.staffId));
      expect(await readCalendarFeed(origin, feed.token)).toEqual({ outcome: "unknown" });
    }
  });

  it("loses it for good when the account is closed: opened again it gives nothing, and each feed keeps its audit row", async () => {
    const maker = await makeStaff(clinic.clinicId, ["clinician"]);
    const feeds = [await makeFeed(maker, clinic.roomId), await makeFeed(maker, null)];
    const colleague = await makeFeed(clinic.actor.coordinator, clinic.roomId);
    await disableStaff(clinic.actor.admin, { staffId: maker.staffId, version: 1, handOverToId: null });
    await enableStaff(clinic.actor.admin, { staffId: maker.staffId, version: 2 });
    for (const { token } of feeds) expect(await readCalendarFeed(origin, token)).toEqual({ outcome: "unknown" });
    expect((await readCalendarFeed(origin, colleague.token)).outcome).toBe("read");
    const rows = await (await connect()).select().from(calendarFeeds).where(eq(calendarFeeds.createdById, maker.staffId));
    expect(rows.map(({ revokedById }) => revokedById)).toEqual([clinic.actor.admin.staffId, clinic.actor.admin.staffId]);
    const trail = (await auditTrail(clinic.clinicId, "staff.disable")).filter(({ subjectKind }) => subjectKind === "calendar_feed");
    expect(trail.map(({ subjectId }) => subjectId).sort()).toEqual(feeds.map(({ feedId }) => feedId).sort());
    for (const row of trail) expect(row).toMatchObject({ outcome: "ok", patientId: null, changedFields: ["revokedAt"] });
  });

  it("sees what they may end: an administrator every feed of the clinic, the desk those of rooms, who examines their own", async () => {
    const here = await makeClinic();
    const [room, own] = [await makeFeed(here.actor.coordinator, here.roomId), await makeFeed(here.actor.sonographer, null)];
    await makeFeed(other.actor.coordinator, other.roomId);
    const seenBy = async (actor: StaffActor) => (await listCalendarFeeds(actor)).feeds.map(({ id }) => id);
    expect(await seenBy(here.actor.admin)).toEqual([own.feedId, room.feedId]);
    expect(await seenBy(here.actor.nurse)).toEqual([room.feedId]);
    expect(await seenBy(here.actor.sonographer)).toEqual([own.feedId]);
    expect(await listCalendarFeeds(here.actor.admin)).toMatchObject({ rooms: [], mayMake: false, mayHoldOwn: false, feeds: [{ isMine: false, isLive: true }, { isMine: false, isLive: true }] });
    await expect(revokeCalendarFeed(here.actor.sonographer, { feedId: room.feedId })).rejects.toMatchObject({ code: "not_found" });
    await expect(revokeCalendarFeed(other.actor.admin, { feedId: own.feedId })).rejects.toMatchObject({ code: "not_found" });
    await revokeCalendarFeed(here.actor.admin, { feedId: own.feedId });
    expect(await readCalendarFeed(origin, own.token)).toEqual({ outcome: "unknown" });
    expect((await auditTrail(here.clinicId, "calendar_feeds.revoke")).at(-1)).toMatchObject({ outcome: "ok", actorId: here.actor.admin.staffId, subjectId: own.feedId });
  });

  it("is kept from making one more than the clinic may have, but not by feeds that give nothing", async () => {
    const here = await makeClinic();
    const maker = await makeStaff(here.clinicId, ["coordinator"]);
    for (let made = 0; made < MOST_FEEDS; made += 1) await makeFeed(maker, here.roomId);
    await expect(addCalendarFeed(here.actor.nurse, { roomId: here.roomId })).rejects.toThrow("Revoke one that nobody uses first");
    await (await connect()).update(staff).set({ roles: ["sonographer"], version: 2 }).where(eq(staff.id, maker.staffId));
    const { feedId } = await makeFeed(here.actor.nurse, here.roomId);
    const { feeds } = await listCalendarFeeds(here.actor.nurse);
    expect(feeds.filter(({ isLive }) => isLive).map(({ id }) => id)).toEqual([feedId]);
    expect(feeds).toHaveLength(MOST_FEEDS + 1);
  });

  it("is limited in how often it is read, and the last reading is noted at most every 5 minutes", async () => {
    const { token, feedId } = await makeFeed(clinic.actor.coordinator, clinic.roomId);
    const outcomes: string[] = [];
    for (let reads = 0; reads < 61; reads += 1) outcomes.push((await readCalendarFeed(origin, token)).outcome);
    expect(outcomes.filter((outcome) => outcome === "throttled")).toHaveLength(1);
    const [row] = await (await connect()).select().from(calendarFeeds).where(eq(calendarFeeds.id, feedId));
    expect(row).toMatchObject({ lastReadAt: TUESDAY_MORNING, version: 2 });
  });

  it("may be the desk for a room and who examines for their own scans; to make one an admin and another clinic may not", async () => {
    await expect(addCalendarFeed(clinic.actor.sonographer, { roomId: clinic.roomId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(addCalendarFeed(clinic.actor.coordinator, { roomId: null })).rejects.toMatchObject({ code: "forbidden" });
    await expect(addCalendarFeed(clinic.actor.admin, { roomId: null })).rejects.toMatchObject({ code: "forbidden" });
    await expect(addCalendarFeed(other.actor.coordinator, { roomId: clinic.roomId })).rejects.toMatchObject({ code: "not_found" });
    const { feedId } = await makeFeed(clinic.actor.coordinator, clinic.roomId);
    await expect(revokeCalendarFeed(other.actor.coordinator, { feedId })).rejects.toMatchObject({ code: "not_found" });
    const own = await makeFeed(clinic.actor.sonographer, null);
    await expect(revokeCalendarFeed(clinic.actor.coordinator, { feedId: own.feedId })).rejects.toMatchObject({ code: "not_found" });
    await revokeCalendarFeed(clinic.actor.sonographer, { feedId: own.feedId });
    expect((await auditTrail(clinic.clinicId, "calendar_feeds.add")).filter(({ outcome }) => outcome === "denied").length).toBeGreaterThan(2);
  });
});
