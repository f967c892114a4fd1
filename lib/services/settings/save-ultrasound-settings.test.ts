import { beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { DEFAULT_ULTRASOUND_SETTINGS, minutesFor } from "@/lib/domain/ultrasound-settings";
import { SaveUltrasoundSettingsInput } from "@/lib/inputs/ultrasound-settings";
import { getSettings } from "./get-settings";
import { saveUltrasoundSettings } from "./save-ultrasound-settings";

useTestDatabase();

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
});

const seen = async () => (await getSettings(clinic.actor.admin)).ultrasound;

describe("the settings of ultrasounds", () => {
  it("are 60, 40, 30 and 20 minutes, a reminder two days before and eight hours to sign until somebody saves others", async () => {
    expect(await seen()).toEqual(DEFAULT_ULTRASOUND_SETTINGS);
    expect(DEFAULT_ULTRASOUND_SETTINGS).toMatchObject({ bilateralMinutes: 60, unilateralMinutes: 40, limitedMinutes: 30, dvtMinutes: 20, sendsMessages: true, reminderDays: 2, signWithinHours: 8 });
  });

  it("are saved for this clinic with a row that names the changed fields", async () => {
    await saveUltrasoundSettings(clinic.actor.admin, { ...(await seen()), bilateralMinutes: 75, sendsMessages: false });
    expect(await seen()).toMatchObject({ version: 1, bilateralMinutes: 75, unilateralMinutes: 40, sendsMessages: false });
    await saveUltrasoundSettings(clinic.actor.admin, { ...(await seen()), reminderDays: 3 });
    expect(await seen()).toMatchObject({ version: 2, bilateralMinutes: 75, reminderDays: 3 });
    const rows = await auditTrail(clinic.clinicId, "settings.save");
    expect(rows.map(({ changedFields }) => changedFields)).toEqual([
      ["ultrasound.version", "ultrasound.bilateralMinutes", "ultrasound.sendsMessages"],
      ["ultrasound.version", "ultrasound.reminderDays"],
    ]);
    const other = await makeClinic();
    expect((await getSettings(other.actor.admin)).ultrasound).toEqual(DEFAULT_ULTRASOUND_SETTINGS);
  });

  it("from a stale screen change nothing, also for the first time", async () => {
    const first = await seen();
    await saveUltrasoundSettings(clinic.actor.admin, { ...first, dvtMinutes: 30 });
    await expect(saveUltrasoundSettings(clinic.actor.admin, { ...first, dvtMinutes: 45 })).rejects.toMatchObject({ code: "conflict", current: { version: 1 } });
    await expect(saveUltrasoundSettings(clinic.actor.admin, { ...first, version: 7 })).rejects.toMatchObject({ code: "conflict" });
    expect(await seen()).toMatchObject({ dvtMinutes: 30 });
  });

  it("are refused to a clinician, who leaves a denied row", async () => {
    await expect(saveUltrasoundSettings(clinic.actor.clinician, await seen())).rejects.toMatchObject({ code: "forbidden" });
    expect(await auditTrail(clinic.clinicId, "settings.save")).toMatchObject([{ outcome: "denied" }]);
  });

  it("take lengths of the list, one to seven days and one to eighty hours", () => {
    const isTaken = (changes: object) => SaveUltrasoundSettingsInput.safeParse({ ...DEFAULT_ULTRASOUND_SETTINGS, ...changes }).success;
    expect([{}, { reminderDays: 1 }, { reminderDays: 7 }, { signWithinHours: 1 }, { signWithinHours: 80 }, { dvtMinutes: 15 }, { bilateralMinutes: 120 }].map(isTaken)).not.toContain(false);
    expect([{ reminderDays: 0 }, { reminderDays: 8 }, { signWithinHours: 0 }, { signWithinHours: 81 }, { dvtMinutes: 25 }, { bilateralMinutes: 180 }, { version: -1 }].map(isTaken)).not.toContain(true);
  });

  it("give a scan for a clot its own length, whatever its study", () => {
    const settings = { ...DEFAULT_ULTRASOUND_SETTINGS, dvtMinutes: 15, limitedMinutes: 45 };
    expect(minutesFor(settings, { purpose: "dvt", study: "complete_bilateral" })).toBe(15);
    expect(minutesFor(settings, { purpose: "closure_scan", study: "limited" })).toBe(45);
    expect(minutesFor(settings, { purpose: "diagnostic", study: "complete_bilateral" })).toBe(60);
    expect(minutesFor(settings, { purpose: "repeat", study: "complete_unilateral" })).toBe(40);
  });
});
