import { expect, it } from "vitest";
import { answeredWords, attemptWords, linkWords } from "./check-in-words";

const AT = "2026-11-25T19:00:00.000Z";

it.each([
  ["none", "Link made 25-Nov-2026 14:00, not mailed, not answered"],
  ["waiting", "Link made 25-Nov-2026 14:00, mail waiting, not answered"],
  ["sent", "Link made 25-Nov-2026 14:00, mailed, not answered"],
  ["failed", "Link made 25-Nov-2026 14:00, mail could not be sent, not answered"],
] as const)("a link whose mail is %s is never called more than that", (mail, words) => {
  expect(linkWords({ madeAt: AT, mail, isStarted: false }, "America/New_York")).toBe(words);
});

it("a link that somebody began to answer says so", () => {
  expect(linkWords({ madeAt: AT, mail: "sent", isStarted: true }, "America/New_York")).toBe("Link made 25-Nov-2026 14:00, mailed, started, not finished");
  expect(linkWords(null, "America/New_York")).toBeNull();
});

it("an answer says who gave or took it", () => {
  const words = (isByPatient: boolean, answeredBy: string | null) => answeredWords({ answeredAt: AT, isByPatient, answeredBy, windowEndsOn: "2026-11-25" }, "America/New_York");
  expect(words(true, null)).toBe("25-Nov-2026 14:00 by the patient");
  expect(words(false, "Nora Nurse")).toBe("25-Nov-2026 14:00 by phone, Nora Nurse");
  expect(words(false, null)).toBe("25-Nov-2026 14:00 by phone");
  expect(answeredWords({ answeredAt: null, isByPatient: false, answeredBy: null, windowEndsOn: "2026-11-25" }, "America/New_York")).toBeNull();
});

it("an answer after its window says so, by the day of the clinic", () => {
  const words = (answeredAt: string) => answeredWords({ answeredAt, isByPatient: true, answeredBy: null, windowEndsOn: "2026-11-25" }, "America/New_York");
  expect(words("2026-11-26T04:59:00.000Z")).toBe("25-Nov-2026 23:59 by the patient");
  expect(words("2026-11-26T05:00:00.000Z")).toBe("26-Nov-2026 00:00 by the patient, after its window");
});

it("what was tried says how often, when last and what came of it, and nothing tried is a word", () => {
  const tried = { count: 2, channels: ["call" as const], lastAt: AT, lastOutcome: "no_answer" as const };
  expect(attemptWords(tried, "America/New_York")).toBe("2 calls, last 25-Nov-2026 14:00, no answer");
  expect(attemptWords({ ...tried, count: 1, lastOutcome: "left_message" }, "America/New_York")).toBe("1 call, last 25-Nov-2026 14:00, left a message");
  expect(attemptWords({ ...tried, channels: ["call", "text"] }, "America/New_York")).toBe("2 contacts, last 25-Nov-2026 14:00, no answer");
  expect(attemptWords(null, "America/New_York")).toBe("No call or message recorded");
});
