import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { opened } from "@/db/client";
import { useTestDatabase } from "@/db/testing/database";
import { DatabaseNewer, refuseNewer } from "./refuse-newer";

useTestDatabase();

const folder = mkdtempSync(path.join(tmpdir(), "charley-journal-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a database and the source that is started on it", () => {
  test("belong together when the source knows every migration", async () => {
    await expect(refuseNewer(await opened())).resolves.toBeUndefined();
  });

  test("are refused when the database holds a migration younger than the source", async () => {
    const older = path.join(folder, "older.json");
    writeFileSync(older, JSON.stringify({ entries: [{ when: 1_700_000_000_000 }] }));
    await expect(refuseNewer(await opened(), older)).rejects.toThrow(DatabaseNewer);
  });

  test("belong together when nothing was migrated yet", async () => {
    const { db } = await opened();
    await db.execute("drop schema drizzle cascade");
    await expect(refuseNewer(await opened())).resolves.toBeUndefined();
  });
});
