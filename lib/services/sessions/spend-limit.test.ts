import { describe, expect, it } from "vitest";
import { useTestDatabase } from "@/db/testing/database";
import { newId } from "@/lib/platform/id";
import { spendLimit } from "./spend-limit";

useTestDatabase();

describe("a limit that all servers share", () => {
  it("lets through exactly its points of a hundred calls at the same moment, and tells the others how long to wait", async () => {
    const limit = { name: `test-${newId()}`, points: 60, seconds: 3_600 };
    const waits = await Promise.all(Array.from({ length: 100 }, () => spendLimit(limit, "203.0.113.7")));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(60);
    expect(waits.filter((seconds) => seconds > 3_500 && seconds <= 3_600)).toHaveLength(40);
  });

  it("counts each address for itself", async () => {
    const limit = { name: `test-${newId()}`, points: 1, seconds: 3_600 };
    expect(await spendLimit(limit, "203.0.113.7")).toBe(0);
    expect(await spendLimit(limit, "203.0.113.7")).toBeGreaterThan(0);
    expect(await spendLimit(limit, "203.0.113.8")).toBe(0);
  });
});
