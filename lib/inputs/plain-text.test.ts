import { describe, expect, it } from "vitest";
import { isStorable, lineOfText, unstorableFields } from "./plain-text";

const Name = lineOfText(100);
const accepts = (text: string) => Name.safeParse(text).success;

describe("a line of text", () => {
  it.each(["Ana Núñez", "O’Brien-Smith", "李小龍", "عائشة", "\u200Fשרה", "Ana\u200F", "\u061Cمنى", "A\u0301na", "null", "__proto__", "<b>Ana</b>", "👩‍👩‍👧"])("keeps %j as it is", (text) => {
    expect(Name.parse(text)).toBe(text);
  });

  it.each(["", "  ", "\u200B", "Ana\u0000", "Ana\nGarcia", "Ana\u2028Garcia", "Ana\uD800", "An\uFFFD", "x".repeat(101)])("refuses %j", (text) => {
    expect(accepts(text)).toBe(false);
  });

  it.each(["\u202E", "\u202A", "\u202D", "\u2066", "\u2067", "\u2068"])("refuses %j, which would turn the date beside a name around", (control) => {
    expect(accepts(`${control}Ana`)).toBe(false);
  });

  it("leaves the space around it away", () => {
    expect(Name.parse(" \uFEFFAna\u00A0")).toBe("Ana");
  });
});

describe("text that the database cannot keep", () => {
  it("is a NUL or half of a surrogate pair, and nothing else", () => {
    expect(["a\u0000", "\uD800", "a\uDC00b"].map(isStorable)).toEqual([false, false, false]);
    expect(["", "a\nb\tc", "\u202E", "👩‍👩‍👧", "\uFFFD"].map(isStorable)).toEqual([true, true, true, true, true]);
  });

  it("is named by the field it stands in, however deep", () => {
    expect(unstorableFields({ reason: "fine", changes: { allergies: ["latex", "nuts\u0000"] }, note: "\uD800", count: 3, at: new Date(0), none: null })).toEqual(["changes.allergies.1", "note"]);
  });
});
