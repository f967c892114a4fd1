import { describe, expect, it } from "vitest";
import { dayAt, formatDay, formatInstant, formatNearInstant, formatTime, formatWeekdayInstant } from "./instants";

const NEW_YORK = "America/New_York";
const LONDON = "Europe/London";

describe("instants on the clinic's clock", () => {
  it("writes the month in letters and the time on 24 hours", () => {
    expect(formatInstant("2026-11-25T19:00:00Z", NEW_YORK)).toBe("25-Nov-2026 14:00");
    expect(formatWeekdayInstant("2026-11-25T19:00:00Z", NEW_YORK)).toBe("Wed 25-Nov-2026 14:00");
    expect(formatDay("2026-09-03T12:00:00Z", LONDON)).toBe("03-Sep-2026");
  });

  it("writes midnight as 00:00, never 24:00", () => {
    expect(formatInstant("2026-11-25T05:00:00Z", NEW_YORK)).toBe("25-Nov-2026 00:00");
  });

  it("reads 01:30 twice on the autumn night of New York", () => {
    expect(formatTime("2026-11-01T05:30:00Z", NEW_YORK)).toBe("01:30");
    expect(formatTime("2026-11-01T06:30:00Z", NEW_YORK)).toBe("01:30");
    expect(formatTime("2026-11-01T07:30:00Z", NEW_YORK)).toBe("02:30");
  });

  it("has no 02:30 on the spring night of New York", () => {
    expect(formatTime("2026-03-08T06:59:00Z", NEW_YORK)).toBe("01:59");
    expect(formatTime("2026-03-08T07:00:00Z", NEW_YORK)).toBe("03:00");
  });

  it("follows London into and out of summer time", () => {
    expect(formatTime("2026-03-29T00:59:00Z", LONDON)).toBe("00:59");
    expect(formatTime("2026-03-29T01:00:00Z", LONDON)).toBe("02:00");
    expect(formatTime("2026-10-25T00:30:00Z", LONDON)).toBe("01:30");
    expect(formatTime("2026-10-25T01:30:00Z", LONDON)).toBe("01:30");
  });

  it("takes the clinic's day, not the server's", () => {
    expect(dayAt("2026-11-25T03:00:00Z", NEW_YORK)).toBe("2026-11-24");
  });

  it("shortens what is near and spells out what is far", () => {
    const now = "2026-11-25T14:42:00Z";
    expect(formatNearInstant("2026-11-25T12:48:00Z", now, NEW_YORK)).toBe("Today 07:48");
    expect(formatNearInstant("2026-11-24T20:20:00Z", now, NEW_YORK)).toBe("Tue 24-Nov 15:20");
    expect(formatNearInstant("2025-11-24T20:20:00Z", now, NEW_YORK)).toBe("24-Nov-2025 15:20");
  });

  it("refuses what is no instant, so that no screen shows a broken date", () => {
    expect(() => formatInstant("soon", NEW_YORK)).toThrow(RangeError);
  });
});
