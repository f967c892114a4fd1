import { expect, it } from "vitest";
import { isLongEnough } from "./search-length";
import { readSearchWords } from "./search-words";

it("asks for three letters or digits, and what it lets through can be looked for", () => {
  for (const typed of ["", " Ng ", "jk?", "O'B", "---", "  . "]) expect(isLongEnough(typed), typed).toBe(false);
  for (const typed of ["Ngu", "O'Br", "312", "V-000123", "1961-03-14", "Müñ", "李小龙"]) {
    expect(isLongEnough(typed), typed).toBe(true);
    expect(readSearchWords(typed), typed).not.toBeNull();
  }
});
