import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json";
import { glanceOf, nightShareOf } from "./glance";
import { requestReference } from "./request-reference";
import { foldWords, searchTextOf } from "./search-text";

describe("the facts of a row", () => {
  it("holds what was answered and null for what was not, never zero", () => {
    expect(glanceOf({ cramps14d: 8, nightsWoken14d: "not_sure", crampSites: ["calf"] })).toEqual({
      lastTen: null, cramps14d: 8, nightsWoken14d: null, crampLeg: null, crampSites: ["calf"],
    });
  });
  it("counts night and evening of the last ten", () => {
    expect(nightShareOf({ lastTenCramps: { night: 8, evening: 1, day: 1, walking: 0 } })).toBe(9);
  });
  it("scales counts that do not total ten, and knows nothing without counts", () => {
    expect(nightShareOf({ lastTenCramps: { night: 2, evening: 0, day: 2, walking: 0 } })).toBe(5);
    expect(nightShareOf({ lastTenCramps: { night: 0, evening: 0, day: 0, walking: 0 } })).toBeNull();
    expect(nightShareOf({ lastTenCramps: "not_sure" })).toBeNull();
  });
});

describe("the search text", () => {
  it("finds a name without its accents and a phone by its digits", () => {
    const text = searchTextOf({ familyName: "Núñez  Los", givenName: "José", reference: "V-000123", phone: "+13125550142" });
    expect(text).toBe("nunez los jose v-000123 13125550142");
    expect(text).toContain(foldWords(" NUÑEZ "));
  });
  it("leaves other scripts readable", () => {
    expect(foldWords("Жанна 王")).toBe("жанна 王");
  });
});

describe("a reference", () => {
  it("has six digits, and more when the clinic grows", () => {
    expect([requestReference(123), requestReference(1_234_567)]).toEqual(["V-000123", "V-1234567"]);
  });
});

describe("canonical JSON", () => {
  it("does not depend on the order of keys, and does on everything else", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
    expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }));
  });
});
