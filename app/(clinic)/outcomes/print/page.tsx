import type { Metadata } from "next";
import { OutcomesPaper } from "@/components/outcomes/outcomes-paper";
import { OutcomesRefused } from "@/components/outcomes/outcomes-refused";
import { requireActor } from "@/lib/auth/session";
import { may } from "@/lib/domain/access";
import { Invalid } from "@/lib/domain/errors";
import { parseOutcomesQuery } from "@/lib/inputs/outcomes-query";
import { getOutcomes } from "@/lib/services/outcomes/get-outcomes";

export const metadata: Metadata = { title: "Outcomes on paper" };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OutcomesPrintPage({ searchParams }: PageProps) {
  const actor = await requireActor("outcomes.see_counts");
  const query = parseOutcomesQuery(await searchParams);
  const outcomes = await getOutcomes(actor, query).catch((error: unknown) => {
    if (error instanceof Invalid) return error;
    throw error;
  });
  if (outcomes instanceof Invalid) return <OutcomesRefused query={query} message={outcomes.message} seesRates={may(actor, "outcomes.see")} />;
  return <OutcomesPaper outcomes={outcomes} query={query} printedBy={actor.name} />;
}
