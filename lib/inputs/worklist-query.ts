import { CATEGORIES } from "@/lib/domain/cramp-pattern/category";
import { FLAG_LEVELS, type FlagId } from "@/lib/domain/cramp-pattern/flag-levels";
import { STAGES } from "@/lib/domain/pathway";
import { URGENCY_LEVELS } from "@/lib/domain/cramp-pattern/urgency";
import {
  DEFAULT_COLUMNS,
  DENSITIES,
  LAST_OFFSET_PAGE,
  LEG_FILTERS,
  NO_FILTER,
  WORKLIST_COLUMNS,
  WORKLIST_SORTS,
  type WorklistQuery,
  type WorklistSort,
} from "@/lib/domain/worklist";
import { WORKLIST_VIEW_IDS } from "@/lib/domain/worklist-views";

export type SearchParams = Record<string, string | string[] | undefined>;
export type ParsedWorklistQuery = { query: WorklistQuery; problems: string[] };

export const WORKLIST_PARAMS = [
  "view", "stage", "urgency", "category", "veinSigns", "flag", "assignee", "language", "source", "leg",
  "receivedSince", "due", "sort", "page", "after", "columns", "density",
] as const;
type Param = (typeof WORKLIST_PARAMS)[number];

const FLAG_IDS = Object.keys(FLAG_LEVELS) as FlagId[];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
const LONGEST_VALUE = 300;
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
      assignee: read.one("assignee", (text) => (text === "me" || text === "none" || UUID.test(text) ? text : null)),
      language: read.one("language", (text) => (LANGUAGE.test(text) ? text : null)),
      source: read.choice("source", ["form", "api", "phone"] as const),
      leg: read.choice("leg", LEG_FILTERS),
      receivedSince: read.one("receivedSince", (text) => (isCalendarDay(text) ? text : null)),
      due: read.choice("due", ["overdue", "today"] as const),
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
    if (!(WORKLIST_PARAMS as readonly string[]).includes(name)) {
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
