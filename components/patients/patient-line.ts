import { STAGE_WORDS, type Stage } from "@/lib/domain/stages";
import type { PatientList } from "@/lib/domain/patient-list";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatDay } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";

export type PatientWords = { id: string; name: string; born: string; phone: string; requests: number; newest: { reference: string; stage: Stage; words: string } | null; marks: string[]; isSimilar: boolean };
export type PatientPage = { lines: PatientWords[]; page: number; from: number; hasNext: boolean; isNear: boolean };

const PAGE_SIZE = 50;

/** The list as a browser gets it: in words, so that no date or phone library travels with it. */
export function patientPage({ rows, page, hasNext, isNear, timeZone }: PatientList): PatientPage {
  const lines = rows.map((row) => ({
    id: row.id,
    name: formatPersonName(row.familyName, row.givenName),
    born: formatCalendarDay(row.bornOn),
    phone: formatPhone(row.phone),
    requests: row.requests,
    newest: row.newest && { reference: row.newest.reference, stage: row.newest.stage, words: `${STAGE_WORDS[row.newest.stage]}, received ${formatDay(row.newest.receivedAt, timeZone)}` },
    marks: [...(row.diedOn === null ? [] : [`Died ${formatCalendarDay(row.diedOn)}`]), ...(row.isDoNotContact ? ["Do not contact"] : [])],
    isSimilar: row.hasSimilarName,
  }));
  return { lines, page, from: (page - 1) * PAGE_SIZE + 1, hasNext, isNear };
}
