import "server-only";
import { and, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { PatientChange, PatientLine, PatientRequest } from "@/lib/domain/patient-list";
import type { SearchWords } from "@/lib/domain/search-words";
import type { Tx } from "../client";
import { auditEvents, requests } from "../schema";
import { instant } from "./worklist-rows";

type Slice = { offset: number; limit: number };
type Raw = Omit<PatientLine, "hasSimilarName">;
const MOST_NEAR = 20;

/** People of the clinic by name: everybody, or whom the words find by name, phone, reference or birth date. */
export async function selectPatientsInClinic(tx: Tx, clinicId: string, words: SearchWords | null, { offset, limit }: Slice): Promise<Raw[]> {
  return selectListed(tx, sql`
    select p.*, 0 as distance from patients p where p.clinic_id = ${clinicId} and p.merged_into_id is null and ${matching(clinicId, words)}
    order by lower(p.family_name), p.id limit ${limit} offset ${offset}`);
}

/** People whose name nearly matches, the nearest first: for when nobody's does letter by letter. */
export async function selectNearPatientsInClinic(tx: Tx, clinicId: string, text: string): Promise<Raw[]> {
  return selectListed(tx, sql`
    select p.*, near.distance from patients p
    join (select r.patient_id, min(1 - word_similarity(${text}, r.search_text)) as distance from requests r where r.clinic_id = ${clinicId} and ${text} <% r.search_text group by 1) near on near.patient_id = p.id
    where p.merged_into_id is null order by near.distance, p.id limit ${MOST_NEAR}`);
}

async function selectListed(tx: Tx, listed: SQL): Promise<Raw[]> {
  const found = await tx.execute<Raw>(sql`
    with listed as (${listed})
    select p.id, p.family_name as "familyName", p.given_name as "givenName", p.born_on::text as "bornOn", p.phone, p.is_do_not_contact as "isDoNotContact", p.died_on::text as "diedOn",
      (select count(*)::int from requests r where r.patient_id = p.id) as requests,
      (select json_build_object('reference', r.reference, 'stage', r.stage, 'receivedAt', r.received_at) from requests r where r.patient_id = p.id order by r.received_at desc limit 1) as newest
    from listed p order by p.distance, lower(p.family_name), p.id`);
  return found.rows.map((row) => ({ ...row, newest: row.newest && { ...row.newest, receivedAt: instant(row.newest.receivedAt) } }));
}

function matching(clinicId: string, words: SearchWords | null): SQL {
  if (words === null) return sql`true`;
  if (words.kind === "born_on") return sql`p.born_on = ${words.bornOn}::date`;
  const parts = words.text.split(" ").map((part) => sql`r.search_text like ${`%${part}%`}`);
  return sql`p.id in (select r.patient_id from requests r where r.clinic_id = ${clinicId} and ${sql.join(parts, sql` and `)})`;
}

/** Every request of the person, the newest first. */
export async function selectRequestsOfPatient(tx: Tx, patientId: string, clinicId: string): Promise<PatientRequest[]> {
  const rows = await tx
    .select({ id: requests.id, reference: requests.reference, stage: requests.stage, receivedAt: requests.receivedAt })
    .from(requests)
    .where(and(eq(requests.patientId, patientId), eq(requests.clinicId, clinicId)))
    .orderBy(desc(requests.receivedAt), desc(requests.id))
    .limit(200);
  return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
}

const CHANGES = { "patients.correct": "corrected", "patients.merge": "merged", "patients.unmerge": "taken_apart" } as const;

/** Who corrected which fields of this person, merged records or took them apart, the newest first; from the audit log, which no change can miss. */
export async function selectCorrectionsOfPatient(tx: Tx, patientId: string, clinicId: string): Promise<PatientChange[]> {
  const rows = await tx
    .select({ id: auditEvents.id, at: auditEvents.at, by: auditEvents.actorName, action: auditEvents.action, fields: auditEvents.changedFields })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, patientId), eq(auditEvents.clinicId, clinicId), inArray(auditEvents.action, Object.keys(CHANGES)), eq(auditEvents.outcome, "ok"), sql`cardinality(${auditEvents.changedFields}) > 0`))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(50);
  return rows.map(({ action, ...row }) => ({ ...row, what: CHANGES[action as keyof typeof CHANGES], at: row.at.toISOString() }));
}
