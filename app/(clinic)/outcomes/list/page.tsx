import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OutcomeListView } from "@/components/outcomes/outcome-list-view";
import { requireActor } from "@/lib/auth/session";
import { parseOutcomeListQuery } from "@/lib/inputs/outcomes-query";
import { listOutcomeRequests } from "@/lib/services/outcomes/list-outcome-requests";

export const metadata: Metadata = { title: "Outcomes, list" };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OutcomeListPage({ searchParams }: PageProps) {
  const actor = await requireActor("outcomes.see");
  const query = parseOutcomeListQuery(await searchParams);
  if (query === null) notFound();
  return <OutcomeListView list={await listOutcomeRequests(actor, query)} query={query} />;
}
