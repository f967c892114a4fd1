import { CATEGORY_TITLES, VEIN_SIGNS_TEXTS } from "@/lib/domain/cramp-pattern/category-texts";
import type { Role } from "@/lib/domain/actor";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";
import type { Glance, RequestSource, WorklistRow } from "@/lib/domain/request";
import type { Stage } from "@/lib/domain/pathway";
import { isSafetyRow, type Worklist, type WorklistQuery } from "@/lib/domain/worklist";
import { nextStep, type NextStep } from "@/lib/domain/worklist-next";
import { formatBirth } from "@/lib/format/births";
import { dayAt, formatTime } from "@/lib/format/instants";
import { NOT_ANSWERED } from "@/lib/format/missing";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import { plainNumber } from "@/lib/format/units";
import { statusDetail } from "./status-detail";
import { waitingOf, type Waiting } from "./waiting";

/** A row as the screen reads it: words made on the server, so that the browser needs no dates, zones or rules. */
export type WorklistLine = {
  id: string;
  name: string;
  birth: string;
  reference: string;
  isSimilar: boolean;
  /** Reference of an earlier request by somebody who may be the same person. */
  repeats: string | null;
  stage: Stage;
  urgency: Urgency;
  isSafety: boolean;
  status: string;
  reasons: string[];
  glance: Glance;
  rate: string;
  waiting: Waiting;
  owner: string | null;
  next: NextStep;
  pattern: { title: string; veinSigns: string } | null;
  phone: string;
  language: string;
  source: string;
};

export type WorklistPage = Omit<Worklist, "rows" | "at" | "timeZone"> & { lines: WorklistLine[]; updatedAt: string; on: string; query: WorklistQuery; problems: string[] };

const SOURCE_WORDS: Record<RequestSource, string> = { form: "Own form", api: "Sent by a system", phone: "By phone" };

export function worklistPage(list: Worklist, roles: readonly Role[], asked: { query: WorklistQuery; problems: string[] }): WorklistPage {
  const { rows, at, timeZone, ...rest } = list;
  const clock = { at, timeZone, on: dayAt(at, timeZone) };
  return { ...rest, ...asked, lines: rows.map((row) => worklistLine(row, roles, clock)), updatedAt: formatTime(at, timeZone), on: clock.on };
}

export type Clock = { at: string; timeZone: string; on: string };

function worklistLine(row: WorklistRow, roles: readonly Role[], clock: Clock): WorklistLine {
  return {
    id: row.id,
    name: formatPersonName(row.familyName, row.givenName),
    birth: formatBirth(row.bornOn, clock.on),
    reference: row.reference,
    isSimilar: row.hasSimilarName,
    repeats: row.earlierReference,
    stage: row.stage,
    urgency: row.urgency,
    isSafety: isSafetyRow(row),
    status: statusDetail(row, clock),
    reasons: whyLines(row),
    glance: row.glance,
    rate: crampRate(row.glance),
    waiting: waitingOf(row, clock),
    owner: row.assignedTo?.name ?? null,
    next: nextStep(row, roles),
    pattern: row.pattern && { title: CATEGORY_TITLES[row.pattern.category], veinSigns: VEIN_SIGNS_TEXTS[row.pattern.veinSigns] },
    phone: formatPhone(row.phone),
    language: row.needsInterpreter ? `${languageName(row.language)}, interpreter` : languageName(row.language),
    source: SOURCE_WORDS[row.source],
  };
}

function whyLines(row: WorklistRow): string[] {
  const said = row.reasons.map(({ text }) => capitalised(text.replace(/^Patient /, "")));
  const lines = [...new Set([...said, ...(row.pattern?.findings ?? [])])];
  if (lines.length > 0) return lines;
  return [row.pattern ? CATEGORY_TITLES[row.pattern.category] : "No urgent contact task"];
}

/** `4 a week · woken 3 nights a week`; both are asked for 14 days. */
function crampRate({ cramps14d, nightsWoken14d }: Glance): string {
  const often = cramps14d === null ? null : `${plainNumber(cramps14d / 2, 1)} a week`;
  const woken = nightsWoken14d === null ? null : `woken ${plainNumber(nightsWoken14d / 2, 1)} ${nightsWoken14d === 2 ? "night" : "nights"} a week`;
  if (often && woken) return `${often} · ${woken}`;
  return often ?? (woken ? capitalised(woken) : `How often: ${NOT_ANSWERED.toLowerCase()}`);
}

const languages = new Intl.DisplayNames("en", { type: "language" });

function languageName(tag: string): string {
  return languages.of(tag.split("-")[0] ?? tag) ?? tag;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
