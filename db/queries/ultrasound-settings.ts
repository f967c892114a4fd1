import "server-only";
import { and, eq } from "drizzle-orm";
import { DEFAULT_ULTRASOUND_SETTINGS, type UltrasoundSettings } from "@/lib/domain/ultrasound-settings";
import type { Tx } from "../client";
import { ultrasoundSettings } from "../schema";

const s = ultrasoundSettings;
const FIELDS = {
  version: s.version, bilateralMinutes: s.bilateralMinutes, unilateralMinutes: s.unilateralMinutes, limitedMinutes: s.limitedMinutes, dvtMinutes: s.dvtMinutes,
  sendsMessages: s.sendsMessages, reminderDays: s.reminderDays, signWithinHours: s.signWithinHours,
};

/** What the clinic has set, or what the program comes with. */
export async function findUltrasoundSettings(tx: Tx, clinicId: string): Promise<UltrasoundSettings> {
  const [row] = await tx.select(FIELDS).from(s).where(eq(s.clinicId, clinicId));
  return row ?? DEFAULT_ULTRASOUND_SETTINGS;
}

/** Saves on top of `version`, 0 for the first time; false when somebody else saved first. */
export async function saveUltrasoundSettingsInClinic(tx: Tx, clinicId: string, { version, ...values }: UltrasoundSettings): Promise<boolean> {
  const saved =
    version === 0
      ? await tx.insert(s).values({ clinicId, ...values }).onConflictDoNothing().returning({ clinicId: s.clinicId })
      : await tx.update(s).set({ ...values, version: version + 1 }).where(and(eq(s.clinicId, clinicId), eq(s.version, version))).returning({ clinicId: s.clinicId });
  return saved.length > 0;
}
