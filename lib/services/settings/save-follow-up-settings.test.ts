import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { checkInRows, RIGHT_GSV, treatedAgain, treatedRequest } from "@/db/testing/treated";
import { CHECK_IN_WINDOWS } from "@/lib/domain/check-in";
import { DEFAULT_FOLLOW_UP_SETTINGS } from "@/lib/domain/follow-up-settings";
import { SaveFollowUpSettingsInput } from "@/lib/inputs/follow-up-settings";
import { fixClock } from "@/lib/platform/clock";
import { getSettings } from "./get-settings";
import { saveFollowUpSettings } from "./save-follow-up-settings";

useTestDatabase();

let clinic: TestClinic;
beforeEach(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const seen = async () => (await getSettings(clinic.actor.admin)).followUp;
const WIDER = { ...CHECK_IN_WINDOWS, "1w": { dueDays: 10, marginDays: 4 } };

describe("the windows of the check-ins", () => {
  it("are the published ones until somebody saves others, for this clinic, with a row that names the changed points", async () => {
    expect(await seen()).toEqual(DEFAULT_FOLLOW_UP_SETTINGS);
    await saveFollowUpSettings(clinic.actor.admin, { version: 0, windows: WIDER });
    expect(await seen()).toEqual({ version: 1, windows: WIDER });
    await saveFollowUpSettings(clinic.actor.admin, { version: 1, windows: { ...WIDER, "12m": { dueDays: 380, marginDays: 20 } } });
    expect(await seen()).toMatchObject({ version: 2, windows: { "1w": { dueDays: 10 }, "12m": { dueDays: 380 } } });
    expect((await auditTrail(clinic.clinicId, "settings.save")).map(({ changedFields }) => changedFields)).toEqual([["followUp.version", "followUp.1w"], ["followUp.version", "followUp.12m"]]);
    expect((await getSettings((await makeClinic()).actor.admin)).followUp).toEqual(DEFAULT_FOLLOW_UP_SETTINGS);
  });

  it("hold for treatments recorded from then on, and move no check-in planned before", async () => {
    const before = await treatedRequest(clinic);
    await saveFollowUpSettings(clinic.actor.admin, { version: 0, windows: WIDER });
    const after = await treatedAgain(clinic, before.requestId, RIGHT_GSV, "2026-11-03");
    expect((await checkInRows(before.treatmentId))[0]).toMatchObject({ point: "1w", windowStartsOn: "2026-11-07", dueOn: "2026-11-10", windowEndsOn: "2026-11-13" });
    expect((await checkInRows(after.treatmentId))[0]).toMatchObject({ point: "1w", windowStartsOn: "2026-11-09", dueOn: "2026-11-13", windowEndsOn: "2026-11-17" });
  });

  it("from a stale screen change nothing, also for the first time", async () => {
    await saveFollowUpSettings(clinic.actor.admin, { version: 0, windows: WIDER });
    await expect(saveFollowUpSettings(clinic.actor.admin, { version: 0, windows: CHECK_IN_WINDOWS })).rejects.toMatchObject({ code: "conflict", current: { version: 1 } });
    await expect(saveFollowUpSettings(clinic.actor.admin, { version: 7, windows: CHECK_IN_WINDOWS })).rejects.toMatchObject({ code: "conflict" });
    expect(await seen()).toEqual({ version: 1, windows: WIDER });
  });

  it("are refused to a clinician, who leaves a denied row", async () => {
    await expect(saveFollowUpSettings(clinic.actor.clinician, { version: 0, windows: WIDER })).rejects.toMatchObject({ code: "forbidden" });
    expect(await auditTrail(clinic.clinicId, "settings.save")).toMatchObject([{ outcome: "denied" }]);
  });

  it("are refused on the field when they overlap, are out of order or not five", () => {
    const refused = (windows: object) => SaveFollowUpSettingsInput.safeParse({ version: 0, windows }).error?.issues.map(({ path }) => path.join("."));
    expect(refused(WIDER)).toBeUndefined();
    expect(refused({ ...CHECK_IN_WINDOWS, "3m": { dueDays: 90, marginDays: 53 } })).toEqual(["windows.3m.marginDays"]);
    expect(refused({ ...CHECK_IN_WINDOWS, "3m": { dueDays: 30, marginDays: 7 } })).toEqual(["windows.3m.dueDays"]);
    expect(refused({ ...CHECK_IN_WINDOWS, "3m": { dueDays: 90.5, marginDays: 61 } })).toEqual(["windows.3m.dueDays", "windows.3m.marginDays"]);
    expect(refused({ "1w": CHECK_IN_WINDOWS["1w"] })).toHaveLength(4);
  });
});
