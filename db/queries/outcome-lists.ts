import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { CheckInPoint } from "@/lib/domain/check-in";
import type { Category } from "@/lib/domain/cramp-pattern/category";
import type { VeinSigns } from "@/lib/domain/cramp-pattern/vein-signs";
import type { OutcomeFigure, OutcomeListRow } from "@/lib/domain/outcomes";
import type { Tx } from "../client";
import { dueCheckIns, listedPersonPoints } from "./outcome-check-ins";
import { asked, legs, listedPeople, procedures, ways, type OutcomeScope } from "./outcome-facts";
import { instant } from "./worklist-rows";

/** A number of the page: the figure, and the point or group that it belongs to. */
export type ListedFigure = { figure: OutcomeFigure; point: CheckInPoint | null; category: Category | null; veinSigns: VeinSigns | null };
type Slice = { offset: number; limit: number };

/** The people whom a number of the page counts, one request each, the newest first. */
export async function selectOutcomeRequests(tx: Tx, scope: OutcomeScope, figure: ListedFigure, { offset, limit }: Slice): Promise<{ rows: OutcomeListRow[]; total: number }> {
  const result = await tx.execute<OutcomeListRow & { total: number; receivedAt: string }>(sql`
    with ${asked(scope)}, ${legs(scope)}, ${procedures(scope)}, ${ways(scope)}, ${dueCheckIns(scope)}, ${listedPersonPoints}, ${listedPeople}, listed as (${listed(figure)})
    select r.id as "requestId", r.reference, r.stage, p.family_name as "familyName", p.given_name as "givenName", p.born_on::text as "bornOn",
      r.received_at as "receivedAt", (count(*) over ())::int as total
    from listed l join requests r on r.id = l.request_id join patients p on p.id = l.person_id
    order by r.received_at desc, r.id desc limit ${limit} offset ${offset}`);
  return { total: result.rows[0]?.total ?? 0, rows: result.rows.map(({ total: _total, ...row }) => ({ ...row, receivedAt: instant(row.receivedAt) })) };
}

const STEPS: Partial<Record<OutcomeFigure, SQL>> = {
  requests: sql`true`,
  accepted: sql`accepted`,
  ordered: sql`ordered`,
  scanned: sql`scanned`,
  reflux: sql`reflux`,
  treated: sql`treated`,
  relieved: sql`relieved`,
};
const POINTS: Partial<Record<OutcomeFigure, SQL>> = {
  due: sql`true`,
  answered: sql`answered`,
  unanswered: sql`not answered`,
  improved: sql`improved`,
  worse: sql`worse`,
};
const RESULTS: Partial<Record<OutcomeFigure, SQL>> = {
  reported: sql`true`,
  reflux_yes: sql`bool_or(reflux = 'yes')`,
  reflux_indeterminate: sql`bool_or(reflux = 'indeterminate') and not bool_or(reflux = 'yes')`,
};

function listed({ figure, point, category, veinSigns }: ListedFigure): SQL {
  const [step, atPoint, result] = [STEPS[figure], POINTS[figure], RESULTS[figure]];
  if (step !== undefined) return sql`select person_id, request_id from people where ${step}`;
  if (atPoint !== undefined) return sql`select person_id, request_id from person_points where point = ${point} and ${atPoint}`;
  if (result !== undefined) {
    return sql`select person_id, (array_agg(request_id order by received_at desc))[1] as request_id from legs
      where (${category}::text is null or category = ${category}) and (${veinSigns}::text is null or vein_signs = ${veinSigns})
      group by person_id having ${result}`;
  }
  return sql`select person_id, (array_agg(request_id order by received_at desc))[1] as request_id from procedures group by person_id`;
}
