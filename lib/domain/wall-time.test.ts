import { describe, expect, it } from "vitest";
import { instantAtWall } from "./wall-time";

const NEW_YORK = "America/New_York";
const LONDON = "Europe/London";

describe("the instant of a time on the clinic's clock", () => {
  it.each([
    [NEW_YORK, "2026-03-06", "09:00", "2026-03-06T14:00:00.000Z"],
    [NEW_YORK, "2026-03-08", "01:59", "2026-03-08T06:59:00.000Z"],
    [NEW_YORK, "2026-03-08", "03:00", "2026-03-08T07:00:00.000Z"],
    [NEW_YORK, "2026-11-01", "00:59", "2026-11-01T04:59:00.000Z"],
    [NEW_YORK, "2026-11-01", "02:00", "2026-11-01T07:00:00.000Z"],
    [LONDON, "2026-03-29", "02:00", "2026-03-29T01:00:00.000Z"],
    [LONDON, "2026-10-25", "09:00", "2026-10-25T09:00:00.000Z"],
    [LONDON, "2026-10-24", "09:00", "2026-10-24T08:00:00.000Z"],
  ])("in %s on %s at %s is %s", (timeZone, day, clock, at) => {
    expect(instantAtWall({ day, clock }, timeZone)).toEqual({ at: new Date(at), problem: null });
  });

  it.each([
    [NEW_YORK, "2026-03-08", "02:00", "02:00 to 03:00"],
    [NEW_YORK, "2026-03-08", "02:59", "02:00 to 03:00"],
    [LONDON, "2026-03-29", "01:30", "01:00 to 02:00"],
  ])("in %s on %s does not exist at %s, and the refusal says so", (timeZone, day, clock, change) => {
    const { at, problem } = instantAtWall({ day, clock }, timeZone);
    expect(at).toBeNull();
    expect(problem).toMatch(new RegExp(`^${clock} does not exist on that day: the clocks go forward from ${change}\\.`));
  });

  it.each([
    [NEW_YORK, "2026-11-01", "01:00", "02:00 to 01:00"],
    [NEW_YORK, "2026-11-01", "01:59", "02:00 to 01:00"],
    [LONDON, "2026-10-25", "01:30", "02:00 to 01:00"],
  ])("in %s on %s comes twice at %s, and the refusal says so", (timeZone, day, clock, change) => {
    const { at, problem } = instantAtWall({ day, clock }, timeZone);
    expect(at).toBeNull();
    expect(problem).toMatch(new RegExp(`^${clock} comes twice on that day: the clocks go back from ${change}\\.`));
  });
});
