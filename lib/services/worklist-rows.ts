import "server-only";
import { findClinicDesk, type ClinicDesk } from "@/db/queries/clinic-day";
import { selectWorklistRowsInClinic } from "@/db/queries/worklist";
import { countWorklist } from "@/db/queries/worklist-counts";
import { selectWorklistIdsByOffset } from "@/db/queries/worklist-pages";
import type { WorklistScope } from "@/db/queries/worklist-scope";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { WorklistRow } from "@/lib/domain/request";
import { refuseUnseen, type WorklistQuery } from "@/lib/domain/worklist";
import { viewOf } from "@/lib/domain/worklist-views";
import { now } from "@/lib/platform/clock";
import type { Tx } from "./audited";

const BATCH = 500;

/** The clinic's day and staff, and from whose place at it a list is read. */
export type Desk = ClinicDesk & { at: string; scope: WorklistScope };

/** The desk that every list is read from: one moment for its day, its overdue rows and its snoozes. NotFound for a clinic that is gone. */
export async function deskOf(tx: Tx, { clinicId, staffId }: Pick<StaffActor, "clinicId" | "staffId">): Promise<Desk> {
  const at = now().toISOString();
  const desk = await findClinicDesk(tx, clinicId, at);
  if (desk === null) throw new NotFound("This clinic does not exist.");
  return { ...desk, at, scope: { clinicId, staffId, at, day: desk.day } };
}

type Reach = { most: number; isWhole?: boolean };

/**
 * The rows that the query shows, on all pages and in its order, up to `most`, with how many there are. Throws Forbidden as
 * the list does, and Invalid when the list must be whole and is longer than that.
 */
export async function worklistRows(tx: Tx, actor: StaffActor, desk: Desk, query: WorklistQuery, { most, isWhole = false }: Reach): Promise<{ rows: WorklistRow[]; total: number }> {
  const seesPattern = may(actor, "requests.see_pattern");
  refuseUnseen(query, seesPattern);
  const { total, safety } = await countWorklist(tx, desk.scope, query);
  if (isWhole && total > most) throw new Invalid(`This list is longer than ${most.toLocaleString("en")} requests. Narrow it with a filter, then try again.`);
  const sort = query.sort.length > 0 ? query.sort : viewOf(query.view).sort;
  const ids = await selectWorklistIdsByOffset(tx, desk.scope, query, sort, { offset: 0, limit: most, safetyTotal: safety });
  const rows: WorklistRow[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    rows.push(...(await selectWorklistRowsInClinic(tx, ids.slice(from, from + BATCH), { clinicId: actor.clinicId, seesPattern })));
  }
  return { rows, total };
}
