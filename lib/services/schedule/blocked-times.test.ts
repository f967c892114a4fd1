import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { clinics } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { AddBlockedTimeInput } from "@/lib/inputs/blocked-times";
import { fixClock } from "@/lib/platform/clock";
import { addBlockedTime } from "./add-blocked-time";
import { listBlockedTimes } from "./list-blocked-times";
import { removeBlockedTime } from "./remove-blocked-time";

useTestDatabase();

let clinic: TestClinic;
beforeAll(() => {
  fixClock(TUESDAY_MORNING);
});
afterAll(() => fixClock(null));

const MORNING = { roomId: null, staffId: null, fromDay: "2026-11-03", fromClock: "09:00", toDay: "2026-11-03", toClock: "12:00", reason: "Service of the machine." };
const DAYS = { ...MORNING, fromClock: null, toClock: null };

async function clinicIn(timeZone: string): Promise<TestClinic> {
  const made = await makeClinic();
  const db = await connect();
  await db.update(clinics).set({ timeZone, version: 2 }).where(eq(clinics.id, made.clinicId));
  return made;
}

describe("blocking time", () => {
  it("of a room is kept in the clinic's time, listed, and leaves an audit row without its words", async () => {
    clinic = await makeClinic();
    const { blockedTimeId, inTheWay } = await addBlockedTime(clinic.actor.coordinator, { ...MORNING, roomId: clinic.roomId });
    expect(inTheWay).toEqual([]);
    const { blocked } = await listBlockedTimes(clinic.actor.sonographer);
    expect(blocked).toEqual([
      {
        id: blockedTimeId, version: 1, roomId: clinic.roomId, staffId: null, roomName: "Room 1", staffName: null, reason: "Service of the machine.",
        startsAt: new Date("2026-11-03T14:00:00Z"), endsAt: new Date("2026-11-03T17:00:00Z"),
      },
    ]);
    const [row] = await auditTrail(clinic.clinicId, "blocked_times.add");
    expect(row).toMatchObject({ outcome: "ok", subjectKind: "blocked_time", subjectId: blockedTimeId, changedFields: ["roomId", "staffId", "startsAt", "endsAt", "reason"] });
    expect(JSON.stringify(row)).not.toContain("Service of the machine");
  });

  it("without clock times lasts from the first day's start to the last day's end", async () => {
    clinic = await makeClinic();
    await addBlockedTime(clinic.actor.admin, { ...DAYS, toDay: "2026-11-05", staffId: clinic.actor.sonographer.staffId });
    const { blocked } = await listBlockedTimes(clinic.actor.admin);
    expect(blocked).toMatchObject([{ startsAt: new Date("2026-11-03T05:00:00Z"), endsAt: new Date("2026-11-06T05:00:00Z"), staffName: "Test sonographer" }]);
  });

  it("names every appointment that stands in it, and leaves it where it is", async () => {
    clinic = await makeClinic();
    const stands = await scheduledRequest(clinic);
    await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 300 }));
    const there = { requestId: stands.requestId, reference: stands.reference, startsAt: "2026-11-03T15:00:00.000Z", roomName: "Room 1", sonographerName: "Test sonographer" };
    for (const whose of [{}, { roomId: clinic.roomId }, { staffId: clinic.actor.sonographer.staffId }]) {
      expect(await addBlockedTime(clinic.actor.nurse, { ...MORNING, ...whose })).toMatchObject({ inTheWayCount: 1, inTheWay: [there] });
    }
    expect(await addBlockedTime(clinic.actor.nurse, { ...MORNING, staffId: clinic.actor.clinician.staffId })).toMatchObject({ inTheWayCount: 0 });
    expect(await addBlockedTime(clinic.actor.admin, MORNING)).toMatchObject({ inTheWayCount: 1, inTheWay: [] });
  });

  it("ends where the next appointment may start", async () => {
    clinic = await makeClinic();
    await scheduledRequest(clinic);
    expect(await addBlockedTime(clinic.actor.nurse, { ...MORNING, toClock: "10:00" })).toMatchObject({ inTheWayCount: 0 });
    expect(await addBlockedTime(clinic.actor.nurse, { ...MORNING, fromClock: "11:00" })).toMatchObject({ inTheWayCount: 0 });
  });

  it.each([
    ["America/New_York", "2027-03-14", "02:30", "does not exist"],
    ["America/New_York", "2027-11-07", "01:30", "comes twice"],
    ["Europe/London", "2027-03-28", "01:30", "does not exist"],
    ["Europe/London", "2027-10-31", "01:30", "comes twice"],
  ])("in %s on %s at %s is refused by name, since that time %s", async (timeZone, day, clock, problem) => {
    const there = await clinicIn(timeZone);
    const onDay = { ...MORNING, fromDay: day, toDay: day };
    const refusal = (field: string) => ({ code: "invalid", fields: [{ field, message: expect.stringMatching(new RegExp(`^${clock} ${problem}`)) }] });
    await expect(addBlockedTime(there.actor.nurse, { ...onDay, fromClock: clock })).rejects.toMatchObject(refusal("fromClock"));
    await expect(addBlockedTime(there.actor.nurse, { ...onDay, fromClock: "00:15", toClock: clock })).rejects.toMatchObject(refusal("toClock"));
    const { blockedTimeId } = await addBlockedTime(there.actor.nurse, { ...onDay, fromClock: null, toClock: null });
    const { blocked } = await listBlockedTimes(there.actor.nurse);
    const [whole] = blocked.filter(({ id }) => id === blockedTimeId);
    expect((Number(whole?.endsAt) - Number(whole?.startsAt)) / 3_600_000).toBe(problem === "comes twice" ? 25 : 23);
  });

  it("that is over, ends before it begins or lasts more than 60 days is refused at its field", async () => {
    clinic = await makeClinic();
    const attempt = (changes: object) => addBlockedTime(clinic.actor.nurse, { ...MORNING, ...changes });
    await expect(attempt({ fromDay: "2026-11-02", toDay: "2026-11-02" })).rejects.toMatchObject({ code: "invalid", message: "This time is over." });
    await expect(attempt({ toClock: "09:00" })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "toClock" }] });
    await expect(attempt({ ...DAYS, toDay: "2027-01-05" })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "toDay", message: expect.stringContaining("60 days") }] });
  });

  it("is refused to a sonographer, who leaves a denied row, and of what another clinic has", async () => {
    clinic = await makeClinic();
    const other = await makeClinic();
    await expect(addBlockedTime(clinic.actor.sonographer, MORNING)).rejects.toMatchObject({ code: "forbidden" });
    expect(await auditTrail(clinic.clinicId, "blocked_times.add")).toMatchObject([{ outcome: "denied" }]);
    for (const whose of [{ roomId: other.roomId }, { staffId: other.actor.sonographer.staffId }]) {
      await expect(addBlockedTime(clinic.actor.nurse, { ...MORNING, ...whose })).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("removing blocked time", () => {
  it("takes it from the list and leaves its row, once, in the own clinic and on the version that was seen", async () => {
    clinic = await makeClinic();
    const other = await makeClinic();
    const { blockedTimeId } = await addBlockedTime(clinic.actor.nurse, MORNING);
    const seen = { blockedTimeId, version: 1 };
    await expect(removeBlockedTime(other.actor.nurse, seen)).rejects.toMatchObject({ code: "not_found" });
    await expect(removeBlockedTime(clinic.actor.sonographer, seen)).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeBlockedTime(clinic.actor.nurse, { blockedTimeId, version: 2 })).rejects.toMatchObject({ code: "conflict" });
    await removeBlockedTime(clinic.actor.admin, seen);
    expect((await listBlockedTimes(clinic.actor.nurse)).blocked).toEqual([]);
    await expect(removeBlockedTime(clinic.actor.admin, seen)).rejects.toMatchObject({ code: "not_found" });
    expect((await auditTrail(clinic.clinicId, "blocked_times.remove")).map(({ outcome, changedFields }) => [outcome, changedFields])).toEqual([
      ["denied", []], ["failed", []], ["ok", ["removedAt"]], ["failed", []],
    ]);
  });
});

describe("a blocked time from outside", () => {
  it("is of a room or a person, not both, in days and times that exist", () => {
    const id = "019abc00-0000-7000-8000-000000000001";
    const fieldsOf = (changes: object) => AddBlockedTimeInput.safeParse({ ...MORNING, ...changes }).error?.issues.map(({ path }) => path.join(".")) ?? [];
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ roomId: id, staffId: id })).toEqual(["roomId"]);
    expect(fieldsOf({ fromDay: "2026-02-30" })).toContain("fromDay");
    expect(fieldsOf({ fromClock: "9" })).toEqual(["fromClock"]);
    expect(fieldsOf({ toDay: "2026-11-02" })).toEqual(["toDay"]);
    expect(fieldsOf({ reason: "  " })).toEqual(["reason"]);
    expect(AddBlockedTimeInput.parse({ ...MORNING, fromClock: "" })).toMatchObject({ fromClock: null });
  });
});
