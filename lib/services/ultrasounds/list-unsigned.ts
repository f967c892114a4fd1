import "server-only";
import { selectUnsignedInClinic } from "@/db/queries/ultrasound-reports";
import type { StaffActor } from "@/lib/domain/actor";
import type { UnsignedExams } from "@/lib/domain/signing-clock";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { signingClock } from "../sign-due";

const MOST = 500;

/** The exams that are complete and wait for a signature, the longest first, with those past the clinic's own clock. */
export async function listUnsigned(actor: StaffActor): Promise<UnsignedExams> {
  return audited(actor, "ultrasounds.list", { kind: "ultrasound" }, async (tx, note) => {
    const dueFor = await signingClock(tx, actor.clinicId);
    const rows = await selectUnsignedInClinic(tx, actor.clinicId, MOST);
    note.rows(rows.length);
    const at = now();
    const exams = rows.flatMap(({ total: _total, completedAt, ...row }) => {
      if (completedAt === null) return [];
      const dueAt = dueFor(completedAt);
      return [{ ...row, completedAt: completedAt.toISOString(), dueAt: dueAt.toISOString(), isOverdue: dueAt.getTime() < at.getTime() }];
    });
    return { exams, total: rows[0]?.total ?? 0, overdue: exams.filter(({ isOverdue }) => isOverdue).length };
  });
}
