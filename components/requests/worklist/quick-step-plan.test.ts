import { describe, expect, it } from "vitest";
import { planAgain, planStep } from "./quick-step-plan";

const nurse = { staffId: "me", roles: ["nurse"] } as const;
const line = { stage: "new", isSafety: false, reference: "V-000123", ownerId: null } as const;

describe("a key on a row of the list", () => {
  it("opens the decision that the stage and the role allow", () => {
    expect(planStep("1", line, nurse)).toEqual({ kind: "decide", verb: "accept" });
    expect(planStep("2", line, nurse)).toEqual({ kind: "decide", verb: "mark_duplicate" });
    expect(planStep("3", { ...line, stage: "needs_info" }, nurse)).toEqual({ kind: "decide", verb: "decline" });
    expect(planStep("I", line, nurse)).toEqual({ kind: "decide", verb: "ask_information" });
    expect(planStep("I", { ...line, stage: "needs_info" }, nurse)).toEqual({ kind: "decide", verb: "receive_information" });
  });

  it("says why it does nothing: the role, the stage, or that it is done already", () => {
    const coordinator = { staffId: "me", roles: ["coordinator"] } as const;
    expect(planStep("1", line, coordinator)).toEqual({ kind: "refused", words: "Your role does not do this." });
    expect(planStep("1", { ...line, stage: "accepted" }, nurse)).toMatchObject({ kind: "refused", words: expect.stringContaining("V-000123 is at Accepted") });
    expect(planStep("M", { ...line, ownerId: "me" }, nurse)).toMatchObject({ kind: "refused" });
    expect(planStep("A", { ...line, stage: "declined" }, nurse)).toMatchObject({ kind: "refused", words: "V-000123 is declined." });
    expect(planStep("D", line, nurse)).toMatchObject({ kind: "refused" });
  });

  it("never decides an urgent request from the list, and never snoozes one", () => {
    const urgent = { ...line, isSafety: true };
    for (const key of ["1", "2", "3", "I"]) expect(planStep(key, urgent, nurse)).toMatchObject({ kind: "open", key });
    expect(planStep("H", urgent, nurse)).toMatchObject({ kind: "refused" });
    expect(planStep("M", urgent, nurse)).toEqual({ kind: "claim" });
  });

  it("hands an ultrasound order to the request's own screen, for those who may order", () => {
    const clinician = { staffId: "me", roles: ["clinician"] } as const;
    expect(planStep("D", { ...line, stage: "accepted" }, clinician)).toEqual({ kind: "open", key: "D", words: null });
  });
});

describe("an open dialog, after a colleague changed its request", () => {
  const accept = { kind: "decide", verb: "accept" } as const;

  it("goes on when its step is still possible", () => {
    expect(planAgain(accept, line, { stage: "new", urgency: "SOON" }, nurse)).toBeNull();
    expect(planAgain({ kind: "assign" }, line, { stage: "accepted", urgency: "EMERGENCY" }, nurse)).toBeNull();
    expect(planAgain({ kind: "note" }, line, { stage: "declined", urgency: "ROUTINE" }, nurse)).toBeNull();
  });

  it("never decides or snoozes one that has become urgent", () => {
    expect(planAgain(accept, line, { stage: "new", urgency: "EMERGENCY" }, nurse)).toMatchObject({ kind: "open", words: "V-000123 is urgent: read its flags and the policy first." });
    expect(planAgain({ kind: "snooze" }, line, { stage: "new", urgency: "SAME_DAY" }, nurse)).toMatchObject({ kind: "refused" });
  });

  it("stops when the step was taken away, and never turns into another one", () => {
    expect(planAgain(accept, line, { stage: "declined", urgency: "ROUTINE" }, nurse)).toMatchObject({ kind: "refused" });
    expect(planAgain({ kind: "decide", verb: "ask_information" }, line, { stage: "needs_info", urgency: "ROUTINE" }, nurse)).toMatchObject({ kind: "decide", verb: "receive_information" });
  });
});
