import { beforeAll, describe, expect, it } from "vitest";
import { CALM_ANSWERS } from "@/db/testing/answers";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, seenNow, seenRequest } from "@/db/testing/refusals";
import { WELLS_ITEMS, type WellsItems } from "@/lib/domain/cramp-pattern/wells";
import { clearFlag } from "./clear-flag";
import { completeWells } from "./complete-wells";
import { getRequest } from "./get-request";

useTestDatabase();

const NOTHING = Object.fromEntries(WELLS_ITEMS.map((item) => [item, false])) as WellsItems;
const swollen = (clinic: TestClinic) => seenRequest(clinic, { answers: { ...CALM_ANSWERS, newSwelling: "left", clotRisks: ["surgery_12_weeks"] } });

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

describe("completing a Wells worksheet", () => {
  it("keeps what the clinician answered with its total, leaves the flag open, and leaves an audit row", async () => {
    const { requestId } = await swollen(clinic);
    const kept = await completeWells(clinic.actor.clinician, { requestId, answersVersion: 1, items: { ...NOTHING, bed_or_surgery: true, whole_leg_swollen: true } });
    expect(kept).toEqual({ requestId, points: 2 });
    const detail = await getRequest(clinic.actor.nurse, { requestId });
    expect(detail?.wellsWorksheets).toMatchObject([{ points: 2, answersVersion: 1, completedBy: clinic.actor.clinician.name, items: { bed_or_surgery: true, cancer: false } }]);
    expect(detail?.flags).toMatchObject([{ flag: "F10", cleared: null }]);
    expect((await auditTrail(clinic.clinicId, "requests.complete_wells")).at(-1)).toMatchObject({ outcome: "ok", subjectId: requestId, changedFields: ["wellsWorksheets"] });
  });

  it("keeps a later worksheet beside the earlier one, the newest first, and shows a coordinator neither", async () => {
    const { requestId } = await swollen(clinic);
    await completeWells(clinic.actor.clinician, { requestId, answersVersion: 1, items: NOTHING });
    await completeWells(clinic.actor.clinician, { requestId, answersVersion: 1, items: { ...NOTHING, alternative_as_likely: true } });
    expect((await getRequest(clinic.actor.sonographer, { requestId }))?.wellsWorksheets?.map(({ points }) => points)).toEqual([-2, 0]);
    expect((await getRequest(clinic.actor.coordinator, { requestId }))?.wellsWorksheets).toBeNull();
  });

  it("is refused without an open flag that asks for it", async () => {
    const calm = await seenRequest(clinic);
    await expect(completeWells(clinic.actor.clinician, { requestId: calm.requestId, answersVersion: 1, items: NOTHING })).rejects.toMatchObject({ code: "invalid" });
    const { requestId } = await swollen(clinic);
    const flagId = (await getRequest(clinic.actor.clinician, { requestId }))?.flags[0]?.id ?? "";
    await clearFlag(clinic.actor.clinician, { ...(await seenNow(requestId)), flagId, reason: "Scanned elsewhere." });
    await expect(completeWells(clinic.actor.clinician, { requestId, answersVersion: 1, items: NOTHING })).rejects.toMatchObject({ code: "invalid" });
  });

  it("is refused on answers that have changed since", async () => {
    const { requestId } = await swollen(clinic);
    await expect(completeWells(clinic.actor.clinician, { requestId, answersVersion: 2, items: NOTHING })).rejects.toMatchObject({ code: "conflict" });
  });
});

describeRefusals({
  permission: "requests.complete_wells",
  by: "clinician",
  notBy: "nurse",
  isVersioned: false,
  prepare: swollen,
  act: (actor, { requestId }) => completeWells(actor, { requestId, answersVersion: 1, items: NOTHING }),
});
