import { describe, expect, it } from "vitest";
import type { AppointmentNews, ToldMessage } from "@/lib/domain/appointment-messages";
import { newsWords } from "./news-words";

const ZONE = "America/New_York";
const NEWS: AppointmentNews = { state: "booked", isOver: false, messages: [], refusal: null, mayCall: true, hasMailServer: true };
const told = (kind: ToldMessage["kind"], state: ToldMessage["state"]): ToldMessage => ({ kind, state, at: state === "waiting" ? null : "2026-11-25T19:00:00Z" });
const words = (news: Partial<AppointmentNews>) => newsWords({ ...NEWS, ...news }, ZONE).map((line) => line.words);

describe("what became of telling the patient", () => {
  it("is said with its time when it was sent", () => {
    expect(words({ messages: [told("ultrasound_booked", "sent"), told("ultrasound_reminder", "sent")] })).toEqual(["Confirmation sent 25-Nov-2026 14:00", "Reminder sent 25-Nov-2026 14:00"]);
  });

  it("asks for a call when it was not delivered, cannot be written, or no mail server is set", () => {
    expect(words({ messages: [told("ultrasound_moved", "failed")] })).toEqual(["Mail about the new time not delivered. Call the patient."]);
    expect(words({ refusal: "No e-mail address is recorded." })).toEqual(["No message: no e-mail address is recorded. Call the patient."]);
    expect(words({ messages: [told("ultrasound_booked", "waiting")], hasMailServer: false })).toEqual(["Confirmation waits: no mail server is set. Call the patient."]);
    expect(words({ messages: [told("ultrasound_booked", "waiting")] })).toEqual(["Confirmation is on its way"]);
  });

  it("asks for a call when the mail said that it is cancelled and it stands again", () => {
    expect(words({ messages: [told("ultrasound_booked", "sent"), told("ultrasound_cancelled", "sent")] })[0]).toBe("The patient was told that it is cancelled. Call the patient.");
  });

  it("asks for a call after a cancellation that was not told, unless the patient knew of nothing", () => {
    expect(words({ state: "cancelled", messages: [told("ultrasound_booked", "sent")], refusal: "The patient asked not to be contacted. Do not send messages.", mayCall: false })).toEqual([
      "No mail about the cancellation: the patient asked not to be contacted. Do not send messages.",
    ]);
    expect(words({ state: "cancelled", messages: [told("ultrasound_booked", "dropped")] })).toEqual([]);
    expect(words({ state: "cancelled", messages: [told("ultrasound_cancelled", "sent")] })).toEqual(["Mail about the cancellation sent 25-Nov-2026 14:00"]);
  });

  it("is nothing once the appointment is over", () => {
    expect(words({ state: "done" })).toEqual([]);
    expect(words({ state: "cancelled", isOver: true })).toEqual([]);
    expect(words({ isOver: true })).toEqual([]);
  });
});
