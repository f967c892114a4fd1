import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { makeRoom, scheduledRequest, slotOf, TUESDAY_MORNING, type Scheduled } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { fixClock } from "@/lib/platform/clock";
import { cancelAppointment } from "./cancel-appointment";
import { writeWorklist } from "./write-worklist";

/** What goes wrong: an order that cannot be put into a file, or a disk without room. */
const trouble = { orderId: "", isDiskFull: false };

vi.mock("@/lib/platform/modality-worklist", async (load) => {
  const whole = await load<typeof import("@/lib/platform/modality-worklist")>();
  const worklistFile: typeof whole.worklistFile = (item, style) => (item.orderId === trouble.orderId ? Promise.reject(new Error("no file")) : whole.worklistFile(item, style));
  return { ...whole, worklistFile };
});
vi.mock("@/lib/platform/worklist-folder", async (load) => {
  const whole = await load<typeof import("@/lib/platform/worklist-folder")>();
  const stageWorklistFile: typeof whole.stageWorklistFile = (...args) => (trouble.isDiskFull ? Promise.reject(new Error("ENOSPC")) : whole.stageWorklistFile(...args));
  return { ...whole, stageWorklistFile };
});

useTestDatabase();
let clinic: TestClinic;
let folder: string;
let [first, second]: Scheduled[] = [];
const write = () => writeWorklist(clinic.system, { folder, stationAe: "CHARLEY", isAscii: false });
const files = async () => (await readdir(folder)).filter((name) => name.endsWith(".wl"));
const scansAudited = async () => (await auditTrail(clinic.clinicId, "ultrasounds.write_worklist")).filter(({ subjectKind }) => subjectKind === "ultrasound").map(({ subjectId }) => subjectId);

beforeEach(async () => {
  Object.assign(trouble, { orderId: "", isDiskFull: false });
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  folder = path.join(await mkdtemp(path.join(tmpdir(), "worklist-")), "CHARLEY");
  first = await scheduledRequest(clinic);
  second = await scheduledRequest(clinic, slotOf(clinic, { roomId: await makeRoom(clinic), afterMinutes: 120 }));
});
afterAll(() => fixClock(null));

describe("a scan that cannot be written for the scanner", () => {
  it("keeps no other back, and what stands of it stays", async () => {
    trouble.orderId = first?.orderId ?? "";
    expect(await write()).toEqual({ written: 1, removed: 0, failed: 1 });
    expect(await scansAudited()).toEqual([second?.orderId]);
    trouble.orderId = "";
    await write();
    trouble.orderId = first?.orderId ?? "";
    expect(await write()).toEqual({ written: 0, removed: 0, failed: 1 });
    expect(await files()).toHaveLength(2);
  });

  it("leaves no audit row however often it is tried, and cancelled scans still go", async () => {
    await write();
    trouble.isDiskFull = true;
    const before = await scansAudited();
    if (first) await cancelAppointment(clinic.actor.nurse, { appointmentId: first.appointmentId, version: first.appointmentVersion, reason: "Has the flu." });
    await scheduledRequest(clinic, slotOf(clinic, { roomId: await makeRoom(clinic), afterMinutes: 240 }));
    expect(await write()).toEqual({ written: 0, removed: 1, failed: 1 });
    expect(await files()).toHaveLength(1);
    for (let round = 0; round < 3; round += 1) expect(await write()).toEqual({ written: 0, removed: 0, failed: 1 });
    expect(await scansAudited()).toEqual(before);
    trouble.isDiskFull = false;
    expect(await write()).toEqual({ written: 1, removed: 0, failed: 0 });
  });
});
