import { describe, expect, it } from "vitest";
import { statusDetail } from "./status-detail";

const CLOCK = { at: "2026-11-03T15:00:00.000Z", timeZone: "America/New_York", on: "2026-11-03" };
const ROW = { stage: "accepted", urgency: "SOON", appointment: null, besides: null, receivedAt: "2026-11-02T15:00:00.000Z", stageSinceAt: "2026-11-02T16:30:00.000Z" } as const;

describe("the words under the status", () => {
  it("say since when the stage is", () => {
    expect(statusDetail(ROW, CLOCK)).toBe("Accepted 02-Nov-2026");
  });

  it("name an open ultrasound that does not move the stage, so that nobody orders it twice", () => {
    expect(statusDetail({ ...ROW, besides: { purpose: "dvt", isScheduled: false } }, CLOCK)).toBe("Suspected deep vein thrombosis: ultrasound to schedule");
    expect(statusDetail({ ...ROW, urgency: "SAME_DAY", besides: { purpose: "repeat", isScheduled: true } }, CLOCK)).toBe("Accepted · Repeat: ultrasound scheduled");
  });
});
