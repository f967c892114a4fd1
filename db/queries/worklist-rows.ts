import "server-only";
import { sql } from "drizzle-orm";
import type { Category, VeinSigns } from "@/lib/domain/cramp-pattern/evaluate";
import type { Stage } from "@/lib/domain/pathway";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import type { Glance, RequestSource, WorklistRow } from "@/lib/domain/request";
import type { Tx } from "../client";
import { listParam } from "./worklist-scope";

/** A row before its reasons are added. */
export type StoredWorklistRow = Omit<WorklistRow, "reasons" | "pattern" | "hasSimilarName" | "appointment" | "checkIn"> & {
  patientId: string;
  category: Category;
  veinSigns: VeinSigns;
};

type Raw = {
  id: string; version: number; reference: string; patientId: string; familyName: string; givenName: string; bornOn: string;
  earlierReference: string | null; phone: string; language: string; needsInterpreter: boolean; stage: Stage; stageSinceAt: string; urgency: number; source: RequestSource;
  receivedAt: string; firstContactDueAt: string; firstContactAt: string | null; acknowledgedAt: string | null; snoozedUntil: string | null;
  ownerId: string | null; ownerName: string | null; category: Category; veinSigns: VeinSigns; glance: Glance;
};

/** The rows of these requests of the clinic, in the order of the ids. */
export async function selectStoredRowsInClinic(tx: Tx, ids: readonly string[], clinicId: string): Promise<StoredWorklistRow[]> {
  if (ids.length === 0) return [];
  const result = await tx.execute<Raw>(sql`
    select r.id, r.version, r.reference, r.patient_id as "patientId", p.family_name as "familyName", p.given_name as "givenName",
      p.born_on::text as "bornOn", e.reference as "earlierReference", p.phone, p.language, p.needs_interpreter as "needsInterpreter", r.stage, r.stage_since_at as "stageSinceAt",
      r.urgency, r.source, r.received_at as "receivedAt", r.first_contact_due_at as "firstContactDueAt",
      r.first_contact_at as "firstContactAt", r.emergency_acknowledged_at as "acknowledgedAt", r.snoozed_until as "snoozedUntil",
      s.id as "ownerId", s.name as "ownerName", r.category, r.vein_signs as "veinSigns", r.glance
    from unnest(${listParam(ids)}::uuid[]) with ordinality page(id, place)
    join requests r on r.id = page.id and r.clinic_id = ${clinicId}
    join patients p on p.id = r.patient_id
    left join staff s on s.id = r.assigned_to_id
    left join requests e on e.id = r.earlier_request_id and e.clinic_id = r.clinic_id
    order by page.place`);
  return result.rows.map(readRow);
}

function readRow({ ownerId, ownerName, acknowledgedAt, urgency, ...raw }: Raw): StoredWorklistRow {
  return {
    ...raw,
    urgency: urgencyFromRank(urgency),
    stageSinceAt: instant(raw.stageSinceAt),
    receivedAt: instant(raw.receivedAt),
    firstContactDueAt: instant(raw.firstContactDueAt),
    firstContactAt: raw.firstContactAt === null ? null : instant(raw.firstContactAt),
    snoozedUntil: raw.snoozedUntil === null ? null : instant(raw.snoozedUntil),
    isAcknowledged: acknowledgedAt !== null,
    assignedTo: ownerId === null || ownerName === null ? null : { id: ownerId, name: ownerName },
  };
}

/** Both drivers give instants of a bare statement as PostgreSQL writes them. */
export function instant(written: string | Date): string {
  return new Date(written).toISOString();
}
