import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { scheduledRequest, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { worklistTitle } from "@/lib/domain/worklist-title";
import { fixClock } from "@/lib/platform/clock";
import { type env } from "@/lib/platform/env";
import { putWorklistFile, worklistFileName } from "@/lib/platform/worklist-folder";
import { listClinicIds } from "@/lib/services/settings/list-clinic-ids";
import { writeWorklists } from "./write-worklist";

vi.mock("@/lib/platform/env", async (load) => {
  const whole = await load<{ env: typeof env }>();
  return { ...whole, env: () => ({ ...whole.env(), ...set }) };
});
const set: { MODALITY_WORKLIST_DIR?: string } = {};

useTestDatabase();
let root: string;
let clinics: TestClinic[];
const filesIn = async (title: string) => (await readdir(path.join(root, title))).filter((name) => name.endsWith(".wl"));

beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinics = [await makeClinic(), await makeClinic()];
  for (const clinic of clinics) await scheduledRequest(clinic);
});
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "worklists-"));
  set.MODALITY_WORKLIST_DIR = root;
});
afterAll(() => fixClock(null));

/** The title of each clinic that the job goes through, by its id. */
async function titles(): Promise<Map<string, string>> {
  return new Map((await listClinicIds()).map((id, place) => [id, worklistTitle("CHARLEY", id, place === 0)]));
}

describe("the scanners' worklists of several clinics", () => {
  it("stand in a folder each, under a title of their own, also where they shared one before", async () => {
    const shared = path.join(root, "CHARLEY");
    await writeWorklists();
    const other = (await listClinicIds()).at(-1) ?? "";
    await putWorklistFile(shared, worklistFileName(other, "US00000001"), Buffer.from("from before"));
    await writeWorklists();
    for (const [clinicId, title] of await titles()) for (const name of await filesIn(title)) expect(name).toContain(clinicId);
    for (const { clinicId } of clinics) expect(await filesIn((await titles()).get(clinicId) ?? "")).toHaveLength(1);
  });

  it("of one clinic that cannot be written keep none of the others back, and the failure is said at the end", async () => {
    const [first] = clinics;
    const blocked = path.join(root, (await titles()).get(first?.clinicId ?? "") ?? "");
    await writeFile(blocked, "a file where the folder should be");
    await expect(writeWorklists()).rejects.toThrow("could not be written");
    expect(await filesIn((await titles()).get(clinics[1]?.clinicId ?? "") ?? "")).toHaveLength(1);
    await rm(blocked);
    await writeWorklists();
    expect(await readdir(blocked)).toContain("lockfile");
  });

  it("are not written unless a folder is set", async () => {
    delete set.MODALITY_WORKLIST_DIR;
    await writeWorklists();
    expect(await readdir(root)).toEqual([]);
  });
});
