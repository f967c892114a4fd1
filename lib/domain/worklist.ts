import type { Category } from "./cramp-pattern/category";
import type { VeinSigns } from "./cramp-pattern/vein-signs";
import { Forbidden } from "./errors";
import { isEnded, type Stage } from "./stages";
import type { Urgency } from "./cramp-pattern/urgency";
import type { RequestSource, WorklistRow } from "./request";
import type { RaisedFlagId } from "./thrombus-flag";
import type { WorklistViewId } from "./worklist-views";
import type { Viewer } from "./live";

export const PAGE_SIZE = 50;
/** Deeper pages are reached by the row they follow: an offset costs more the deeper it is. */
export const LAST_OFFSET_PAGE = 20;
/** A total is counted up to here; beyond it the list says "more than". */
export const MOST_COUNTED = 10_000;

export const WORKLIST_SORTS = [
  "name",
  "status",
  "urgency",
  "night",
  "leg",
  "received",
  "due",
  "owner",
  "category",
  "veinSigns",
] as const;
export type WorklistSortKey = (typeof WORKLIST_SORTS)[number];
export type WorklistSort = { by: WorklistSortKey; isDescending: boolean };

/** Always shown: patient, status, why, waiting, next. */
export const WORKLIST_COLUMNS = ["cramps", "where", "owner", "pattern", "phone", "language", "source"] as const;
export type WorklistColumn = (typeof WORKLIST_COLUMNS)[number];
export const DEFAULT_COLUMNS: readonly WorklistColumn[] = ["cramps", "where", "owner"];

export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

export const LEG_FILTERS = ["left", "right", "both"] as const;
export type LegFilter = (typeof LEG_FILTERS)[number];
export const DUE_FILTERS = ["overdue", "today"] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];
/** Besides the others, or alone. */
export const SNOOZED_FILTERS = ["shown", "only"] as const;
export type SnoozedFilter = (typeof SNOOZED_FILTERS)[number];

export type WorklistFilter = {
  stages: readonly Stage[];
  urgencies: readonly Urgency[];
  categories: readonly Category[];
  veinSigns: readonly VeinSigns[];
  flags: readonly RaisedFlagId[];
  /** "me", "none" or ids of accounts. */
  owners: readonly string[];
  languages: readonly string[];
  sources: readonly RequestSource[];
  legs: readonly LegFilter[];
  dues: readonly DueFilter[];
  /** Calendar days of the clinic, both included. */
  receivedSince: string | null;
  receivedUntil: string | null;
  /** Null = a working view leaves snoozed requests out until their time. */
  snoozed: SnoozedFilter | null;
};

export const NO_FILTER: WorklistFilter = {
  stages: [],
  urgencies: [],
  categories: [],
  veinSigns: [],
  flags: [],
  owners: [],
  languages: [],
  sources: [],
  legs: [],
  dues: [],
  receivedSince: null,
  receivedUntil: null,
  snoozed: null,
};

/** The filters of several values: each of them can be counted within the list. */
export const FACETS = ["stages", "urgencies", "categories", "veinSigns", "flags", "owners", "languages", "sources", "legs", "dues"] as const;
export type Facet = (typeof FACETS)[number];
/** How many requests of the list have each value, were its own filter not set; without those that the role may not see. */
export type FacetCounts = Partial<Record<Facet, Readonly<Record<string, number>>>>;
/** `counts` is null when the list is too long to count them. */
export type Facets = { counts: FacetCounts | null };

/** What the list, its counts and its export are asked for; one object for all three. */
export type WorklistQuery = {
  view: WorklistViewId;
  filter: WorklistFilter;
  /** Empty = the view's own. */
  sort: readonly WorklistSort[];
  page: number;
  /** The request that the page follows, by id: no name ever stands in a URL. */
  after: string | null;
  columns: readonly WorklistColumn[];
  density: Density;
};

export type ViewCounts = Record<WorklistViewId, number>;

export type Worklist = {
  rows: WorklistRow[];
  /** Colleagues who have one of these rows open. */
  viewers: Viewer[];
  total: number;
  /** True when there are more than the total says. */
  isTotalCapped: boolean;
  /** How many rows of this query stand in the safety block, on all its pages. */
  safetyTotal: number;
  /** How many more this query would find if snoozed requests were shown. */
  snoozedTotal: number;
  /** Open EMERGENCY and SAME_DAY requests of the whole clinic, whatever the query. */
  clinicSafety: { emergency: number; sameDay: number };
  /** Changes with the open emergencies of the whole clinic. */
  emergencyMark: string;
  /** The place of the first row; null after a jump by row, where no place is known. */
  from: number | null;
  hasNext: boolean;
  counts: ViewCounts;
  /** Counted only when the triage list is empty. */
  today: TodaysTriage | null;
  timeZone: string;
  at: string;
  triageLead: string | null;
  staff: { id: string; name: string }[];
};

/** Of requests received today: true figures for the empty triage screen. */
export type TodaysTriage = { received: number; decided: number; medianMinutes: number | null };

export function isFiltered(filter: WorklistFilter): boolean {
  return Object.values(filter).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
}

/** Open EMERGENCY and SAME_DAY requests stand first whatever the sort: product safety rule. */
export function isSafetyRow({ urgency, stage }: Pick<WorklistRow, "urgency" | "stage">): boolean {
  return !isEnded(stage) && (urgency === "EMERGENCY" || urgency === "SAME_DAY");
}

/** What a role may not see is refused as a filter, a sort and a column too, not only hidden: it would tell by the order. */
export function refuseUnseen(query: WorklistQuery, seesPattern: boolean): void {
  if (seesPattern || !asksForPattern(query)) return;
  throw new Forbidden("Your role does not see cramp patterns, vein signs or safety flags, so this list cannot be filtered, sorted or shown by them.");
}

/** The filters by the interpretation. */
export function isPatternFacet(facet: Facet): boolean {
  return facet === "categories" || facet === "veinSigns" || facet === "flags";
}

/** Whether the query filters, sorts or shows by the interpretation, which only licensed roles may see. */
export function asksForPattern(query: WorklistQuery): boolean {
  const { filter, sort, columns } = query;
  const filters = filter.categories.length + filter.veinSigns.length + filter.flags.length > 0;
  return filters || columns.includes("pattern") || sort.some(({ by }) => by === "category" || by === "veinSigns");
}
