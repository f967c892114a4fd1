import "server-only";
import { findClinicCalendar } from "@/db/queries/intake";
import { findUltrasoundSettings } from "@/db/queries/ultrasound-settings";
import { NotFound } from "@/lib/domain/errors";
import { signDueAt } from "@/lib/domain/signing-clock";
import type { Tx } from "./audited";

/** The clinic's own clock of signing: from when an exam was completed to by when it is to be signed. */
export async function signingClock(tx: Tx, clinicId: string): Promise<(completedAt: Date) => Date> {
  const calendar = await findClinicCalendar(tx, clinicId);
  if (calendar === null) throw new NotFound();
  const { signWithinHours } = await findUltrasoundSettings(tx, clinicId);
  return (completedAt) => signDueAt(completedAt, signWithinHours, calendar);
}
