import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readResumeCode, RESUME_CODE_LENGTH, RESUME_CODE_LETTERS, resumeCodePath, showResumeCode } from "./resume-code";

const anyCode = fc.array(fc.constantFrom(...RESUME_CODE_LETTERS), { minLength: RESUME_CODE_LENGTH, maxLength: RESUME_CODE_LENGTH }).map((letters) => letters.join(""));

describe("a code to write down", () => {
  it("holds at least 60 bits", () => {
    expect(new Set(RESUME_CODE_LETTERS).size ** RESUME_CODE_LENGTH).toBeGreaterThanOrEqual(2 ** 60);
  });

  it("is read back as it is shown, in any case, with or without dashes and spaces", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const shown = showResumeCode(code);
        expect(shown).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
        for (const typed of [shown, shown.toLowerCase(), code, ` ${shown.replaceAll("-", " ")} `, shown.replaceAll("-", "–")]) expect(readResumeCode(typed)).toBe(code);
      }),
    );
  });

  it("takes the letters that are misread for what was meant", () => {
    expect(readResumeCode("oil1-2mpa-9rtu")).toBe("01112MPA9RTV");
  });

  it.each(["", "KXQ7-2MPA-9RT", "KXQ7-2MPA-9RTDD", "KXQ7-2MPA-9RT!", "ＫXQ7-2MPA-9RTD", "KXQ7-2MPA-9RTD".padEnd(41)])("is not %j", (typed) => {
    expect(readResumeCode(typed)).toBeNull();
  });

  it("stands in its path as it is shown", () => {
    expect(resumeCodePath("KXQ72MPA9RTD")).toBe("/screening/resume/KXQ7-2MPA-9RTD");
  });
});
