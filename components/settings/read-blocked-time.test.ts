import { describe, expect, it } from "vitest";
import { AddBlockedTimeInput } from "@/lib/inputs/blocked-times";
import { readBlockedTime } from "./read-blocked-time";

const ID = "01a2042f-3ae2-717a-89ee-336b870bd705";

function answered(whose: string) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ whose, fromDay: "2032-03-14", fromClock: "9", toDay: "", toClock: "", reason: "On leave" })) form.set(name, value);
  return AddBlockedTimeInput.safeParse(readBlockedTime(form));
}

describe("what the form for blocked time says", () => {
  it("blocks the whole clinic only when that was chosen", () => {
    const nothing = answered("");
    expect(nothing.error?.issues).toMatchObject([{ path: ["roomId"], message: "Choose what is blocked." }]);
    expect(answered("clinic").data).toMatchObject({ roomId: null, staffId: null, fromDay: "2032-03-14", toDay: "2032-03-14" });
  });

  it("names the room or the person that was chosen", () => {
    expect(answered(`room:${ID}`).data).toMatchObject({ roomId: ID, staffId: null });
    expect(answered(`person:${ID}`).data).toMatchObject({ roomId: null, staffId: ID });
  });
});
