import type { Metadata } from "next";
import { OutcomesRefused } from "@/components/outcomes/outcomes-refused";
import { OutcomesView } from "@/components/outcomes/outcomes-view";
import { requireActor } from "@/lib/auth/session";
import { may } from "@/lib/domain/access";
import { Invalid } from "@/lib/domain/errors";
import { parseOutcomesQuery } from "@/lib/inputs/outcomes-query";
import { getOutcomes } from "@/lib/services/outcomes/get-outcomes";

export const metadata: Metadata = { title: "Outcomes" };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OutcomesPage({ searchParams }: PageProps) {
  const actor = await requireActor("outcomes.see_counts");
  const query = parseOutcomesQuery(await searchParams);
  const outcomes = await getOutcomes(actor, query).catch((error: unknown) => {
    if (error instanceof Invalid) return error;
    throw error;
  });
  if (outcomes instanceof Invalid) return <OutcomesRefused query={query} message={outcomes.message} seesRates={may(actor, "outcomes.see")} />;
  return <OutcomesView outcomes={outcomes} query={query} roles={actor.roles} />;
}
