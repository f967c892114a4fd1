import { z } from "zod";
import { CHECK_IN_POINTS } from "@/lib/domain/check-in";
import { CATEGORIES } from "@/lib/domain/cramp-pattern/category";
import { CHANGE_MEASURES } from "@/lib/domain/outcome-series";
import { AGE_BANDS, OUTCOME_FIGURES } from "@/lib/domain/outcomes";
import { LEGS } from "@/lib/domain/reflux";
import { MODALITIES } from "@/lib/domain/treatment";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(first, schema.optional().catch(undefined));

const POINT_FIGURES = ["due", "answered", "unanswered", "improved", "worse"];

/** The outcomes page's address: what does not fit is left out, because a link may be old. */
export const OutcomesQuery = z.object({
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  modality: optional(z.enum(MODALITIES)),
  language: optional(z.string().regex(/^[a-z]{2,3}$/)),
  category: optional(z.enum(CATEGORIES)),
  leg: optional(z.enum(LEGS)),
  ageBand: optional(z.enum(AGE_BANDS)),
  /** What the before and after shows. */
  point: optional(z.enum(CHECK_IN_POINTS)),
  measure: optional(z.enum(CHANGE_MEASURES)),
});
export type OutcomesQuery = z.infer<typeof OutcomesQuery>;

export const OutcomeListQuery = OutcomesQuery.extend({
  figure: z.preprocess(first, z.enum(OUTCOME_FIGURES)),
  point: optional(z.enum(CHECK_IN_POINTS)),
  /** The group of a row by pattern; not the filter. */
  group: optional(z.enum(CATEGORIES)),
  veinSigns: optional(z.enum(["yes", "no", "unknown"])),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(200).catch(1)),
}).refine(({ figure, point }) => POINT_FIGURES.includes(figure) === (point !== undefined));
export type OutcomeListQuery = z.infer<typeof OutcomeListQuery>;

export function parseOutcomesQuery(search: SearchParams): OutcomesQuery {
  return OutcomesQuery.parse(search);
}

/** Null when the address names no figure of the page. */
export function parseOutcomeListQuery(search: SearchParams): OutcomeListQuery | null {
  return OutcomeListQuery.safeParse(search).data ?? null;
}
