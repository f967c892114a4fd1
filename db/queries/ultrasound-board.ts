import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { BoardScan } from "@/lib/domain/board";
import type { Tx } from "../client";
import { ultrasoundAppointments } from "../schema";
import { selectScansInClinic } from "./ultrasound-schedule";

/** What the schedule shows of this span, soonest first, with when each ended and how often the person did not come before. */
export async function selectBoardScansInClinic(tx: Tx, clinicId: string, span: { from: Date; before: Date }): Promise<BoardScan[]> {
  const scans = await selectScansInClinic(tx, clinicId, span);
  const facts = new Map((await selectFacts(tx, clinicId, scans.map(({ appointmentId }) => appointmentId))).map((fact) => [fact.id, fact]));
  return scans.map((scan) => {
    const fact = facts.get(scan.appointmentId);
    return { ...scan, endedAt: fact?.endedAt?.toISOString() ?? null, earlierNoShows: fact?.earlierNoShows ?? 0 };
  });
}

async function selectFacts(tx: Tx, clinicId: string, ids: string[]): Promise<{ id: string; endedAt: Date | null; earlierNoShows: number }[]> {
  if (ids.length === 0) return [];
  const a = ultrasoundAppointments;
  // Of one table alone the columns are written bare, so the outer row is named here.
  const earlierNoShows = sql<number>`(select count(*)::int from ultrasound_appointments x where x.patient_id = ultrasound_appointments.patient_id and x.clinic_id = ultrasound_appointments.clinic_id and x.state = 'no_show' and x.starts_at < ultrasound_appointments.starts_at)`;
  return tx.select({ id: a.id, endedAt: a.endedAt, earlierNoShows }).from(a).where(and(eq(a.clinicId, clinicId), inArray(a.id, ids)));
}
