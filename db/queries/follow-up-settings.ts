import "server-only";
import { and, eq } from "drizzle-orm";
import { DEFAULT_FOLLOW_UP_SETTINGS, type FollowUpSettings } from "@/lib/domain/follow-up-settings";
import type { Tx } from "../client";
import { followUpSettings } from "../schema";

const s = followUpSettings;

/** What the clinic has set, or what the program comes with. */
export async function findFollowUpSettings(tx: Tx, clinicId: string): Promise<FollowUpSettings> {
  const [row] = await tx.select({ version: s.version, windows: s.windows }).from(s).where(eq(s.clinicId, clinicId));
  return row ?? DEFAULT_FOLLOW_UP_SETTINGS;
}

/** Saves on top of `version`, 0 for the first time; false when somebody else saved first. */
export async function saveFollowUpSettingsInClinic(tx: Tx, clinicId: string, { version, windows }: FollowUpSettings): Promise<boolean> {
  const saved =
    version === 0
      ? await tx.insert(s).values({ clinicId, windows }).onConflictDoNothing().returning({ clinicId: s.clinicId })
      : await tx.update(s).set({ windows, version: version + 1 }).where(and(eq(s.clinicId, clinicId), eq(s.version, version))).returning({ clinicId: s.clinicId });
  return saved.length > 0;
}
