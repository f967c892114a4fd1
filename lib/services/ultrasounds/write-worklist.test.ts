import { mkdtemp, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { makeRoom, orderRow, scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { accessionWord } from "@/lib/domain/accession";
import { fixClock } from "@/lib/platform/clock";
import { arriveUltrasound } from "./arrive-ultrasound";
import { cancelAppointment } from "./cancel-appointment";
import { writeWorklist } from "./write-worklist";

useTestDatabase();

const DAY_MS = 86_400_000;
let clinic: TestClinic;
let folder: string;
const write = (of = clinic) => writeWorklist(of.system, { folder, stationAe: "CHARLEY", isAscii: false });
const files = async () => (await readdir(folder)).filter((name) => name.endsWith(".wl")).sort();
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  folder = path.join(await mkdtemp(path.join(tmpdir(), "worklist-")), "CHARLEY");
});
afterAll(() => fixClock(null));

describe("the scanners' worklist", () => {
  it("has a file for each booked scan, leaves an audit row for each with whose it is, and does nothing when nothing changed", async () => {
    const booked = await scheduledRequest(clinic);
    expect(await write()).toEqual({ written: 1, removed: 0, failed: 0 });
    const name = `charley-${clinic.clinicId}-${accessionWord((await orderRow(booked.orderId)).accession)}.wl`;
    expect(await files()).toEqual([name]);
    const { patientId } = await requestRow(booked.requestId);
    const rows = await auditTrail(clinic.clinicId, "ultrasounds.write_worklist");
    expect(rows).toEqual([
      expect.objectContaining({ subjectKind: "ultrasound", subjectId: booked.orderId, patientId, actorKind: "system", changedFields: ["worklist"] }),
      expect.objectContaining({ subjectKind: "job", rowCount: 1 }),
    ]);
    const before = await stat(path.join(folder, name));
    expect(await write()).toEqual({ written: 0, removed: 0, failed: 0 });
    expect((await stat(path.join(folder, name))).mtimeMs).toBe(before.mtimeMs);
    expect(await auditTrail(clinic.clinicId, "ultrasounds.write_worklist")).toHaveLength(2);
    await arriveUltrasound(clinic.actor.coordinator, { appointmentId: booked.appointmentId, version: booked.appointmentVersion });
    expect(await write()).toEqual({ written: 1, removed: 0, failed: 0 });
  });

  it("drops the file of a cancelled scan and of a day that is over, and never one that it did not write", async () => {
    const here = await makeClinic();
    const booked = await scheduledRequest(here);
    await scheduledRequest(here, slotOf(here, { roomId: await makeRoom(here), afterMinutes: 120 }));
    await write(here);
    await writeFile(path.join(folder, "from-elsewhere.wl"), "theirs");
    const all = await files();
    await cancelAppointment(here.actor.nurse, { appointmentId: booked.appointmentId, version: booked.appointmentVersion, reason: "Has the flu." });
    expect(await write(here)).toEqual({ written: 0, removed: 1, failed: 0 });
    fixClock(new Date(TUESDAY_MORNING.getTime() + DAY_MS));
    expect(await write(here)).toEqual({ written: 0, removed: 1, failed: 0 });
    fixClock(TUESDAY_MORNING);
    expect(await files()).toHaveLength(all.length - 2);
    expect(await files()).toContain("from-elsewhere.wl");
    expect((await files()).some((name) => name.includes(clinic.clinicId))).toBe(true);
  });

  it("holds today and the seven days after it, by the clinic's own calendar", async () => {
    const here = await makeClinic();
    const at = (iso: string) => scheduledRequest(here, slotOf(here, { startsAt: new Date(iso) }));
    await at("2026-11-10T21:00:00Z");
    await at("2026-11-11T14:00:00Z");
    expect(await write(here)).toEqual({ written: 1, removed: 0, failed: 0 });
  });

  it("is no step that a person may take", async () => {
    await expect(writeWorklist(clinic.actor.admin as never, { folder, stationAe: "CHARLEY", isAscii: true })).rejects.toMatchObject({ code: "forbidden" });
  });
});
