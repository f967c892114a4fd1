import { expect, it } from "vitest";
import { readMinutesAgo } from "./minutes-ago";

const NOW = Date.parse("2026-11-25T14:00:00Z");

it.each([
  ["0", null],
  [" 20 ", "2026-11-25T13:40:00.000Z"],
  ["1440", "2026-11-24T14:00:00.000Z"],
])("%j minutes ago is a moment", (typed, at) => {
  expect(readMinutesAgo(typed, NOW)).toBe(at);
});

it.each(["20 min", "1h", "-5", "1.5", "1e3", "", "99999999999"])("%j is refused, so that it never passes for now", (typed) => {
  expect(readMinutesAgo(typed, NOW)).toBeUndefined();
});
