import { expect, it } from "vitest";
import { PERMISSIONS } from "./access";
import { ultrasoundChangeWords } from "./ultrasound-changes";

const CHANGES_NOTHING = ["list", "get", "overbook", "print_letter", "write_worklist"].map((verb) => `ultrasounds.${verb}`);

it("every step of an ultrasound has words of its own for whoever finds it changed", () => {
  const steps = PERMISSIONS.filter((permission) => permission.startsWith("ultrasounds.") && !CHANGES_NOTHING.includes(permission));
  const words = steps.map(ultrasoundChangeWords);
  expect(steps.filter((step) => ultrasoundChangeWords(step) === null)).toEqual([]);
  expect(new Set(words).size).toBe(steps.length);
});

it("an arrival taken back is not told as an arrival", () => {
  expect(ultrasoundChangeWords("ultrasounds.put_back")).not.toMatch(/arrived/);
});
