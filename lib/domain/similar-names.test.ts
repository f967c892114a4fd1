import { describe, expect, it } from "vitest";
import { areNamesAlike, findSimilarNames } from "./similar-names";

const person = (familyName: string, givenName: string, bornOn = "1960-01-01") => ({ familyName, givenName, bornOn });

describe("names that could be taken for each other", () => {
  it.each([
    [person("García", "Ana"), person("garcia", "Anna", "1971-05-05"), true],
    [person("Muñoz-Díaz", "Jon"), person("Munoz Diaz", "John", "1971-05-05"), true],
    [person("Miller", "Ana"), person("Miller", "Robert", "1971-05-05"), false],
    [person("Miller", "Ana"), person("Miller", "Robert"), true],
    [person("Schmidt", "Ana"), person("Schmitt", "Eva"), true],
    [person("Schmidt", "Ana"), person("Schmitt", "Eva", "1971-05-05"), false],
    [person("Miller", "Ana"), person("Okafor", "Ana"), false],
  ])("%o and %o: %s, whoever is asked first", (one, other, alike) => {
    expect(areNamesAlike(one, other)).toBe(alike);
    expect(areNamesAlike(other, one)).toBe(alike);
  });

  it("marks both rows of a list, and never two requests of one patient", () => {
    const row = (id: string, patientId: string, name: ReturnType<typeof person>) => ({ id, patientId, ...name });
    const rows = [row("1", "a", person("Garcia", "Ana")), row("2", "b", person("Garcia", "Anna", "1971-05-05")), row("3", "c", person("Lee", "Ann")), row("4", "c", person("Lee", "Ann"))];
    expect([...findSimilarNames(rows)]).toEqual(["1", "2"]);
  });
});
