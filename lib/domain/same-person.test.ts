import { describe, expect, it } from "vitest";
import { mayBeSamePerson } from "./same-person";

const EVA = { familyName: "Núñez", givenName: "Eva María", bornOn: "1950-01-02", phone: "+13125550177" };

describe("two requests of one person", () => {
  it.each([
    ["all is the same", {}],
    ["the name is typed without accents and in capitals", { familyName: "NUNEZ", givenName: "EVA  MARIA", phone: "+13125550199" }],
    ["the first and the last name are swapped", { familyName: "Eva María", givenName: "Núñez", phone: "+13125550199" }],
    ["the name has a typing mistake, and the phone is the same", { familyName: "Nunes" }],
  ])("are taken for one when %s", (_when, changes) => {
    expect(mayBeSamePerson(EVA, { ...EVA, ...changes })).toBe(true);
  });

  it.each([
    ["the birth date differs", { bornOn: "1950-02-01" }],
    ["name and phone differ", { givenName: "Ana", phone: "+13125550199" }],
  ])("are not taken for one when %s", (_when, changes) => {
    expect(mayBeSamePerson(EVA, { ...EVA, ...changes })).toBe(false);
  });
});
