import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { openEmbedded } from "./client";

vi.mock("@electric-sql/pglite", () => ({ PGlite: { create: () => Promise.reject(new Error("damaged files")) } }));

it("gives the lock back when the embedded database cannot be opened, so that every try says what is wrong", async () => {
  const parent = await mkdtemp(path.join(tmpdir(), "charley-open-"));
  const directory = path.join(parent, "db");
  try {
    await expect(openEmbedded(directory)).rejects.toThrow("damaged files");
    await expect(access(`${directory}.lock`)).rejects.toMatchObject({ code: "ENOENT" });
    await expect(openEmbedded(directory)).rejects.toThrow("damaged files");
  } finally {
    await rm(parent, { recursive: true });
  }
});
