import type { Metadata } from "next";
import { WorklistAside } from "@/components/requests/worklist/worklist-aside";
import { WorklistRefused } from "@/components/requests/worklist/worklist-refused";
import { WorklistView } from "@/components/requests/worklist/worklist-view";
import { worklistPage } from "@/components/requests/worklist/worklist-line";
import { requireActor } from "@/lib/auth/session";
import { may } from "@/lib/domain/access";
import { DomainError } from "@/lib/domain/errors";
import { parseWorklistQuery, type SearchParams } from "@/lib/inputs/worklist-query";
import { countUnfinished } from "@/lib/services/drafts/count-unfinished";
import { listRequests } from "@/lib/services/requests/list-requests";

export const metadata: Metadata = { title: "Requests" };

export default async function RequestsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("requests.list");
  const asked = parseWorklistQuery(await searchParams);
  const list = await listRequests(actor, asked.query).catch((error: unknown) => {
    if (error instanceof DomainError) return error;
    throw error;
  });
  if (list instanceof DomainError) return <WorklistRefused message={list.message} />;
  const mayCall = may(actor, "drafts.call");
  const aside = <WorklistAside unfinished={mayCall ? await countUnfinished(actor) : 0} mayCall={mayCall} />;
  return <WorklistView first={worklistPage(list, actor.roles, asked)} seesPattern={may(actor, "requests.see_pattern")} aside={aside} />;
}
