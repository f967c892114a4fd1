import { languageWords } from "@/components/patients/patient-words";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";
import type { UnfinishedForm, UnfinishedList } from "@/lib/domain/unfinished";
import { formatBirth } from "@/lib/format/births";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatNearInstant } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import { text } from "@/lib/format/texts";

/** A form in words, so that the browser needs no dates and no catalog. */
export type UnfinishedRow = {
  id: string;
  version: number;
  name: string;
  born: string;
  language: string | null;
  phone: { words: string; href: string } | null;
  /** Why nobody calls, or null. */
  noContact: string | null;
  stopped: string;
  where: string;
  source: string;
  tried: string;
  urgency: Urgency;
};

export type UnfinishedPage = { rows: UnfinishedRow[]; from: number; total: number; isCut: boolean; previousHref: string | null; nextHref: string | null };

export function unfinishedPage(list: UnfinishedList, now: Date): UnfinishedPage {
  const { rows, page, from, total, isCut } = list;
  const hrefOf = (number: number) => (number === 1 ? "/requests/not-finished" : `/requests/not-finished?page=${number}`);
  return {
    rows: rows.map((form) => rowOf(form, list, now)),
    from,
    total,
    isCut,
    previousHref: page > 1 ? hrefOf(page - 1) : null,
    nextHref: rows.length > 0 && from + rows.length - 1 < total ? hrefOf(page + 1) : null,
  };
}

function rowOf(form: UnfinishedForm, { today, timeZone }: UnfinishedList, now: Date): UnfinishedRow {
  const { familyName, givenName, bornOn, phone, barred } = form;
  return {
    id: form.id,
    version: form.version,
    name: familyName === null && givenName === null ? "Name not asked" : formatPersonName(familyName ?? "", givenName),
    born: bornOn === null ? "Birth date not asked" : `Born ${formatBirth(bornOn, today)}`,
    language: languageWords(form.language, form.needsInterpreter),
    noContact: barred === null ? null : barred.diedOn === null ? "Do not contact" : `Died ${formatCalendarDay(barred.diedOn)}`,
    phone: phone === null || barred !== null ? null : { words: formatPhone(phone), href: `tel:${phone}` },
    stopped: formatNearInstant(form.stoppedAt, now, timeZone),
    where: form.stoppedAtTopic === null ? "All asked, not sent" : `At: ${text(`topics.${form.stoppedAtTopic}`)}`,
    source: form.takenBy === null ? "Patient form" : `Call with ${form.takenBy}`,
    tried: triedWords(form, timeZone, now),
    urgency: form.urgency,
  };
}

function triedWords({ callsTried, lastCalledAt }: UnfinishedForm, timeZone: string, now: Date): string {
  if (callsTried === 0 || lastCalledAt === null) return "Not called yet";
  return `${callsTried} ${callsTried === 1 ? "call" : "calls"}, no answer; last ${formatNearInstant(lastCalledAt, now, timeZone)}`;
}
