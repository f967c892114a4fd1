import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { patients } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { examinedRequest, REFLUX_LEFT, REFLUXING_LEFT, reportedRequest } from "@/db/testing/examined";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { amendReport } from "./amend-report";
import { getResultLetter } from "./get-result-letter";

useTestDatabase();

const WEEK_LATER = new Date("2026-11-10T15:00:00Z");
let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

describe("the result letter", () => {
  it("tells a coordinator what a letter needs and nothing else of the report, and records that it was opened for printing", async () => {
    const { orderId, requestId } = await reportedRequest(clinic);
    const { patientId, reference } = await requestRow(requestId);
    const letter = await getResultLetter(clinic.actor.coordinator, { orderId });
    expect(letter).toEqual({
      orderId,
      request: { id: requestId, reference },
      patient: expect.objectContaining({ patientId, familyName: "Example" }),
      clinic: { name: "Test Vein Clinic", phone: "+13125550100", timeZone: "America/New_York" },
      examinedOn: "2026-11-03",
      legs: "left",
      results: [{ leg: "left", conclusion: "yes" }],
      report: { version: 1, signedBy: clinic.actor.clinician.name, signedAt: TUESDAY_MORNING.toISOString() },
    });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.print_letter")).at(-1)).toMatchObject({ outcome: "ok", subjectKind: "ultrasound", subjectId: orderId, patientId, changedFields: [] });
  });

  it("is the newest version, with its own date", async () => {
    const { orderId } = await reportedRequest(clinic);
    fixClock(WEEK_LATER);
    const amended = { ...REFLUX_LEFT, refluxLeft: "indeterminate" as const, disagreementReason: "Seen again with a colleague.", amendReason: "The manoeuvre was too short." };
    await amendReport(clinic.actor.clinician, { orderId, reportVersion: 1, ...amended });
    fixClock(TUESDAY_MORNING);
    expect(await getResultLetter(clinic.actor.nurse, { orderId })).toMatchObject({
      results: [{ leg: "left", conclusion: "indeterminate" }],
      report: { version: 2, signedAt: WEEK_LATER.toISOString() },
    });
  });

  it("tells no result where the report saw a clot", async () => {
    const findings = REFLUXING_LEFT.map((row) => (row.segment === "POPV" ? { ...row, compressible: "none" as const, thrombus: "acute" as const } : row));
    const { orderId } = await reportedRequest(clinic, { worksheet: { findings } });
    expect(await getResultLetter(clinic.actor.clinician, { orderId })).toMatchObject({ results: null });
  });

  it("is refused in words before a report is signed, and leaves a failed row", async () => {
    const { orderId } = await examinedRequest(clinic);
    await expect(getResultLetter(clinic.actor.coordinator, { orderId })).rejects.toThrow("There is no result letter before a clinician signs the report; this ultrasound is at To report.");
    expect((await auditTrail(clinic.clinicId, "ultrasounds.print_letter")).at(-1)).toMatchObject({ outcome: "failed", subjectId: orderId });
  });

  it.each(["sonographer", "admin"] as const)("is refused to a %s, who leaves a denied row", async (role) => {
    const { orderId } = await reportedRequest(clinic);
    await expect(getResultLetter(clinic.actor[role], { orderId })).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.print_letter")).at(-1)).toMatchObject({ outcome: "denied", subjectId: orderId });
  });

  it("does not exist for another clinic, nor for an order that nobody made", async () => {
    const { orderId } = await reportedRequest(clinic);
    const other = await makeClinic();
    expect(await getResultLetter(other.actor.clinician, { orderId })).toBeNull();
    expect(await getResultLetter(clinic.actor.clinician, { orderId: newId() })).toBeNull();
  });

  it("says that the patient has died or does not want to be contacted, for the warning above it", async () => {
    const { orderId, requestId } = await reportedRequest(clinic);
    const { patientId } = await requestRow(requestId);
    await (await connect()).update(patients).set({ diedOn: "2026-11-01", isDoNotContact: true, version: 2 }).where(eq(patients.id, patientId));
    expect(await getResultLetter(clinic.actor.nurse, { orderId })).toMatchObject({ patient: { diedOn: "2026-11-01", isDoNotContact: true } });
  });
});
