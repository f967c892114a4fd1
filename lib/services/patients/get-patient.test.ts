import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { requests } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenRequest } from "@/db/testing/refusals";
import { correctPatient } from "./correct-patient";
import { getPatient } from "./get-patient";

useTestDatabase();

let clinic: TestClinic;
let patientId: string;
let requestIds: string[];
beforeAll(async () => {
  clinic = await makeClinic();
  const first = await seenRequest(clinic);
  const second = await seenRequest(clinic);
  requestIds = [second.requestId, first.requestId];
  ({ patientId } = await requestRow(first.requestId));
  const db = await connect();
  await db.update(requests).set({ patientId, version: second.version + 1 }).where(eq(requests.id, second.requestId));
});

describe("the record of a person", () => {
  it("holds the details and every request, the newest first, and leaves an audit row about this person", async () => {
    const detail = await getPatient(clinic.actor.sonographer, { patientId });
    expect(detail).toMatchObject({ patient: { patientId, familyName: "Example", allergies: null, sex: null, isDoNotContact: false, version: 1 }, mergedIntoId: null, merges: [], changes: [] });
    expect(detail?.requests.map(({ id }) => id)).toEqual(requestIds);
    expect((await auditTrail(clinic.clinicId, "patients.get")).at(-1)).toMatchObject({ outcome: "ok", subjectId: patientId, patientId });
  });

  it("says who corrected which fields, and tells recorded without allergies from not recorded", async () => {
    await correctPatient(clinic.actor.coordinator, { patientId, version: 1, changes: { allergies: [], sex: "female" } });
    const detail = await getPatient(clinic.actor.nurse, { patientId });
    expect(detail?.patient).toMatchObject({ allergies: [], sex: "female", version: 2 });
    expect(detail?.changes).toEqual([{ id: expect.any(String), at: expect.any(String), by: clinic.actor.coordinator.name, what: "corrected", fields: ["allergies", "sex"] }]);
  });

  it("does not exist for another clinic", async () => {
    const other = await makeClinic();
    expect(await getPatient(other.actor.clinician, { patientId })).toBeNull();
  });

  it("is refused to an admin, who leaves a denied row", async () => {
    await expect(getPatient(clinic.actor.admin, { patientId })).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "patients.get")).at(-1)).toMatchObject({ outcome: "denied", subjectId: patientId });
  });
});
