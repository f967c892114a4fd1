import type { Metadata } from "next";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditList } from "@/components/audit/audit-list";
import { VerifyChain } from "@/components/audit/verify-chain";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/session";
import { parseAuditQuery } from "@/lib/inputs/audit-query";
import { listAuditEvents } from "@/lib/services/audit/list-audit-events";
import { listStaff } from "@/lib/services/staff/list-staff";
import { verifyAuditAction } from "./actions";

export const metadata: Metadata = { title: "Audit" };

type AuditPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const actor = await requireActor("audit.list");
  const query = parseAuditQuery(await searchParams);
  const page = await listAuditEvents(actor, query);
  const people = await listStaff(actor);
  return (
    <div className="page pb-10">
      <PageHeading title="Audit" lead="Who saw and did what. Nobody can change or remove an entry." aside={<VerifyChain verify={verifyAuditAction} />} />
      <AuditFilters query={query} people={people.map(({ id, name }) => ({ id, name }))} />
      <AuditList page={page} query={query} />
    </div>
  );
}
