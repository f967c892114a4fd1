import { describe, expect, it } from "vitest";
import { contactDetail, contactTitle } from "./contact-words";

describe("a line of the contact log", () => {
  it("says how, what came of it and by whom", () => {
    expect(contactTitle({ channel: "call", outcome: "no_answer", by: "Nora Nurse" })).toBe("Call, no answer. Nora Nurse");
  });

  it("names the check-in it was about before the note, and says nothing where there is neither", () => {
    expect(contactDetail({ checkInPoint: "1m", note: null })).toBe("About the check-in after 1 month");
    expect(contactDetail({ checkInPoint: "12m", note: "Call again at noon." })).toBe("About the check-in after 12 months · Call again at noon.");
    expect(contactDetail({ checkInPoint: null, note: "Call again at noon." })).toBe("Call again at noon.");
    expect(contactDetail({ checkInPoint: null, note: null })).toBeNull();
  });
});
