import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { doneBy, plannedRequest, treatedRequest } from "@/db/testing/treated";
import { fixClock } from "@/lib/platform/clock";
import type { AddComplicationInput } from "@/lib/inputs/treatments";
import { clearFlag } from "../requests/clear-flag";
import { closeRequest } from "../requests/close-request";
import { getRequest } from "../requests/get-request";
import { reopenRequest } from "../requests/reopen-request";
import { undoMove } from "../requests/undo-move";
import { addComplication } from "./add-complication";
import { planTreatment } from "./plan-treatment";
import { recordTreatment } from "./record-treatment";
import { removeComplication } from "./remove-complication";

useTestDatabase();

const A_WEEK_LATER = new Date("2026-11-10T15:00:00Z");
let clinic: TestClinic;
let other: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  other = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

const NUMBNESS = { kind: "numbness", ehitClass: null, foundOn: "2026-11-10", note: "Inner ankle." } as const;
const EHIT_II = { kind: "ehit", ehitClass: 2, foundOn: "2026-11-10", note: null } as const;

async function treated() {
  const done = await treatedRequest(clinic);
  fixClock(A_WEEK_LATER);
  return done;
}
const add = (treatmentId: string, found: Omit<AddComplicationInput, "treatmentId"> = NUMBNESS) => addComplication(clinic.actor.nurse, { treatmentId, ...found });
const detailOf = async (requestId: string, as = clinic.actor.nurse) => {
  const detail = await getRequest(as, { requestId });
  if (detail === null) throw new Error("The test made no such request.");
  return detail;
};

describe("recording a later complication", () => {
  it("keeps it under its treatment by the day it was found, and writes the audit rows without its words", async () => {
    const { requestId, treatmentId } = await treated();
    await add(treatmentId, { ...NUMBNESS, kind: "bruising", foundOn: "2026-11-09" });
    await add(treatmentId);
    const [treatment] = (await detailOf(requestId)).care.treatments;
    expect(treatment?.laterComplications).toMatchObject([{ kind: "bruising", foundOn: "2026-11-09" }, { kind: "numbness", note: "Inner ankle.", recordedBy: clinic.actor.nurse.name, removed: null }]);
    const trail = await auditTrail(clinic.clinicId, "treatments.add_complication");
    expect(trail.find(({ subjectId }) => subjectId === treatmentId)).toMatchObject({ outcome: "ok", subjectKind: "treatment", changedFields: ["laterComplications"], actorId: clinic.actor.nurse.staffId });
    expect(trail.find(({ subjectKind, subjectId }) => subjectKind === "complication" && subjectId === treatment?.laterComplications[1]?.id)).toMatchObject({ changedFields: ["kind", "ehitClass", "foundOn", "note"] });
    expect(JSON.stringify(trail)).not.toContain("ankle");
  });

  it("is not shown to the desk, which sees no interpretation", async () => {
    const { requestId, treatmentId } = await treated();
    await add(treatmentId, EHIT_II);
    const { care, flags, notes } = await detailOf(requestId, clinic.actor.coordinator);
    expect(care.treatments[0]?.laterComplications).toEqual([]);
    expect(JSON.stringify({ flags, notes })).not.toMatch(/EHIT|clot/i);
    expect(flags).toMatchObject([{ flag: "contact", urgency: "SAME_DAY" }]);
  });

  it("raises no flag for what waits", async () => {
    const { requestId, treatmentId } = await treated();
    const before = await requestRow(requestId);
    await add(treatmentId, { ...EHIT_II, ehitClass: 1 });
    expect(await requestRow(requestId)).toEqual(before);
    expect((await detailOf(requestId)).flags).toEqual([]);
  });
});

describe("a clot that is recorded after a treatment", () => {
  it("raises the same-day flag with what was found, and a note, once", async () => {
    const { requestId, treatmentId, version } = await treated();
    const saved = await add(treatmentId, EHIT_II);
    await add(treatmentId, { ...EHIT_II, ehitClass: 3 });
    const { flags, notes, urgency } = await detailOf(requestId);
    const places = "After treatment: EHIT class II, left great saphenous, found 7 days after";
    expect(saved.version).toBe(version + 1);
    expect({ urgency, flags }).toMatchObject({ urgency: "SAME_DAY", flags: [{ flag: "U01", patientSaid: `Clot recorded. ${places}; ${places.replace("II", "III")}`, todo: expect.stringContaining("call the patient") }] });
    expect(notes.at(-1)?.body ?? notes[0]?.body).toContain("a clot is recorded");
    expect((await auditTrail(clinic.clinicId, "treatments.add_complication")).find(({ subjectId }) => subjectId === requestId)).toMatchObject({ subjectKind: "request", changedFields: ["flags", "urgency"] });
  });

  it("stops a further plan until a clinician has cleared the flag", async () => {
    const { requestId, treatmentId } = await treated();
    const { version } = await add(treatmentId, { ...EHIT_II, kind: "clot", ehitClass: null });
    const plan = (seen: number) => planTreatment(clinic.actor.clinician, { requestId, version: seen, leg: "left", vein: "gsv", modality: "ugfs", plannedOn: "2026-12-01", mismatchReason: null, note: null });
    await expect(plan(version)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("acute thrombus") });
    const [flag] = (await detailOf(requestId)).flags;
    const cleared = await clearFlag(clinic.actor.clinician, { requestId, version, flagId: flag?.id ?? "", reason: "Scanned, resolved." });
    await expect(plan(cleared.version)).resolves.toMatchObject({ requestId });
  });

  it("raises it from the record of the treatment too", async () => {
    const planned = await plannedRequest(clinic);
    const done = await recordTreatment(clinic.actor.clinician, { treatmentId: planned.treatmentId, version: 1, ...doneBy(clinic, { complications: ["clot"] }) });
    expect(await detailOf(planned.requestId)).toMatchObject({ version: done.version, urgency: "SAME_DAY", flags: [{ flag: "U01", patientSaid: expect.stringContaining("on the day of the treatment") }] });
  });
});

describe("a later complication of a closed request", () => {
  async function closed() {
    const { requestId, version, treatmentId } = await treated();
    await closeRequest(clinic.actor.clinician, { requestId, version, outcome: "not_known", reason: "Cramps relieved." });
    return { requestId, treatmentId };
  }

  it("is kept, and a clot raises the same-day flag there, which a clinician can clear; the request stays closed", async () => {
    const { requestId, treatmentId } = await closed();
    const { version } = await add(treatmentId, { ...EHIT_II, kind: "clot", ehitClass: null });
    const detail = await detailOf(requestId);
    expect(detail).toMatchObject({ stage: "closed", urgency: "SAME_DAY", version, flags: [{ flag: "U01", cleared: null }] });
    expect(detail.care.treatments[0]?.laterComplications).toMatchObject([{ kind: "clot", recordedBy: clinic.actor.nurse.name }]);
    expect((await auditTrail(clinic.clinicId, "treatments.add_complication")).find(({ subjectId }) => subjectId === requestId)).toMatchObject({ outcome: "ok", changedFields: ["flags", "urgency"] });
    await clearFlag(clinic.actor.clinician, { requestId, version, flagId: detail.flags[0]?.id ?? "", reason: "Scanned, no clot." });
  });

  it("comes with the request when a clinician reopens it", async () => {
    const { requestId, treatmentId } = await closed();
    const { version } = await add(treatmentId, EHIT_II);
    await reopenRequest(clinic.actor.clinician, { requestId, version, reason: "A clot was found." });
    expect(await detailOf(requestId)).toMatchObject({ stage: "follow_up", urgency: "SAME_DAY", flags: [{ flag: "U01", cleared: null }] });
  });

  it("can be taken away there", async () => {
    const { requestId, treatmentId } = await closed();
    await add(treatmentId);
    const [found] = (await detailOf(requestId)).care.treatments[0]?.laterComplications ?? [];
    await removeComplication(clinic.actor.nurse, { complicationId: found?.id ?? "", version: 1, reason: "Another person's." });
    expect((await detailOf(requestId)).care.treatments[0]?.laterComplications).toMatchObject([{ removed: { reason: "Another person's." } }]);
  });
});

describe("a later complication is refused", () => {
  it("before the treatment, on a day to come, after a treatment without heat for an EHIT, and a second time", async () => {
    const { treatmentId } = await treated();
    await expect(add(treatmentId, { ...NUMBNESS, foundOn: "2026-11-02" })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "foundOn" }] });
    await expect(add(treatmentId, { ...NUMBNESS, foundOn: "2026-11-11" })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "foundOn" }] });
    await add(treatmentId);
    await expect(add(treatmentId)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("already recorded") });
    fixClock(TUESDAY_MORNING);
    const glued = await treatedRequest(clinic, { modality: "cac" });
    fixClock(A_WEEK_LATER);
    await expect(add(glued.treatmentId, EHIT_II)).rejects.toMatchObject({ code: "invalid", fields: [{ field: "kind" }] });
  });

  it("of a treatment that is only planned", async () => {
    const planned = await plannedRequest(clinic);
    await expect(add(planned.treatmentId, { ...NUMBNESS, foundOn: "2026-11-03" })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("not recorded as done") });
  });

  for (const role of ["coordinator", "sonographer", "admin"] as const) {
    it(`to a ${role}, who leaves a denied row and changes nothing`, async () => {
      const { requestId, treatmentId } = await treated();
      await expect(addComplication(clinic.actor[role], { treatmentId, ...EHIT_II })).rejects.toMatchObject({ code: "forbidden" });
      expect((await detailOf(requestId)).care.treatments[0]?.laterComplications).toEqual([]);
      const event = (await auditTrail(clinic.clinicId, "treatments.add_complication")).findLast(({ subjectId }) => subjectId === treatmentId);
      expect(event).toMatchObject({ outcome: "denied", actorId: clinic.actor[role].staffId, changedFields: [] });
    });
  }

  it("in another clinic, where the treatment does not exist", async () => {
    const { treatmentId } = await treated();
    await expect(addComplication(other.actor.nurse, { treatmentId, ...NUMBNESS })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("undoing a recorded treatment", () => {
  it("is refused while a later complication of it stands", async () => {
    const { requestId, treatmentId } = await treatedRequest(clinic);
    await add(treatmentId, { ...NUMBNESS, foundOn: "2026-11-03" });
    const { version } = await requestRow(requestId);
    await expect(undoMove(clinic.actor.clinician, { requestId, version })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("later complication") });
  });
});
