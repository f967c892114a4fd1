import { CATEGORY_TITLES, VEIN_SIGNS_TEXTS } from "@/lib/domain/cramp-pattern/category-texts";
import type { Role } from "@/lib/domain/actor";
import { urgencyRank, type Urgency } from "@/lib/domain/cramp-pattern/urgency";
import type { Glance, WorklistRow } from "@/lib/domain/request";
import type { Stage } from "@/lib/domain/stages";
import { isSafetyRow, type Worklist, type WorklistQuery } from "@/lib/domain/worklist";
import { nextStep, type NextStep } from "@/lib/domain/worklist-next";
import { snoozeMoments } from "@/lib/domain/snooze-moments";
import { formatBirth } from "@/lib/format/births";
import { languageName } from "@/lib/format/languages";
import { dayAt, formatTime, formatWeekdayInstant } from "@/lib/format/instants";
import { NOT_ANSWERED } from "@/lib/format/missing";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import { plainNumber } from "@/lib/format/units";
import { whyLines } from "@/lib/format/worklist-why";
import { filterChips, type Chip } from "./filter-chips";
import { SOURCE_WORDS } from "./filter-words";
import { viewerWordsById } from "../viewer-words";
import { statusDetail } from "./status-detail";
import { waitingOf, type Waiting } from "./waiting";

/** A row as the screen reads it: words made on the server, so that the browser needs no dates, zones or rules. */
export type WorklistLine = {
  id: string;
  version: number;
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
  /** How many of the reasons, from the first on, are open flags. */
  flagCount: number;
  /** The urgency is higher than the open flags ask for: somebody raised it. */
  isRaised: boolean;
  glance: Glance;
  rate: string;
  waiting: Waiting;
  owner: string | null;
  ownerId: string | null;
  snoozedUntil: string | null;
  next: NextStep;
  pattern: { title: string; veinSigns: string } | null;
  phone: string;
  language: string;
  source: string;
  /** `Opened by Ana Lima 2 min ago`: a colleague has it on screen. */
  openedBy: string | null;
};

export type WorklistPage = Omit<Worklist, "rows" | "viewers" | "at"> & { lines: WorklistLine[]; /** Until when a request can be snoozed with one choice. */ snoozes: { value: string; label: string }[]; updatedAt: string; on: string; query: WorklistQuery; problems: string[]; chips: Chip[] };

export function worklistPage(list: Worklist, roles: readonly Role[], asked: { query: WorklistQuery; problems: string[] }): WorklistPage {
  const { rows, viewers, at, ...rest } = list;
  const { timeZone } = rest;
  const clock = { at, timeZone, on: dayAt(at, timeZone) };
  const openedBy = viewerWordsById(viewers, new Date(at));
  return { ...rest, ...asked, chips: filterChips(asked.query.filter, list.staff), lines: rows.map((row) => ({ ...worklistLine(row, roles, clock), openedBy: openedBy[row.id] ?? null })), snoozes: snoozeChoices(new Date(at), timeZone), updatedAt: formatTime(at, timeZone), on: clock.on };
}

function snoozeChoices(at: Date, timeZone: string): WorklistPage["snoozes"] {
  return snoozeMoments(at, timeZone).map((moment) => ({ value: moment.toISOString(), label: formatWeekdayInstant(moment, timeZone) }));
}

export type Clock = { at: string; timeZone: string; on: string };

export function worklistLine(row: WorklistRow, roles: readonly Role[], clock: Clock): Omit<WorklistLine, "openedBy"> {
  return {
    id: row.id,
    version: row.version,
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
    flagCount: new Set(row.reasons.map(({ text }) => text)).size,
    isRaised: row.reasons.every((reason) => urgencyRank(reason.urgency) < urgencyRank(row.urgency)) && row.urgency !== "ROUTINE",
    glance: row.glance,
    rate: crampRate(row.glance),
    waiting: waitingOf(row, clock),
    owner: row.assignedTo?.name ?? null,
    ownerId: row.assignedTo?.id ?? null,
    snoozedUntil: row.snoozedUntil,
    next: nextStep(row, roles),
    pattern: row.pattern && { title: CATEGORY_TITLES[row.pattern.category], veinSigns: VEIN_SIGNS_TEXTS[row.pattern.veinSigns] },
    phone: formatPhone(row.phone),
    language: row.needsInterpreter ? `${languageName(row.language)}, interpreter` : languageName(row.language),
    source: SOURCE_WORDS[row.source],
  };
}

/** `4 a week · woken 3 nights a week`; both are asked for 14 days. */
function crampRate({ cramps14d, nightsWoken14d }: Glance): string {
  const often = cramps14d === null ? null : `${plainNumber(cramps14d / 2, 1)} a week`;
  const woken = nightsWoken14d === null ? null : `woken ${plainNumber(nightsWoken14d / 2, 1)} ${nightsWoken14d === 2 ? "night" : "nights"} a week`;
  if (often && woken) return `${often} · ${woken}`;
  return often ?? (woken ? capitalised(woken) : `How often: ${NOT_ANSWERED.toLowerCase()}`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
