import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { treatmentComplications } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { treatedRequest } from "@/db/testing/treated";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { getRequest } from "../requests/get-request";
import { addComplication } from "./add-complication";
import { removeComplication } from "./remove-complication";

useTestDatabase();

let clinic: TestClinic;
let other: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  other = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

async function withComplication() {
  const { requestId, treatmentId } = await treatedRequest(clinic);
  await addComplication(clinic.actor.nurse, { treatmentId, kind: "clot", ehitClass: null, foundOn: "2026-11-03", note: null });
  const [found] = await foundOf(requestId);
  return { requestId, treatmentId, complicationId: found?.id ?? "" };
}
async function foundOf(requestId: string) {
  return (await getRequest(clinic.actor.nurse, { requestId }))?.care.treatments[0]?.laterComplications ?? [];
}
const REASON = "Typed at the wrong person.";

describe("taking a complication away", () => {
  it("leaves it readable with who and why, leaves the flag to a clinician, and writes the audit rows", async () => {
    const { requestId, treatmentId, complicationId } = await withComplication();
    await removeComplication(clinic.actor.clinician, { complicationId, version: 1, reason: REASON });
    expect(await foundOf(requestId)).toMatchObject([{ kind: "clot", version: 2, removed: { reason: REASON, by: clinic.actor.clinician.name } }]);
    expect((await getRequest(clinic.actor.nurse, { requestId }))?.flags).toMatchObject([{ flag: "U01", cleared: null }]);
    const trail = await auditTrail(clinic.clinicId, "treatments.remove_complication");
    expect(trail.find(({ subjectId }) => subjectId === complicationId)).toMatchObject({ outcome: "ok", subjectKind: "complication", changedFields: ["removedAt", "removeReason"] });
    expect(trail.find(({ subjectId }) => subjectId === treatmentId)).toMatchObject({ subjectKind: "treatment", changedFields: ["laterComplications"] });
  });

  it("keeps it away though the name of who did it is missing", async () => {
    const { requestId, complicationId } = await withComplication();
    await removeComplication(clinic.actor.nurse, { complicationId, version: 1, reason: REASON });
    const db = await connect();
    await db.update(treatmentComplications).set({ removedById: newId(), version: 3 }).where(eq(treatmentComplications.id, complicationId));
    expect(await foundOf(requestId)).toMatchObject([{ removed: { reason: REASON, by: "Not known" } }]);
  });

  it("lets the same be recorded again", async () => {
    const { requestId, treatmentId, complicationId } = await withComplication();
    await removeComplication(clinic.actor.nurse, { complicationId, version: 1, reason: REASON });
    await addComplication(clinic.actor.nurse, { treatmentId, kind: "clot", ehitClass: null, foundOn: "2026-11-03", note: null });
    expect((await foundOf(requestId)).map(({ removed }) => removed === null)).toEqual([false, true]);
  });

  it("is refused on an older version with who changed it, and the second time", async () => {
    const { complicationId } = await withComplication();
    await removeComplication(clinic.actor.nurse, { complicationId, version: 1, reason: REASON });
    await expect(removeComplication(clinic.actor.clinician, { complicationId, version: 1, reason: REASON })).rejects.toMatchObject({
      code: "conflict", current: { version: 2, changedBy: clinic.actor.nurse.name, what: "Complication taken away" },
    });
    await expect(removeComplication(clinic.actor.clinician, { complicationId, version: 2, reason: REASON })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("already") });
  });

  it("is refused to a sonographer and the desk, and does not find one of another clinic", async () => {
    const { requestId, complicationId } = await withComplication();
    for (const role of ["sonographer", "coordinator", "admin"] as const) {
      await expect(removeComplication(clinic.actor[role], { complicationId, version: 1, reason: REASON })).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(removeComplication(other.actor.clinician, { complicationId, version: 1, reason: REASON })).rejects.toMatchObject({ code: "not_found" });
    expect(await foundOf(requestId)).toMatchObject([{ version: 1, removed: null }]);
    expect((await auditTrail(clinic.clinicId, "treatments.remove_complication")).filter(({ subjectId, outcome }) => subjectId === complicationId && outcome === "denied")).toHaveLength(3);
  });
});
