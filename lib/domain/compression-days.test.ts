import { describe, expect, it } from "vitest";
import { compressionDays, compressionReachedOn, compressionStretches, daysBetween, daysInclusive, trialDays } from "./compression-days";
import type { TrialDays } from "./compression-trial";
import { localDay } from "./opening-hours";

const trial = (startedOn: string, endedOn: string | null = null, legs: TrialDays["legs"] = "left"): TrialDays => ({ legs, hoursPerDay: 10, startedOn, endedOn, removed: null });
const REMOVED = { reason: "Another patient's.", by: "Nurse", at: "2026-11-01T12:00:00.000Z" };

describe("the days of a compression trial", () => {
  it("count the first and the last day", () => {
    expect(trialDays(trial("2026-09-24", "2026-09-24"), "2026-11-23")).toBe(1);
    expect(trialDays(trial("2026-09-24"), "2026-11-23")).toBe(61);
    expect(trialDays(trial("2026-09-24", "2026-12-31"), "2026-11-23")).toBe(61);
  });

  it("are right across the ends of months and years, and on a leap day", () => {
    expect(daysInclusive("2026-01-31", "2026-03-01")).toBe(30);
    expect(daysInclusive("2028-02-28", "2028-03-01")).toBe(3);
    expect(daysInclusive("2027-02-28", "2027-03-01")).toBe(2);
    expect(daysInclusive("2100-02-28", "2100-03-01")).toBe(2);
    expect(daysInclusive("2026-12-31", "2027-01-01")).toBe(2);
    expect(daysBetween("2026-06-02", "2026-11-23")).toBe(174);
  });

  it("are calendar days of the clinic, so that a night on which the clocks change is one day", () => {
    expect(daysInclusive("2026-10-31", "2026-11-02")).toBe(3);
    const late = new Date("2026-11-24T04:30:00Z");
    expect(trialDays(trial("2026-09-24"), localDay(late, "America/Chicago"))).toBe(61);
    expect(trialDays(trial("2026-09-24"), localDay(late, "Europe/Berlin"))).toBe(62);
  });

  it("are none before a trial began", () => {
    expect(trialDays(trial("2026-12-01"), "2026-11-23")).toBe(0);
    expect(compressionDays([trial("2026-12-01")], "left", "2026-11-23")).toBe(0);
  });
});

describe("the compression of a leg", () => {
  it("counts a day once that two trials share, also where one lies in the other", () => {
    expect(compressionDays([trial("2026-10-01", "2026-10-20"), trial("2026-10-11", "2026-10-31")], "left", "2026-11-23")).toBe(31);
    expect(compressionDays([trial("2026-10-01", "2026-10-31"), trial("2026-10-05", "2026-10-10"), trial("2026-10-20", "2026-11-02")], "left", "2026-11-23")).toBe(33);
    expect(compressionDays([trial("2026-10-01", "2026-10-31"), trial("2026-10-31", "2026-11-01", "both")], "left", "2026-11-23")).toBe(32);
  });

  it("leaves the days between two trials out", () => {
    expect(compressionDays([trial("2026-10-11", "2026-10-20"), trial("2026-10-01", "2026-10-05")], "left", "2026-11-23")).toBe(15);
  });

  it("lies in stretches, which end where a day without it comes between", () => {
    const trials = [trial("2026-11-10"), trial("2026-10-01", "2026-10-05"), trial("2026-10-06", "2026-10-10"), trial("2026-10-12", "2026-10-20")];
    expect(compressionStretches(trials, "left", "2026-11-23")).toEqual([
      { fromOn: "2026-10-01", toOn: "2026-10-10" },
      { fromOn: "2026-10-12", toOn: "2026-10-20" },
      { fromOn: "2026-11-10", toOn: "2026-11-23" },
    ]);
  });

  it("is of that leg: a trial of both legs counts for each, one of the other leg for none", () => {
    const trials = [trial("2026-10-01", "2026-10-10", "both"), trial("2026-11-01", "2026-11-10", "right")];
    expect(compressionDays(trials, "left", "2026-11-23")).toBe(10);
    expect(compressionDays(trials, "right", "2026-11-23")).toBe(20);
  });

  it("counts nothing of a trial that was taken away", () => {
    expect(compressionDays([{ ...trial("2026-10-01", "2026-10-10"), removed: REMOVED }], "left", "2026-11-23")).toBe(0);
  });

  it("reached a number of days on the day that was its last, over gaps", () => {
    const trials = [trial("2026-10-01", "2026-10-05"), trial("2026-10-11", "2026-10-20")];
    expect(compressionReachedOn(trials, "left", 5, "2026-11-23")).toBe("2026-10-05");
    expect(compressionReachedOn(trials, "left", 6, "2026-11-23")).toBe("2026-10-11");
    expect(compressionReachedOn(trials, "left", 15, "2026-11-23")).toBe("2026-10-20");
    expect(compressionReachedOn(trials, "left", 16, "2026-11-23")).toBeNull();
  });
});
