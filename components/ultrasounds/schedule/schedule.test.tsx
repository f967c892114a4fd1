import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ScheduleDay, ScheduledScan } from "@/lib/domain/schedule";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { gridOf, placesOf, topPx } from "./day-layout";
import { NowLine } from "./now-line";
import { withNoMessage } from "./no-message";
import type { ScanLine } from "./scan-card";
import { ScanFacts } from "./scan-facts";
import { noMessage } from "./scan-lines";
import { scanLook } from "./scan-looks";
import { ScanText } from "./scan-text";
import { blockedLine, closedWarning, countWords, emptyWords, openingWords, spanWords } from "./schedule-words";
import { seenVersion } from "./use-seen-version";

const ZONE = "America/Chicago";
const PERSON = { familyName: "Lee", givenName: "Ana", bornOn: "1961-03-14", phone: "+13125550142", language: "en", needsInterpreter: false, isDoNotContact: false, diedOn: null };

function scan(appointmentId: string, startsAt: string, endsAt: string, changes: Partial<ScheduledScan> = {}): ScheduledScan {
  return {
    appointmentId, version: 1, orderId: `o-${appointmentId}`, requestId: "r", patientId: "p", reference: "V-000001", purpose: "diagnostic", study: "limited", legs: "left",
    priority: "routine", needs: [], person: PERSON, state: "booked", orderState: "scheduled", startsAt, endsAt, arrivedAt: null, inRoomAt: null, overbookReason: null, endReason: null,
    room: { id: "r1", name: "Room 1" }, sonographer: { id: "s1", name: "Sam" }, ...changes,
  };
}
const day = (scans: ScheduledScan[], changes: Partial<ScheduleDay> = {}): ScheduleDay => ({
  on: "2026-11-23", opensAt: "2026-11-23T14:30:00.000Z", closesAt: "2026-11-23T23:00:00.000Z", closedBecause: null, isWeekdayOff: false, scans, ...changes,
});
const ROOMS = [{ id: "r1" }, { id: "r2" }];

describe("the version that a dialog acts on", () => {
  it("is the one that stood when it opened, and the current one the next time it opens", () => {
    expect(seenVersion(null, true, 3)).toBe(3);
    expect(seenVersion(3, true, 4)).toBe(3);
    expect(seenVersion(3, false, 4)).toBeNull();
    expect(seenVersion(null, true, 4)).toBe(4);
  });
});

describe("the grid of a day", () => {
  it("begins with the full hour before opening and holds what is booked outside opening hours", () => {
    expect(gridOf(day([]), ZONE)).toEqual({ startMs: Date.parse("2026-11-23T14:00:00Z"), hours: 9 });
    const early = scan("a", "2026-11-23T13:15:00.000Z", "2026-11-23T13:45:00.000Z");
    expect(gridOf(day([early]), ZONE)).toEqual({ startMs: Date.parse("2026-11-23T13:00:00Z"), hours: 10 });
    expect(gridOf(day([], { opensAt: null, closesAt: null }), ZONE)).toBeNull();
  });

  it("gives an hour 76 pixels and a room its column", () => {
    const scans = [scan("a", "2026-11-23T15:00:00.000Z", "2026-11-23T16:00:00.000Z"), scan("b", "2026-11-23T15:00:00.000Z", "2026-11-23T15:30:00.000Z", { room: { id: "r2", name: "Room 2" } })];
    const grid = gridOf(day(scans), ZONE) ?? { startMs: 0, hours: 0 };
    const places = placesOf(scans, ROOMS, grid);
    expect(places.get("a")).toEqual({ topPx: 76, heightPx: 76, leftPercent: 0, widthPercent: 50 });
    expect(places.get("b")).toEqual({ topPx: 76, heightPx: 38, leftPercent: 50, widthPercent: 50 });
    expect(topPx("2026-11-23T15:30:00Z", grid)).toBe(114);
  });

  it("puts a missed appointment and the one that took its time side by side, so that neither hides the other", () => {
    const scans = [
      scan("missed", "2026-11-23T15:00:00.000Z", "2026-11-23T16:00:00.000Z", { state: "no_show" }),
      scan("instead", "2026-11-23T15:30:00.000Z", "2026-11-23T16:30:00.000Z"),
      scan("next", "2026-11-23T16:30:00.000Z", "2026-11-23T17:00:00.000Z"),
    ];
    const places = placesOf(scans, ROOMS, gridOf(day(scans), ZONE) ?? { startMs: 0, hours: 0 });
    expect(places.get("missed")).toMatchObject({ leftPercent: 0, widthPercent: 25 });
    expect(places.get("instead")).toMatchObject({ leftPercent: 25, widthPercent: 25 });
    expect(places.get("next")).toMatchObject({ leftPercent: 0, widthPercent: 50 });
  });

  it("by sonographer gives everybody a column of their own", () => {
    const scans = [scan("a", "2026-11-23T15:00:00.000Z", "2026-11-23T16:00:00.000Z"), scan("b", "2026-11-23T15:00:00.000Z", "2026-11-23T15:30:00.000Z", { sonographer: { id: "s2", name: "Kim" } })];
    const places = placesOf(scans, [{ id: "s1" }, { id: "s2" }], gridOf(day(scans), ZONE) ?? { startMs: 0, hours: 0 }, "sonographer");
    expect(places.get("a")).toMatchObject({ leftPercent: 0, widthPercent: 50 });
    expect(places.get("b")).toMatchObject({ leftPercent: 50, widthPercent: 50 });
  });

  it("shows where the day stands, and no line outside the hours of the grid", () => {
    const at = (now: string) => renderToStaticMarkup(<NowLine nowMs={Date.parse(now)} startMs={Date.parse("2026-11-23T14:00:00Z")} hours={9} />);
    expect(at("2026-11-23T15:30:00Z")).toContain("top:114px");
    expect(at("2026-11-23T13:59:00Z")).toBe("");
    expect(at("2026-11-23T23:01:00Z")).toBe("");
  });
});

describe("the card of an appointment", () => {
  it("names the leg before the person and all else, so that a narrow column never cuts it off", () => {
    const one = scan("a", "2026-11-23T15:00:00.000Z", "2026-11-23T16:00:00.000Z");
    const line = { scan: one, look: "booked", timeZone: ZONE, todayOn: "2026-11-22", isDue: false, hasBegun: false, hasSimilarName: false, noMessage: null } as const;
    const text = renderToStaticMarkup(<ScanText line={line} columns="room" />);
    expect(text.indexOf(LEGS_WORDS[one.legs])).toBeGreaterThan(0);
    expect(text.indexOf(LEGS_WORDS[one.legs])).toBeLessThan(text.indexOf(one.person.familyName.toUpperCase()));
  });
});

describe("who gets no mail about an appointment", () => {
  const one = scan("a", "2026-11-23T15:00:00.000Z", "2026-11-23T16:00:00.000Z");
  const refused = { mailRefusals: { p: "No e-mail address is recorded." } };
  const words = "No message goes out: no e-mail address is recorded. Call the patient.";
  const line = { scan: one, look: "booked", timeZone: ZONE, todayOn: "2026-11-22", isDue: false, hasBegun: false, hasSimilarName: false, noMessage: words } as const;

  it("is told to who books, moves or cancels it, with what is to be done instead", () => {
    expect(noMessage(refused, one)).toBe(words);
    expect(noMessage({ mailRefusals: { other: "No e-mail address is recorded." } }, one)).toBeNull();
    expect(noMessage({ mailRefusals: { p: "The patient asked not to be contacted. Do not send messages." } }, { ...one, person: { ...PERSON, isDoNotContact: true } })).not.toContain("Call");
    expect(withNoMessage("Appointment moved.", words)).toEqual({ message: `Appointment moved. ${words}`, tone: "info" });
    expect(withNoMessage("V-000001 is booked", words).message).toBe(`V-000001 is booked. ${words}`);
    expect(withNoMessage("V-000001 is booked", null)).toEqual({ message: "V-000001 is booked" });
  });

  it("is told on the appointment for as long as it is to come", () => {
    const panel = (changes: Partial<ScanLine>) => renderToStaticMarkup(<ScanFacts line={{ ...line, ...changes }} />);
    expect(panel({})).toContain(words);
    for (const changes of [{ noMessage: null }, { hasBegun: true }, { scan: { ...one, state: "arrived" as const } }]) expect(panel(changes)).not.toContain("No message");
  });
});

describe("where an appointment stands, in a word", () => {
  const now = new Date("2026-11-23T16:00:00Z");
  it.each([
    ["booked", { endsAt: "2026-11-23T16:30:00.000Z" }],
    ["unrecorded", { endsAt: "2026-11-23T16:00:00.000Z" }],
    ["arrived", { state: "arrived", endsAt: "2026-11-23T15:00:00.000Z" }],
    ["in_room", { state: "arrived", inRoomAt: "2026-11-23T15:10:00.000Z", endsAt: "2026-11-23T15:00:00.000Z" }],
    ["to_report", { state: "done", orderState: "done" }],
    ["reported", { state: "done", orderState: "reported" }],
    ["no_show", { state: "no_show" }],
  ] as [string, Partial<ScheduledScan>][])("is %s", (look, changes) => {
    expect(scanLook(scan("a", "2026-11-23T15:00:00.000Z", "2026-11-23T15:30:00.000Z", changes), now)).toBe(look);
  });
});

describe("the words of the schedule", () => {
  const one = scan("a", "2026-11-23T15:00:00.000Z", "2026-11-23T16:00:00.000Z");
  it("name the day or the week, also over a new year", () => {
    expect(spanWords({ on: "2026-11-23", days: [day([])] })).toBe("Mon 23-Nov-2026");
    expect(spanWords({ on: "2026-11-23", days: [day([]), day([], { on: "2026-11-29" })] })).toBe("23-Nov to 29-Nov-2026");
    expect(spanWords({ on: "2026-12-30", days: [day([], { on: "2026-12-28" }), day([], { on: "2027-01-03" })] })).toBe("28-Dec-2026 to 03-Jan-2027");
  });
  it("count who missed an appointment apart", () => {
    expect(countWords([day([one, { ...one, state: "no_show" }])])).toBe("1 booked, 1 did not attend");
  });
  it("say that a day is empty, open or closed, and warn of what is booked on a closed day", () => {
    const closed = { opensAt: null, closesAt: null, closedBecause: "Thanksgiving Day" };
    expect(openingWords(day([]), ZONE)).toBe("Open 08:30 to 17:00");
    expect(emptyWords(day([]), ZONE)).toBe("No ultrasound is booked on Mon 23-Nov-2026.");
    expect(emptyWords(day([], closed), ZONE)).toContain("Closed: Thanksgiving Day");
    expect(emptyWords(day([one]), ZONE)).toBeNull();
    expect(closedWarning(day([one], closed))).toContain("1 appointment is still booked");
    expect(closedWarning(day([one]))).toBeNull();
  });
  it("say whose time is blocked, until when and why", () => {
    const block = { id: "b", version: 1, roomId: "r1", sonographerId: null, whose: "Room 1", startsAt: "2026-11-23T16:00:00.000Z", endsAt: "2026-11-23T18:00:00.000Z", reason: "Machine service" };
    expect(blockedLine(block, ZONE)).toBe("Room 1, Mon 23-Nov-2026 10:00 to 12:00: Machine service");
    expect(blockedLine({ ...block, endsAt: "2026-11-25T18:00:00.000Z" }, ZONE)).toBe("Room 1, 23-Nov-2026 10:00 to 25-Nov-2026 12:00: Machine service");
  });
});
