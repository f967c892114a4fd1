import { describe, expect, it } from "vitest";
import { sameSitePath } from "./paths";

describe("the way back after sign-in", () => {
  it.each(["/requests", "/requests?view=triage&side=left", "/ultrasounds/0190"])("may be %s", (path) => {
    expect(sameSitePath(path)).toBe(path);
  });
  it.each([
    "//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "/%0d%0aLocation:x\r\n", "javascript:alert(1)", "requests", "",
    "/sign-in?returnTo=/x", "/setup", "/api/v1/requests", "/..//evil.example", "/./\\evil.example", `/${"x".repeat(600)}`, null, ["/a", "/b"],
  ])("is never %j", (path) => {
    expect(sameSitePath(path)).toBe("/requests");
  });
});
