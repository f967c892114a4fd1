import { CATEGORIES } from "@/lib/domain/cramp-pattern/category";
import { FLAG_LEVELS, type FlagId } from "@/lib/domain/cramp-pattern/flag-levels";
import { STAGES } from "@/lib/domain/stages";
import { THROMBUS_FLAG, type RaisedFlagId } from "@/lib/domain/thrombus-flag";
import { URGENCY_LEVELS } from "@/lib/domain/cramp-pattern/urgency";
import {
  DEFAULT_COLUMNS,
  DENSITIES,
  DUE_FILTERS,
  LAST_OFFSET_PAGE,
  LEG_FILTERS,
  NO_FILTER,
  SNOOZED_FILTERS,
  WORKLIST_COLUMNS,
  WORKLIST_SORTS,
  type WorklistQuery,
  type WorklistSort,
} from "@/lib/domain/worklist";
import { MOST_LANGUAGES, MOST_OWNERS } from "@/lib/domain/worklist-limits";
import { WORKLIST_VIEW_IDS } from "@/lib/domain/worklist-views";

export type SearchParams = Record<string, string | string[] | undefined>;
export type ParsedWorklistQuery = { query: WorklistQuery; problems: string[] };

export const WORKLIST_PARAMS = [
  "view", "stage", "urgency", "category", "veinSigns", "flag", "assignee", "language", "source", "leg",
  "due", "receivedSince", "receivedUntil", "snoozed", "sort", "page", "after", "columns", "density",
] as const;
/** Of the screen, not of the list: which search to bring back. */
const OTHER_PARAMS = ["found"];
type Param = (typeof WORKLIST_PARAMS)[number];

const FLAG_IDS: readonly RaisedFlagId[] = [...(Object.keys(FLAG_LEVELS) as FlagId[]), THROMBUS_FLAG];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
const LONGEST_VALUE = 800;
const MOST_SORTS = 3;

/**
 * The list that a URL asks for. What it does not know, or what is out of range, is left out and named in `problems`,
 * so that the person sees that the list is not the one they asked for. Values are never repeated back.
 */
export function parseWorklistQuery(params: SearchParams): ParsedWorklistQuery {
  const problems: string[] = [];
  const read = reader(params, problems);
  const page = read.one("page", (text) => (/^\d{1,9}$/.test(text) && Number(text) >= 1 ? Number(text) : null)) ?? 1;
  if (page > LAST_OFFSET_PAGE) {
    problems.push(`Pages by number end at ${LAST_OFFSET_PAGE}. Narrow the list with a filter, or step on from there.`);
  }
  const query: WorklistQuery = {
    view: read.choice("view", WORKLIST_VIEW_IDS) ?? "triage",
    filter: {
      ...NO_FILTER,
      stages: read.choices("stage", STAGES),
      urgencies: read.choices("urgency", URGENCY_LEVELS),
      categories: read.choices("category", CATEGORIES),
      veinSigns: read.choices("veinSigns", ["yes", "no", "unknown"] as const),
      flags: read.choices("flag", FLAG_IDS),
      owners: read.one("assignee", (text) => listOf(text, MOST_OWNERS, (one) => one === "me" || one === "none" || UUID.test(one))) ?? [],
      languages: read.one("language", (text) => listOf(text, MOST_LANGUAGES, (one) => LANGUAGE.test(one))) ?? [],
      sources: read.choices("source", ["form", "api", "phone"] as const),
      legs: read.choices("leg", LEG_FILTERS),
      dues: read.choices("due", DUE_FILTERS),
      receivedSince: read.one("receivedSince", (text) => (isCalendarDay(text) ? text : null)),
      receivedUntil: read.one("receivedUntil", (text) => (isCalendarDay(text) ? text : null)),
      snoozed: read.choice("snoozed", SNOOZED_FILTERS),
    },
    sort: read.one("sort", parseSort) ?? [],
    page: page > LAST_OFFSET_PAGE ? 1 : page,
    after: read.one("after", (text) => (UUID.test(text) ? text : null)),
    columns: read.one("columns", parseColumns) ?? DEFAULT_COLUMNS,
    density: read.choice("density", DENSITIES) ?? "comfortable",
  };
  return { query, problems };
}

function reader(params: SearchParams, problems: string[]) {
  for (const name of Object.keys(params)) {
    if (![...WORKLIST_PARAMS, ...OTHER_PARAMS].includes(name)) {
      problems.push(/^\w{1,20}$/.test(name) ? `This list has no filter “${name}”.` : "The address names a filter that this list does not have.");
    }
  }
  function one<T>(name: Param, parse: (text: string) => T | null): T | null {
    const given = params[name];
    if (given === undefined || given === "") return null;
    const parsed = typeof given === "string" && given.length <= LONGEST_VALUE ? parse(given) : null;
    if (parsed === null) problems.push(`“${name}” has a value that this list does not know; it was left out.`);
    return parsed;
  }
  function choice<T extends string>(name: Param, known: readonly T[]): T | null {
    return one(name, (text) => known.find((value) => value === text) ?? null);
  }
  function choices<T extends string>(name: Param, known: readonly T[]): readonly T[] {
    return one(name, (text) => chosenFrom(text, known)) ?? [];
  }
  return { one, choice, choices };
}

function chosenFrom<T extends string>(text: string, known: readonly T[]): T[] | null {
  const asked = new Set(text.split(","));
  const found = known.filter((value) => asked.has(value));
  return found.length === asked.size ? found : null;
}

function listOf(text: string, most: number, isKnown: (one: string) => boolean): string[] | null {
  const asked = text.split(",");
  const isFine = asked.length <= most && asked.every(isKnown) && new Set(asked).size === asked.length;
  return isFine ? asked : null;
}

function parseSort(text: string): WorklistSort[] | null {
  const parts = text.split(",");
  const sorts: WorklistSort[] = [];
  for (const part of parts) {
    const name = part.replace(/^-/, "");
    const by = WORKLIST_SORTS.find((key) => key === name);
    if (by === undefined || sorts.some((sort) => sort.by === by)) return null;
    sorts.push({ by, isDescending: part.startsWith("-") });
  }
  return sorts.length <= MOST_SORTS ? sorts : null;
}

function parseColumns(text: string) {
  return text === "none" ? [] : chosenFrom(text, WORKLIST_COLUMNS);
}

function isCalendarDay(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
