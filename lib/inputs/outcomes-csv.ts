import { z } from "zod";
import { OUTCOME_CHARTS } from "@/lib/domain/outcome-charts";
import { OutcomesQuery } from "./outcomes-query";

/** Strict: a file must not hold more than was asked for. Without `figure`: all of them. */
const OutcomesCsvQuery = z.object({ ...OutcomesQuery.shape, figure: z.enum(OUTCOME_CHARTS).optional() });
export type OutcomesCsvQuery = z.infer<typeof OutcomesCsvQuery>;

/** Null when the address asks for something that is not understood. */
export function parseOutcomesCsvQuery(search: Readonly<Record<string, string>>): OutcomesCsvQuery | null {
  const { data } = z.strictObject(OutcomesCsvQuery.shape).safeParse(search);
  if (data === undefined) return null;
  const isWhole = Object.entries(search).every(([name, value]) => value === "" || data[name as keyof OutcomesCsvQuery] === value);
  return isWhole ? data : null;
}
