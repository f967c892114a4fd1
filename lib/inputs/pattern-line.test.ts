import { describe, expect, it } from "vitest";
import { parsePatternLine } from "./pattern-line";

const GOOD = { answers: { cramps14d: 3 }, bornOn: "1970-06-01", receivedOn: "2026-11-22" };

function refusedFields(line: unknown): string[] | null {
  const parsed = parsePatternLine(JSON.stringify(line));
  return parsed.ok ? null : parsed.fields.map(({ field }) => field);
}

describe("a line of past answers", () => {
  it("is read with its dates", () => {
    expect(parsePatternLine(JSON.stringify(GOOD))).toEqual({ ok: true, input: GOOD });
  });

  it.each(["{bad", "[]", "null", "3", '"text"', "{} {}"])("%s is no line, and names no field", (line) => {
    const parsed = parsePatternLine(line);
    expect(parsed).toEqual({
      ok: false,
      message: "Send one JSON object on each line, with answers, bornOn and receivedOn.",
      fields: [],
    });
  });

  it.each([
    [{ ...GOOD, bornOn: undefined }, ["bornOn"]],
    [{ ...GOOD, bornOn: null }, ["bornOn"]],
    [{ ...GOOD, receivedOn: undefined }, ["receivedOn"]],
    [{ ...GOOD, answers: undefined }, ["answers"]],
    [{ ...GOOD, answers: [] }, ["answers"]],
    [{}, ["answers", "bornOn", "receivedOn"]],
    [{ ...GOOD, bornOn: "2025-02-29" }, ["bornOn"]],
    [{ ...GOOD, bornOn: "1970-6-1" }, ["bornOn"]],
    [{ ...GOOD, bornOn: "1970-06-01T00:00:00Z" }, ["bornOn"]],
    [{ ...GOOD, receivedOn: "2026-11-31" }, ["receivedOn"]],
    [{ ...GOOD, bornOn: 19700601 }, ["bornOn"]],
    [{ ...GOOD, bornOn: "2026-11-23" }, ["bornOn"]],
    [{ ...GOOD, answers: { rednessSigns: ["fever"] } }, ["rednessSigns"]],
    [{ ...GOOD, answers: { lastTenCramps: { night: 11 } }, bornOn: "2027-01-01" }, ["lastTenCramps", "bornOn"]],
    [{ ...GOOD, name: "x" }, ["name"]],
  ])("%o is refused by name", (line, fields) => {
    expect(refusedFields(line)).toEqual(fields);
  });

  it("somebody born on the day received, or on 29 February, is accepted", () => {
    expect(refusedFields({ ...GOOD, bornOn: "2026-11-22" })).toBeNull();
    expect(refusedFields({ ...GOOD, bornOn: "2024-02-29" })).toBeNull();
  });

  it("the message names each field with what to do", () => {
    const parsed = parsePatternLine(JSON.stringify({ ...GOOD, answers: { cramps14d: 100 }, bornOn: "soon" }));
    expect(parsed.ok ? "" : parsed.message).toBe(
      'cramps14d: Send a whole number from 0 to 99, "not_sure" or null. bornOn: Send a real calendar date as YYYY-MM-DD.',
    );
  });
});
