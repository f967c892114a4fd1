import { expect, test } from "vitest";
import { pageLanguage } from "./patient-language";

test("a patient's page speaks the language that was chosen, else the one the browser prefers, else English", () => {
  expect(pageLanguage("/screening", "es", "en-US")).toBe("es");
  expect(pageLanguage("/check-in/abc", undefined, "es-MX,es;q=0.9,en;q=0.5")).toBe("es");
  expect(pageLanguage("/screening/you", undefined, "fr-FR,en;q=0.3,es;q=0.2")).toBe("en");
  expect(pageLanguage("/screening", undefined, null)).toBe("en");
  expect(pageLanguage("/screening", "xx", "")).toBe("en");
});

test("staff pages are English, whatever this browser chose as a patient", () => {
  for (const path of ["/requests", "/check-ins", "/screenings", "/"]) expect(pageLanguage(path, "es", "es")).toBe("en");
});
