import type { Client } from "pg";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Tx } from "@/db/client";
import { findClinicDesk } from "@/db/queries/clinic-day";
import { searchRequestsInClinic } from "@/db/queries/request-search";
import { selectWorklistRowsInClinic } from "@/db/queries/worklist";
import { countOpenRequestsInClinic } from "@/db/queries/worklist-counts";
import { selectWorklistIdsAfter, selectWorklistIdsByOffset } from "@/db/queries/worklist-pages";
import * as schema from "@/db/schema";
import { readSearchWords } from "@/lib/domain/search-words";
import { NO_FILTER, type WorklistSort } from "@/lib/domain/worklist";
import { viewOf } from "@/lib/domain/worklist-views";
import { interleaved, report, rounded } from "./rounds";

const AT = "2026-11-25T12:00:00Z";
const ROUNDS = 25;
const ALL = { view: "all", filter: NO_FILTER } as const;

/** The best statement that somebody would write by hand for the same fifty rows. */
const FLOOR_PAGE = `select r.id, r.reference, p.family_name, p.given_name, p.born_on, r.stage, r.urgency, r.received_at, r.first_contact_due_at, s.name, r.glance, f.flags, a.result -> 'findings', a.answers
  from (select * from requests where clinic_id = $1 and stage_order < 20 order by urgency desc nulls last, received_at, id limit 51) r
  join patients p on p.id = r.patient_id left join staff s on s.id = r.assigned_to_id
  left join request_answers a on a.request_id = r.id and a.answers_version = r.answers_version
  left join lateral (select json_agg(json_build_array(flag, level, patient_said) order by level desc) as flags from request_flags where request_id = r.id and cleared_at is null) f on true
  order by r.urgency desc, r.received_at, r.id`;
const FLOOR_COUNTS = `select stage, urgency, count(*)::int, (count(*) filter (where assigned_to_id = $2))::int from requests where clinic_id = $1 and stage_order < 20 group by stage, urgency`;
const FLOOR_SEARCH = `select r.id, r.reference, p.family_name, p.given_name, p.born_on from requests r join patients p on p.id = r.patient_id where r.clinic_id = $1 and r.search_text like '%walsh77%' order by r.stage_order >= 20, r.received_at desc limit 21`;
const NAIVE_SEARCH = `select r.id from requests r join patients p on p.id = r.patient_id where r.clinic_id = $1 and (p.family_name || ' ' || p.given_name) ilike '%walsh77%' order by r.received_at desc limit 21`;

/** P4, P5 and P6: the statements of the worklist at one size, against the hand-written floor. */
export async function benchWorklist(client: Client, clinic: { clinicId: string; staffId: string }, size: string): Promise<void> {
  const { clinicId, staffId } = clinic;
  const tx = drizzle(client, { schema }) as unknown as Tx;
  const desk = await findClinicDesk(tx, clinicId, AT);
  if (desk === null) throw new Error("The bench clinic is missing.");
  const scope = { clinicId, staffId, at: AT, day: desk.day };
  const page = async (sort: readonly WorklistSort[], offset = 0) => {
    const ids = await selectWorklistIdsByOffset(tx, scope, ALL, sort, { offset, limit: 51, safetyTotal: 0 });
    return selectWorklistRowsInClinic(tx, ids.slice(0, 50), { clinicId, seesPattern: true });
  };
  const say = async (id: string, what: string, budget: string, ours: () => Promise<unknown>, base: () => Promise<unknown>) => {
    const times = await interleaved(ROUNDS, ours, base);
    report({ id, what: `${what}, ${size}`, ours: rounded(times.ours), base: rounded(times.base), ratio: rounded(times.ours / times.base), budget });
  };
  const floorPage = () => client.query(FLOOR_PAGE, [clinicId]);
  const first = viewOf("all").sort;
  await say("P4", "first page with rows, flags and findings: ms", "ratio ≤ 1.5", () => page(first), floorPage);
  await say("P4", "counts of all views: ms", "≤ 5 ms", () => countOpenRequestsInClinic(tx, scope), () => client.query(FLOOR_COUNTS, [clinicId, staffId]));
  await say("P3", "sorted by received, newest first: ms", "≤ 5 ms", () => page([{ by: "received", isDescending: true }]), floorPage);
  await say("P3", "sorted by name: ms", "≤ 5 ms", () => page([{ by: "name", isDescending: false }]), floorPage);
  await say("P3", "sorted by night share: ms", "≤ 5 ms", () => page([{ by: "night", isDescending: true }]), floorPage);
  await say("P3", "page 20 by offset: ms", "≤ 5 ms", () => page(first, 950), floorPage);
  const deep = await selectWorklistIdsByOffset(tx, scope, ALL, first, { offset: 900, limit: 1, safetyTotal: 0 });
  await say("P5", "step on by row from row 900: ms", "≤ 1.5 × first page", async () => selectWorklistIdsAfter(tx, scope, ALL, first, { after: deep[0] ?? "", limit: 51 }), () => selectWorklistIdsByOffset(tx, scope, ALL, first, { offset: 0, limit: 51, safetyTotal: 0 }));
  const words = readSearchWords("walsh77");
  if (words === null) throw new Error("The bench words are too short.");
  await say("P6", "search over open rows: ms", "≤ 1 ms", () => searchRequestsInClinic(tx, words, { clinicId, includeEnded: false, limit: 21 }), () => client.query(NAIVE_SEARCH, [clinicId]));
  await say("P6", "search over all rows against the trigram floor: ms", "ratio ≤ 1.5", () => searchRequestsInClinic(tx, words, { clinicId, includeEnded: true, limit: 21 }), () => client.query(FLOOR_SEARCH, [clinicId]));
  await say("P6", "search over all rows against naive ILIKE: ms", "ratio ≤ 0.033", () => searchRequestsInClinic(tx, words, { clinicId, includeEnded: true, limit: 21 }), () => client.query(NAIVE_SEARCH, [clinicId]));
}
