import type { Metadata } from "next";
import { ListPaper } from "@/components/requests/paper/list-paper";
import { WorklistRefused } from "@/components/requests/worklist/worklist-refused";
import { requireActor } from "@/lib/auth/session";
import type { StaffActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { MOST_ON_PAPER, parsePrintQuery } from "@/lib/inputs/print-query";
import type { SearchParams } from "@/lib/inputs/worklist-query";
import { exportSelected } from "@/lib/services/bulk/export-selected";
import { exportRequests } from "@/lib/services/requests/export-requests";

export const metadata: Metadata = { title: "Print requests" };

export default async function PrintRequestsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("requests.export");
  const paper = await readPaper(actor, await searchParams).catch((error: unknown) => {
    if (error instanceof DomainError) return error;
    throw error;
  });
  if (paper instanceof DomainError) return <WorklistRefused message={paper.message} />;
  const { rows, at, timeZone, staff, ids, query } = paper;
  return <ListPaper rows={rows} query={query} isSelection={ids !== null} clock={{ at, timeZone }} staff={staff} person={actor} />;
}

async function readPaper(actor: StaffActor, params: SearchParams) {
  const asked = parsePrintQuery(params);
  const { ids, query } = asked;
  return { ...asked, ...(ids === null ? await exportRequests(actor, query, MOST_ON_PAPER) : await exportSelected(actor, { ids, query })) };
}
