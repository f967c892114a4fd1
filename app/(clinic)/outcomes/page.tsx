import type { Metadata } from "next";
import { OutcomesView } from "@/components/outcomes/outcomes-view";
import { requireActor } from "@/lib/auth/session";
import { parseOutcomesQuery } from "@/lib/inputs/outcomes-query";
import { getOutcomes } from "@/lib/services/outcomes/get-outcomes";

export const metadata: Metadata = { title: "Outcomes" };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OutcomesPage({ searchParams }: PageProps) {
  const actor = await requireActor("outcomes.see_counts");
  const query = parseOutcomesQuery(await searchParams);
  return <OutcomesView outcomes={await getOutcomes(actor, query)} query={query} />;
}
