import { expect, it } from "vitest";
import { REGISTRY_DICTIONARY } from "@/lib/domain/registry-dictionary";
import { peopleWords, registryWords } from "@/lib/domain/registry-export";
import { registryCsv, registryDictionaryCsv } from "./registry-csv";

it("the file has the fields of the dictionary in its order, and the dictionary says what file it belongs to", () => {
  const head = registryCsv([]).replace("\uFEFF", "").trim();
  expect(head).toBe(REGISTRY_DICTIONARY.map(({ field }) => `"${field}"`).join(","));
  const words = registryWords({ people: 37, treatments: 43, leftOut: 4, generalised: 12, from: "2025-01-01", until: "2026-05-25", parts: 1 }, (day) => day);
  const lines = registryDictionaryCsv(words).trim().split("\r\n");
  expect(lines).toHaveLength(1 + words.length + REGISTRY_DICTIONARY.length + 5);
  expect(lines[1]).toBe('"(file)","37 people with 43 treated veins.","None","",""');
});

it("no count of people below 11 is told", () => {
  expect([0, 1, 10, 11].map(peopleWords)).toEqual(["nobody", "1 to 10 people", "1 to 10 people", "11 people"]);
});
