import { describe, expect, it } from "vitest";
import { blockedWhen } from "./blocked-words";

const ZONE = "America/New_York";
const words = (startsAt: string, endsAt: string) => blockedWhen({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, ZONE);

describe("when time is blocked", () => {
  it("names the day once within one day, and both ends otherwise", () => {
    expect(words("2026-11-03T14:00:00Z", "2026-11-03T17:00:00Z")).toBe("Tue 03-Nov-2026 09:00 to 12:00");
    expect(words("2026-11-03T14:00:00Z", "2026-11-05T17:00:00Z")).toBe("03-Nov-2026 09:00 to 05-Nov-2026 12:00");
  });

  it("of whole days names the first and the last one that is blocked, also over a change of the clocks", () => {
    expect(words("2026-11-03T05:00:00Z", "2026-11-04T05:00:00Z")).toBe("03-Nov-2026, all day");
    expect(words("2026-10-31T04:00:00Z", "2026-11-03T05:00:00Z")).toBe("31-Oct-2026 to 02-Nov-2026");
  });
});
