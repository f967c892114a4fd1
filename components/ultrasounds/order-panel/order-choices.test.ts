import { describe, expect, it } from "vitest";
import type { UltrasoundOrder } from "@/lib/domain/care";
import { OFFERED_INDICATIONS } from "@/lib/domain/indications";
import { OPEN_STAGES } from "@/lib/domain/stages";
import { offeredSteps } from "./offered-steps";
import { indicationChoices, purposeChoices } from "./order-choices";

const order = (state: UltrasoundOrder["state"]) => ({ purpose: "diagnostic", state }) as UltrasoundOrder;
const values = (...args: Parameters<typeof purposeChoices>) => purposeChoices(...args).map(({ value }) => value);

describe("what an ultrasound may be ordered for", () => {
  it("offers nothing once the request has ended", () => {
    expect(values("closed", [], null)).toEqual([]);
  });

  it("offers the scan for a suspected clot at every open stage", () => {
    for (const stage of OPEN_STAGES) expect(values(stage, [], null)).toContain("dvt");
  });

  it("offers a diagnostic one from accepted and reported only, and one at a time", () => {
    expect(values("accepted", [], null)).toContain("diagnostic");
    expect(values("reported", [order("reported")], null)).toContain("diagnostic");
    expect(values("reported", [order("scheduled")], null)).not.toContain("diagnostic");
    expect(values("follow_up", [order("reported")], null)).not.toContain("diagnostic");
    expect(values("new", [], null)).toEqual(["dvt"]);
  });

  it("refuses everything but the scan for a clot while routine booking is refused", () => {
    const choices = purposeChoices("accepted", [], "Routine booking is refused while F10 is open.");
    expect(choices.filter(({ isRefused }) => !isRefused).map(({ value }) => value)).toEqual(["dvt"]);
  });
});

describe("what can be named as the indication", () => {
  it("of a suspected clot is what was found at the leg, never the suspicion", () => {
    expect(indicationChoices("dvt")).toEqual(["M79.66", "R60.0", "I80.0", "I82.4"]);
  });

  it("of anything else is the whole list", () => {
    expect(indicationChoices("")).toEqual(OFFERED_INDICATIONS);
    expect(indicationChoices("closure_scan")).toContain("Z09");
  });
});

describe("what can be done with an order", () => {
  it("records nobody as absent before the appointment starts", () => {
    expect(offeredSteps("scheduled", "booked", false)).not.toContain("no_show");
    expect(offeredSteps("scheduled", "booked", true)).toContain("no_show");
  });

  it("moves no appointment of somebody who is here", () => {
    expect(offeredSteps("scheduled", "arrived", true)).toEqual(["cancel_appointment"]);
  });

  it("offers no step on a finished order", () => {
    expect(["done", "reported", "cancelled"].flatMap((state) => offeredSteps(state as UltrasoundOrder["state"], "done", true))).toEqual([]);
  });
});
