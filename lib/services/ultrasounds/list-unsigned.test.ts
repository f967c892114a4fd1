import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { examinedRequest, REFLUX_LEFT, worksheetRequest } from "@/db/testing/examined";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { fixClock } from "@/lib/platform/clock";
import { getUltrasound } from "./get-ultrasound";
import { listUnsigned } from "./list-unsigned";
import { signReport } from "./sign-report";

useTestDatabase();

let clinic: TestClinic;
beforeAll(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));
beforeEach(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});

describe("exams that are done and not signed", () => {
  it("are listed with their clock, are overdue once it has run out, and leave the list with the signature", async () => {
    const { orderId, requestId, examVersion } = await examinedRequest(clinic);
    await worksheetRequest(clinic);
    const { reference } = await requestRow(requestId);
    // Complete at 08:00, before opening at 09:00: eight open hours end at 17:00.
    const waiting = { orderId, reference, legs: "left", completedAt: TUESDAY_MORNING.toISOString(), dueAt: "2026-11-03T22:00:00.000Z" };
    expect(await listUnsigned(clinic.actor.clinician)).toEqual({ exams: [{ ...waiting, isOverdue: false }], total: 1, overdue: 0 });
    expect((await getUltrasound(clinic.actor.clinician, { orderId }))?.signDue).toEqual({ dueAt: waiting.dueAt, isOverdue: false });
    fixClock(new Date("2026-11-03T22:00:01.000Z"));
    expect(await listUnsigned(clinic.actor.clinician)).toMatchObject({ exams: [{ isOverdue: true }], total: 1, overdue: 1 });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 1 });
    await signReport(clinic.actor.clinician, { orderId, version: examVersion, ...REFLUX_LEFT });
    expect(await listUnsigned(clinic.actor.clinician)).toEqual({ exams: [], total: 0, overdue: 0 });
    expect((await getUltrasound(clinic.actor.clinician, { orderId }))?.signDue).toBeNull();
  });

  it("are no business of an administrator, and those of another clinic do not exist", async () => {
    await examinedRequest(clinic);
    await expect(listUnsigned(clinic.actor.admin)).rejects.toMatchObject({ code: "forbidden" });
    const other = await makeClinic();
    expect(await listUnsigned(other.actor.clinician)).toEqual({ exams: [], total: 0, overdue: 0 });
  });
});
