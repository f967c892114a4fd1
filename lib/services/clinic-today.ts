import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { now } from "@/lib/platform/clock";
import type { Tx } from "./audited";

/** The clinic's calendar day, and the day in its zone of any other moment. Throws NotFound. */
export async function clinicToday(tx: Tx, clinicId: string): Promise<{ today: string; dayOf: (at: Date) => string }> {
  const clinic = await findClinic(tx, clinicId);
  if (clinic === null) throw new NotFound();
  const dayOf = (at: Date) => localDay(at, clinic.timeZone);
  return { today: dayOf(now()), dayOf };
}
