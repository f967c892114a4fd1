import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { CheckIn } from "@/lib/domain/care";
import type { SentLink } from "@/lib/domain/check-in-link";
import { checkInStatus } from "@/lib/domain/check-in";
import type { Tx } from "../client";
import { checkIns, staff, treatments } from "../schema";
import { selectSentLinksOfCheckIns } from "./check-in-links";

export type CheckInRow = typeof checkIns.$inferSelect;
type CheckInChanges = Partial<Pick<CheckInRow, "state" | "answers" | "answeredAt" | "recordedById">>;

export async function findCheckInInClinic(tx: Tx, id: string, clinicId: string): Promise<CheckInRow | null> {
  const [row] = await tx.select().from(checkIns).where(and(eq(checkIns.id, id), eq(checkIns.clinicId, clinicId)));
  return row ?? null;
}

/** Every check-in of one request as it is stored, with the leg it is about and the day that was treated, by due day. */
export async function selectCheckInRowsOfRequest(tx: Tx, requestId: string, clinicId: string) {
  const rows = await tx
    .select({ checkIn: checkIns, leg: treatments.leg, treatedOn: treatments.treatedOn, recordedBy: staff.name })
    .from(checkIns)
    .innerJoin(treatments, eq(treatments.id, checkIns.treatmentId))
    .leftJoin(staff, and(eq(staff.id, checkIns.recordedById), eq(staff.clinicId, checkIns.clinicId)))
    .where(and(eq(checkIns.requestId, requestId), eq(checkIns.clinicId, clinicId)))
    .orderBy(asc(checkIns.dueOn), asc(checkIns.id))
    .limit(500);
  return rows.map(({ checkIn, ...more }) => ({ ...checkIn, ...more }));
}

export type CheckInOfLeg = Awaited<ReturnType<typeof selectCheckInRowsOfRequest>>[number];

/** The check-ins of one request as the screens read them on this calendar day of the clinic. */
export async function selectCheckInsOfRequest(tx: Tx, requestId: string, clinicId: string, today: string): Promise<CheckIn[]> {
  const rows = await selectCheckInRowsOfRequest(tx, requestId, clinicId);
  const links = await selectSentLinksOfCheckIns(tx, rows.map(({ id }) => id), clinicId);
  return rows.map((row) => {
    const { id, version, treatmentId, leg, point, dueOn, windowStartsOn, windowEndsOn, answers } = row;
    const shown = { id, version, treatmentId, leg, point, dueOn, windowStartsOn, windowEndsOn, answers };
    return { ...shown, status: checkInStatus(row, today), answeredAt: row.answeredAt?.toISOString() ?? null, isByPatient: row.state === "answered" && row.recordedById === null, answeredBy: row.state === "answered" ? row.recordedBy : null, link: linkOf(links, row.id) };
  });
}

function linkOf(links: readonly (SentLink & { checkInId: string })[], id: string): SentLink | null {
  const link = links.find(({ checkInId }) => checkInId === id);
  return link === undefined ? null : { madeAt: link.madeAt, mail: link.mail, isStarted: link.isStarted };
}

/** Plans the check-ins of a treatment. One that an undone record left cancelled is planned again, since a point exists once. */
export async function insertPlannedCheckIns(tx: Tx, planned: (typeof checkIns.$inferInsert)[]): Promise<void> {
  if (planned.length === 0) return;
  const { dueOn, windowStartsOn, windowEndsOn } = checkIns;
  await tx
    .insert(checkIns)
    .values(planned)
    .onConflictDoUpdate({
      target: [checkIns.treatmentId, checkIns.point],
      set: {
        dueOn: sql`excluded.${sql.identifier(dueOn.name)}`,
        windowStartsOn: sql`excluded.${sql.identifier(windowStartsOn.name)}`,
        windowEndsOn: sql`excluded.${sql.identifier(windowEndsOn.name)}`,
        state: "planned",
        version: sql`${checkIns.version} + 1`,
      },
      setWhere: eq(checkIns.state, "cancelled"),
    });
}

/** Saves on top of the row's version and returns the new version; null when somebody else saved first. */
export async function saveCheckIn(tx: Tx, { id, clinicId, version }: CheckInRow, changes: CheckInChanges): Promise<number | null> {
  const saved = await tx
    .update(checkIns)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(checkIns.id, id), eq(checkIns.clinicId, clinicId), eq(checkIns.version, version)))
    .returning({ version: checkIns.version });
  return saved[0]?.version ?? null;
}

/** Moves check-ins between planned and cancelled; the request is locked, so nobody answers one meanwhile. */
export async function saveCheckInStates(tx: Tx, ids: readonly string[], clinicId: string, change: { from: "planned" | "cancelled"; to: "planned" | "cancelled" }): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(checkIns)
    .set({ state: change.to, version: sql`${checkIns.version} + 1` })
    .where(and(inArray(checkIns.id, [...ids]), eq(checkIns.clinicId, clinicId), eq(checkIns.state, change.from)));
}
