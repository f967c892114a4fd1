import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenRequest } from "@/db/testing/refusals";
import { getRequest } from "../requests/get-request";
import { correctPatient } from "./correct-patient";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

async function somebody() {
  const { requestId } = await seenRequest(clinic);
  const detail = await getRequest(clinic.actor.nurse, { requestId });
  if (!detail) throw new Error("The test made no such request.");
  return { requestId, patientId: detail.patient.patientId, version: detail.patient.version };
}

describe("correcting a patient's details", () => {
  it("saves what was sent and nothing else, names the fields in the audit row, and keeps the search in step", async () => {
    const { requestId, ...seen } = await somebody();
    await correctPatient(clinic.actor.coordinator, { ...seen, changes: { phone: "+13125550199", allergies: ["latex"], isDoNotContact: true } });
    const detail = await getRequest(clinic.actor.nurse, { requestId });
    expect(detail?.patient).toMatchObject({ phone: "+13125550199", allergies: ["latex"], isDoNotContact: true, email: null, version: seen.version + 1 });
    expect((await requestRow(requestId)).searchText).toContain("13125550199");
    const event = (await auditTrail(clinic.clinicId, "patients.correct")).at(-1);
    expect(event).toMatchObject({ outcome: "ok", subjectId: seen.patientId, patientId: seen.patientId, changedFields: ["phone", "allergies", "isDoNotContact"] });
  });

  it("is refused to a sonographer, who leaves a denied row", async () => {
    const { patientId, version } = await somebody();
    await expect(correctPatient(clinic.actor.sonographer, { patientId, version, changes: { mayText: true } })).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "patients.correct")).at(-1)).toMatchObject({ outcome: "denied" });
  });

  it("does not find a patient of another clinic", async () => {
    const other = await makeClinic();
    const { patientId, version } = await somebody();
    await expect(correctPatient(other.actor.nurse, { patientId, version, changes: { mayText: true } })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is refused on an older version, with who changed it", async () => {
    const { patientId, version } = await somebody();
    await correctPatient(clinic.actor.nurse, { patientId, version, changes: { mayText: true } });
    const attempt = correctPatient(clinic.actor.coordinator, { patientId, version, changes: { mayText: false } });
    await expect(attempt).rejects.toMatchObject({ code: "conflict", current: { version: version + 1, changedBy: clinic.actor.nurse.name, what: "Patient details corrected" } });
  });

  it("is refused for a death before birth or after today", async () => {
    const { patientId, version } = await somebody();
    for (const diedOn of ["1950-01-01", "2999-01-01"]) {
      await expect(correctPatient(clinic.actor.nurse, { patientId, version, changes: { diedOn } })).rejects.toMatchObject({ code: "invalid" });
    }
  });
});
