import { expect, it } from "vitest";
import { linkWords } from "./check-in-words";

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
