import { describe, expect, it } from "vitest";
import { passwordProblem as problemOf } from "./password-rules";

const isCommon = (password: string) => password === "manchester united";
const passwordProblem = (password: string, known: string[]) => problemOf(password, known, isCommon);
const context = ["Maria Lopez", "maria.lopez@north-vein.example", "Northside Vein Clinic"];

describe("a password", () => {
  it("needs fifteen characters, counted as people see them", () => {
    expect(passwordProblem("tulip harbor 9", context)).not.toBeNull();
    expect(passwordProblem("tulip harbor 93", context)).toBeNull();
    expect(passwordProblem("💧".repeat(14), context)).not.toBeNull();
  });
  it("may hold 200 characters, not 4,096", () => {
    const long = Array.from({ length: 50 }, (_, index) => `w${index * 7919}`).join(" ").slice(0, 200);
    expect(passwordProblem(long, context)).toBeNull();
    expect(passwordProblem(long.repeat(30), context)).not.toBeNull();
  });
  it("needs no capital, digit or sign", () => {
    expect(passwordProblem("correct horse battery staple", context)).toBeNull();
  });
  it.each([
    ["aaaaaaaaaaaaaaaa", "one character"],
    ["abcabcabcabcabcabc", "one short part"],
    ["12345678901234567890", "counting"],
    ["qwertyuiopasdfgh", "a keyboard row"],
    ["lopezlopez123456", "the person's name"],
    ["Northside-Vein-Clinic", "the clinic's name"],
    ["charley-password-2", "words of this product"],
    ["abcdefghijklmnopq", "the alphabet"],
    ["manchester united", "on the list of common ones"],
  ])("cannot be %s: %s", (password) => {
    expect(passwordProblem(password, context)).not.toBeNull();
  });
});
