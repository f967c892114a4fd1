import { figureCsv, figuresCsv, type CsvScope } from "@/components/outcomes/outcome-csv";
import { filtersWords } from "@/components/outcomes/outcome-filters";
import { releasedGroups } from "@/components/outcomes/outcome-release";
import { allTexts, chosenMeasure } from "@/components/outcomes/texts/all-texts";
import { NO_STORE } from "@/lib/auth/problem";
import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import type { Outcomes } from "@/lib/domain/outcomes";
import { dayAt } from "@/lib/format/instants";
import { parseOutcomesCsvQuery, type OutcomesCsvQuery } from "@/lib/inputs/outcomes-csv";
import { exportOutcomes } from "@/lib/services/outcomes/export-outcomes";

/** The figures as a spreadsheet, without any group of 1 to 10 people. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  GET: endpoint<StaffActor, never>({
    permission: "outcomes.export",
    subject: "outcome",
    handle: async ({ actor, query }) => {
      const asked = parseOutcomesCsvQuery(Object.fromEntries(query));
      if (asked === null) throw new Invalid("This address asks for something that is not understood. Open the file from the outcomes page.");
      const outcomes = await exportOutcomes(actor, asked);
      return new Response(csvOf(outcomes, asked), {
        headers: {
          ...NO_STORE,
          "Content-Type": "text/csv; charset=utf-8",
          "Content-Disposition": `attachment; filename="outcomes-${asked.figure ?? "all"}-${dayAt(outcomes.computedAt, outcomes.timeZone)}.csv"`,
        },
      });
    },
  }),
});

function csvOf(outcomes: Outcomes, asked: OutcomesCsvQuery): string {
  const texts = allTexts(outcomes, asked.measure, () => null);
  const released = releasedGroups(outcomes, chosenMeasure(outcomes, asked.measure));
  const scope: CsvScope = { ...outcomes.period, filters: filtersWords(asked, outcomes.seesRates) };
  if (asked.figure === undefined) return figuresCsv(texts, released, scope);
  const [text] = texts.filter(({ chart }) => chart === asked.figure);
  if (text === undefined) throw new Invalid("There is no such figure for this period.");
  return figureCsv(text, released, scope);
}
